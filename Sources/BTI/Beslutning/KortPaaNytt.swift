/// Says again who a case is about, where a service may know it from now on and cannot open what was said before.
///
/// A consent opens the room `kort` for a service from then on (architecture.md, "Rooms of a case"); without this the service
/// could read the log of somebody whose name it cannot see. Whoever writes first, and can read the room, does it.
func kortPaaNytt(_ sak: Sak, _ s: Situasjon) -> [Hendelse] {
    guard let person = sak.hovedperson, let epoke = sak.epoker[.kort], !sak.erSperret(for: s.aktor.ansatt) else {
        return []
    }
    let tillatt = tillatteMottakere(
        .kort, av: s.aktor.ansatt, sak: sak, katalog: s.katalog, dag: s.omgivelser.idag)
    guard !tillatt.compactMap(\.leser).allSatisfy(Set(epoke.mottakere.compactMap(\.leser)).contains) else {
        return []
    }
    let felter = Post()
        .med(Felter.persontype, person.type).med(Felter.navn, person.navn).med(Felter.kortnavn, person.kortnavn)
        .med(Felter.foedselsdato, person.foedselsdato).med(Felter.termindato, person.termindato)
        .med(Felter.gruppe, person.gruppe).med(Felter.adressesperre, person.adressesperre ? true : nil)
        .med(Felter.trinn, person.trinn).med(Felter.utsattSkolestart, person.utsattSkolestart ? true : nil)
        .med(Felter.skoleaar, Hovedperson.skoleaar(person.foedselsdato, utsatt: person.utsattSkolestart))
    let hendelser =
        [s.hendelse(.hovedpersonRegistrert, felter, sak: sak.id)]
        + sak.foresatte.compactMap(\.verdi.somPost).map {
            s.hendelse(.foresattRegistrert, Post($0), sak: sak.id)
        }
    return hendelser.allSatisfy { godkjent($0, paa: sak, i: s.katalog) } ? hendelser : []
}

extension Mottaker {
    /// The service whose members it is, or the employee, whatever the generation of the key; `nil` for others.
    var leser: String? {
        switch self {
        case .tjeneste(let id, _): "T:\(id)"
        case .ansatt(let id): "A:\(id)"
        case .ledere, .gjenoppretting: nil
        }
    }
}
