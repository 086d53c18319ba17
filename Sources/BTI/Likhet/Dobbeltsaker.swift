/// Two open cases for one person (H6), for those who may know both.
///
/// No rule of one case can see it: it is computed over the cases that the reader may know and never kept. The same person is the
/// same name and birth date, or, where a birth date is missing, the same full name in the same group. Initials alone are no name.
public enum Dobbeltsaker {
    /// The rule's code.
    public static let regel = "H6"

    /// The commands that mend it.
    static let mender = ["slaaSammenSaker"]

    /// An open case whose person is known: all that the rule asks of it.
    public struct Aapen: Hashable, Sendable {
        /// What it is called in a finding about another.
        public var navn: String
        /// The day it was opened, or opened again.
        public var fra: Dato
        /// Who it is about.
        public var hvem: Kjennetegn

        /// - Parameter navn: what it is called in a finding about another.
        public init(navn: String, fra: Dato, hvem: Kjennetegn) {
            self.navn = navn
            self.fra = fra
            self.hvem = hvem
        }

        /// Of a case; `nil` where it is closed or merged into another, or its person is not known to the reader.
        public init?(_ sak: Sak) {
            guard sak.erAapen, sak.sammenslaaing?.fortsetterHer != false, let person = sak.hovedperson else {
                return nil
            }
            self.init(navn: sak.saksnummer, fra: sak.gjenaapnet ?? sak.opprettet, hvem: person.kjennetegn)
        }
    }

    /// A finding for each case that has a double, by name; `gjelder` names the others. Cases with other names are never compared,
    /// so that it takes little longer than reading through them once.
    public static func funn(i saker: [Aapen]) -> [String: Funn] {
        var funn: [String: Funn] = [:]
        for like in Dictionary(grouping: saker, by: { navn($0.hvem.navn) }).values where like.count > 1 {
            for sak in like {
                let andre = like.filter { $0.navn != sak.navn && $0.hvem.erSamme(som: sak.hvem) }
                guard let foerste = andre.map({ max($0.fra, sak.fra) }).min() else { continue }
                funn[sak.navn] = Funn(regel: regel, alvor: .varsel, fra: foerste, gjelder: andre.map(\.navn).sorted())
            }
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

extension Funn {
    /// Codes of the commands that mend it, the most natural first; a neutral limit has none that the reader knows.
    public var mender: [String] {
        regel == Dobbeltsaker.regel ? Dobbeltsaker.mender : Sikkerhetsnett.regel(regel)?.mender ?? []
    }
}
