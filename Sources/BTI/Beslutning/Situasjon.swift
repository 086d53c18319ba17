/// Everything a decision may look at: the command, the case as its author may read it, who, where and when.
struct Situasjon: Sendable {
    /// The command.
    let kommando: Kommando
    /// The case; `nil` where the command opens one.
    let sak: Sak?
    /// Directory, profile and today.
    let omgivelser: Omgivelser
    /// Who acts.
    let aktor: Aktor
    /// New names for new things.
    let nyttNavn: @Sendable () -> String

    /// The day it happened.
    var dato: Dato { kommando.dato }
    /// The profile that applies.
    var profil: Profil { omgivelser.profil }
    /// The directory.
    var katalog: Katalog { omgivelser.katalog }

    /// The value of a field.
    subscript<Innhold>(felt: Felt<Innhold>) -> Innhold? { kommando[felt] }

    /// The case; the command's kind has been checked against it before.
    var denne: Sak {
        guard let sak else { preconditionFailure("a command that needs a case is refused without one") }
        return sak
    }

    /// An event of this kind with these fields.
    func hendelse(_ slag: Hendelsesslag, _ felter: Post = Post(), sak: SakId? = nil) -> Hendelse {
        var felter = felter
        felter[Felter.sendatoGrunn] = kommando[Felter.sendatoGrunn]
        return Hendelse(
            slag, felter, av: aktor.ansatt, dato: dato, registrert: omgivelser.idag, kommando: kommando.id,
            sak: sak ?? self.sak?.id ?? "", registrertMinutt: omgivelser.naaMinutter)
    }

    /// An event that takes over all the command's fields that its kind knows.
    func hendelse(fra slag: Hendelsesslag, _ ekstra: Post = Post(), sak: SakId? = nil) -> Hendelse {
        let navn = (slag.aapne + slag.forseglede).map(\.navn)
        return hendelse(slag, kommando.felter.bare(navn).flettet(med: ekstra), sak: sak)
    }

    /// The day that something is agreed for; refused where it has passed.
    @discardableResult
    func fremover(_ felt: Felt<Dato>) throws(Avslag) -> Dato {
        guard let dag = self[felt], dag >= dato else { throw .passert(felt) }
        return dag
    }

    /// Refuses what would push staff towards the foresatte while the violence flag is active (G1).
    ///
    /// Once the duty is assessed *ja*, or a melding is sent, only barnevern or politi can say that the foresatte may be told.
    func nektVedVoldsflagg() throws(Avslag) {
        guard let flagg = denne.voldsflagg else { return }
        let tente = flagg.undringer.compactMap { denne.undring($0) }
        let gjenstaar = tente.contains { !denne.erVurdert($0) }
        throw Avslag("G1", utveier: (gjenstaar ? ["vurderMeldeplikt"] : []) + ["frigiForesattkontakt"])
    }

    /// The case that the command names beside its own; it exists, and is another.
    func annenSak() throws(Avslag) -> AnnenSak {
        guard self[Felter.annenSak] != denne.id else {
            throw Avslag("STEG", kode: "STEG.sammeSak", felt: ["annenSak"])
        }
        guard let annen = omgivelser.annenSak, annen.id == self[Felter.annenSak] else {
            throw Avslag("FINNES", kode: "FINNES.annenSak", felt: ["annenSak"])
        }
        return annen
    }

    /// The undring the command names, or the newest one that is not clarified.
    func undring() throws(Avslag) -> Undring {
        guard let undring = denne.omtalt(kommando[Felter.undring]) else {
            throw Avslag("FINNES", kode: "FINNES.undring", felt: ["undring"])
        }
        return undring
    }

    /// The tiltak the command names, or the only open one.
    func tiltak() throws(Avslag) -> Tiltak {
        if let id = kommando[Felter.tiltak] {
            guard let tiltak = denne.tiltak(id) else { throw Avslag("FINNES", kode: "FINNES.tiltak", felt: ["tiltak"]) }
            return tiltak
        }
        let aapne = denne.tiltak.filter(\.status.erAapen)
        guard let eneste = aapne.first, aapne.count == 1 else {
            throw Avslag("FINNES", kode: aapne.isEmpty ? "FINNES.tiltak" : "FINNES.flereTiltak", felt: ["tiltak"])
        }
        return eneste
    }

    /// The meeting the command names, or the last one that `passer` takes.
    func moete(_ passer: (Moete) -> Bool) throws(Avslag) -> Moete {
        if let id = kommando[Felter.moete] {
            guard let moete = denne.moete(id), passer(moete) else {
                throw Avslag("FINNES", kode: "FINNES.moete", felt: ["moete"])
            }
            return moete
        }
        guard let moete = denne.moeter.last(where: passer) else {
            throw Avslag("FINNES", kode: "FINNES.moete", felt: ["moete"])
        }
        return moete
    }
}
