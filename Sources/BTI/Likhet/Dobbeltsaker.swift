/// Two open cases for one person (H6), for those who may know both.
///
/// No rule of one case can see it: it is computed over the cases that the reader may know and never kept. The same person is the
/// same name and birth date, or, where a birth date is missing, the same full name in the same group. Initials alone are no name.
public enum Dobbeltsaker {
    /// The rule's code.
    public static let regel = "H6"

    /// A finding in each case that has a double; `gjelder` names the others.
    public static func funn(i saker: [Sak]) -> [SakId: Funn] {
        let aapne = saker.filter { $0.erAapen && $0.hovedperson != nil && $0.sammenslaaing?.fortsetterHer != false }
        var funn: [SakId: Funn] = [:]
        for sak in aapne {
            let andre = aapne.filter { $0.id != sak.id && gjelderSamme($0, sak) }
            guard let foerste = andre.map({ max($0.aapenFra, sak.aapenFra) }).min() else { continue }
            funn[sak.id] = Funn(
                regel: regel, alvor: .varsel, fra: foerste, gjelder: andre.map(\.id.rawValue).sorted())
        }
        return funn
    }

    /// What tells that two cases are about one person.
    public struct Kjennetegn: Hashable, Sendable {
        /// The name.
        public var navn: String
        /// The birth date, where it is known.
        public var foedselsdato: Dato?
        /// The group, where there is one.
        public var gruppe: String?

        /// A name, a birth date and a group.
        public init(navn: String, foedselsdato: Dato? = nil, gruppe: String? = nil) {
            self.navn = navn
            self.foedselsdato = foedselsdato
            self.gruppe = gruppe
        }

        /// Whether both are one person, as far as this tells.
        public func erSamme(som annen: Kjennetegn) -> Bool {
            guard erSammeNavn(som: annen) else { return false }
            if let foedselsdato, let andre = annen.foedselsdato { return foedselsdato == andre }
            return gruppe != nil && gruppe == annen.gruppe && !navn.contains(".")
        }

        /// Whether both have the same name, written out or as the same initials.
        func erSammeNavn(som annen: Kjennetegn) -> Bool {
            Dobbeltsaker.navn(navn) == Dobbeltsaker.navn(annen.navn)
        }
    }

    private static func gjelderSamme(_ venstre: Sak, _ hoeyre: Sak) -> Bool {
        guard let en = venstre.hovedperson?.kjennetegn, let to = hoeyre.hovedperson?.kjennetegn else { return false }
        return en.erSamme(som: to)
    }

    private static func navn(_ navn: String) -> [String] {
        navn.lowercased().split { !$0.isLetter }.map(String.init)
    }
}

extension Hovedperson {
    /// What tells whether another case is about the same person.
    public var kjennetegn: Dobbeltsaker.Kjennetegn {
        Dobbeltsaker.Kjennetegn(navn: navn, foedselsdato: foedselsdato, gruppe: gruppe)
    }
}

extension Sak {
    /// The day it was opened, or opened again.
    fileprivate var aapenFra: Dato { gjenaapnet ?? opprettet }
}
