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

    private static func gjelderSamme(_ venstre: Sak, _ hoeyre: Sak) -> Bool {
        guard let en = venstre.hovedperson, let to = hoeyre.hovedperson, navn(en.navn) == navn(to.navn) else {
            return false
        }
        if let foedt = en.foedselsdato, let annen = to.foedselsdato { return foedt == annen }
        return en.gruppe != nil && en.gruppe == to.gruppe && !en.navn.contains(".")
    }

    private static func navn(_ navn: String) -> [String] {
        navn.lowercased().split { !$0.isLetter }.map(String.init)
    }
}

extension Sak {
    /// The day it was opened, or opened again.
    fileprivate var aapenFra: Dato { gjenaapnet ?? opprettet }
}
