/// Turns a command into events, or refuses it. Pure: time, names and the actor come in.
///
/// - Parameters:
///   - kommando: what somebody wants, its fields already of the right form or refused here with `FORMAT`.
///   - sak: the case as far as the actor's keys go; `nil` where the command opens one.
///   - omgivelser: directory, profile and today.
///   - aktor: who acts.
///   - nyttNavn: gives a new random name each time it is called.
/// - Returns: the events, neutral clocks included, in the order they shall be written.
/// - Throws: `Avslag`, with the rule, the fields and the ways out.
public func decide(
    _ kommando: Kommando, on sak: Sak?, in omgivelser: Omgivelser, by aktor: Aktor,
    nyttNavn: @escaping @Sendable () -> String
) throws(Avslag) -> [Hendelse] {
    let kommando = kommando.utenTomTekst
    try kommando.slag.sjekkForm(kommando.felter)
    try sjekkDato(kommando, omgivelser)
    try sjekkSak(kommando, sak)
    let situasjon = Situasjon(
        kommando: kommando, sak: sak, omgivelser: omgivelser, aktor: aktor, nyttNavn: nyttNavn)
    try situasjon.nektDenSomErStengtUte()
    let hendelser = try kommando.slag.avgjoer(situasjon)
    return try medRett(hendelser, sak, situasjon)
}

private func sjekkDato(_ kommando: Kommando, _ omgivelser: Omgivelser) throws(Avslag) {
    guard kommando.dato <= omgivelser.idag else {
        throw Avslag("DATO", kode: "DATO.fremtid", felt: ["dato"], argumenter: ["dato": kommando.dato.iso])
    }
    let grense = omgivelser.profil[.sendatoDager]
    if omgivelser.idag - kommando.dato > grense, kommando[Felter.sendatoGrunn]?.isEmpty != false {
        throw Avslag(
            "DATO", kode: "DATO.sen", felt: ["dato", "sendatoGrunn"],
            argumenter: ["dato": kommando.dato.iso, "dager": String(grense)])
    }
}

private func sjekkSak(_ kommando: Kommando, _ sak: Sak?) throws(Avslag) {
    guard let sak else {
        if case .aapner = kommando.slag.virkning { return }
        throw Avslag("FINNES", kode: "FINNES.sak", felt: ["sak"])
    }
    // Nobody is given the stafettpinne of a case that she cannot read.
    if let holder = kommando[Felter.stafettholder], sak.erSperret(for: holder) {
        throw Avslag(
            "SPERRE", kode: "SPERRE.utenfor", felt: ["stafettholder"], argumenter: ["ansatt": holder.rawValue],
            utveier: ["sperrSak"])
    }
    if case .ogsaaLukket = kommando.slag.virkning { return }
    guard sak.erAapen else {
        throw Avslag("LUKKET", argumenter: ["saksnummer": sak.saksnummer], utveier: ["gjenaapneSak"])
    }
}

/// Tests the right to every event against the case as it is when the event comes, and adds the neutral clocks.
private func medRett(_ hendelser: [Hendelse], _ sak: Sak?, _ s: Situasjon) throws(Avslag) -> [Hendelse] {
    var ny = sak
    for hendelse in hendelser {
        if let felt = ny?.bruktNavn(hendelse) { throw Avslag("STEG", kode: "STEG.brukt", felt: [felt]) }
        guard godkjent(hendelse, paa: ny, i: s.katalog) else {
            throw Avslag("RETT", kode: "RETT.\(s.kommando.slag.kode)", argumenter: ["kommando": s.kommando.slag.kode])
        }
        evolve(&ny, hendelse)
    }
    guard let ny else { return hendelser }
    return hendelser + kortPaaNytt(ny, s) + noeytraleFrister(ny, s)
}
