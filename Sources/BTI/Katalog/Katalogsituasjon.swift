/// Turns a command to the directory into events, or refuses it. Pure: the shell adds keys, codes and signatures after.
///
/// - Parameters:
///   - kommando: what somebody wants.
///   - omgivelser: directory, profile and today.
///   - aktor: who acts.
///   - profiler: the profile that ships under a code.
/// - Returns: the events, in the order they shall be written, without what is secret.
/// - Throws: `Avslag`, with the rule, the fields and the ways out.
public func decide(
    _ kommando: Katalogkommando, in omgivelser: Omgivelser, by aktor: Aktor,
    profiler: @escaping @Sendable (String) -> Profil?
) throws(Avslag) -> [Hendelse] {
    let kommando = kommando.utenTomTekst
    try kommando.slag.sjekkForm(kommando.felter)
    guard kommando.dato <= omgivelser.idag else {
        throw Avslag("DATO", kode: "DATO.fremtid", felt: ["dato"], argumenter: ["dato": kommando.dato.iso])
    }
    let hendelser = try kommando.slag.avgjoer(
        Katalogsituasjon(kommando: kommando, omgivelser: omgivelser, aktor: aktor, profiler: profiler))
    for hendelse in hendelser where !omgivelser.katalog.kanSkrive(hendelse) {
        throw Avslag(
            "RETT", kode: "RETT.\(kommando.slag.kode)", argumenter: ["kommando": kommando.slag.kode])
    }
    return hendelser
}

/// Everything a decision about the directory may look at.
struct Katalogsituasjon: Sendable {
    /// The command.
    let kommando: Katalogkommando
    /// Directory, profile and today.
    let omgivelser: Omgivelser
    /// Who acts.
    let aktor: Aktor
    /// The profile that ships under a code.
    let profiler: @Sendable (String) -> Profil?

    /// The directory.
    var katalog: Katalog { omgivelser.katalog }

    /// The value of a field.
    subscript<Innhold>(felt: Felt<Innhold>) -> Innhold? { kommando[felt] }

    /// The value of a field whose presence the form has been checked for.
    func verdi<Innhold>(_ felt: Felt<Innhold>) throws(Avslag) -> Innhold {
        guard let verdi = kommando[felt] else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: [felt.navn], argumenter: ["felt": felt.navn])
        }
        return verdi
    }

    /// An event of this kind with these fields.
    func hendelse(_ slag: Hendelsesslag, _ felter: Post) -> Hendelse {
        Hendelse(
            slag, felter, av: aktor.ansatt, dato: kommando.dato, registrert: omgivelser.idag, kommando: kommando.id,
            sak: "")
    }

    /// An event that takes over all the command's fields that its kind knows.
    func hendelse(fra slag: Hendelsesslag, _ ekstra: Post = Post()) -> Hendelse {
        hendelse(slag, kommando.felter.bare(slag.aapne.map(\.navn)).flettet(med: ekstra))
    }

    /// The service that a field names.
    func tjeneste(_ felt: Felt<TjenesteId> = Felter.tjeneste) throws(Avslag) -> TjenesteId {
        let id = try verdi(felt)
        guard katalog.tjenester[id] != nil else {
            throw Avslag("FINNES", kode: "FINNES.tjeneste", felt: [felt.navn])
        }
        return id
    }

    /// The employee that a field names, who still works here.
    func ansatt(_ felt: Felt<AnsattId> = Felter.ansatt) throws(Avslag) -> Ansatt {
        guard let ansatt = katalog.ansatt(try verdi(felt)) else {
            throw Avslag("FINNES", kode: "FINNES.ansatt", felt: [felt.navn])
        }
        guard ansatt.aktiv else { throw Avslag("STEG", kode: "STEG.harSluttet", felt: [felt.navn]) }
        return ansatt
    }

    /// Refuses a code that could not stand in the name of a key or a group.
    func sjekkKode(_ kode: String, _ felt: String) throws(Avslag) {
        guard !kode.isEmpty, kode.count <= 32, kode.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
            throw Avslag("FORMAT", kode: "FORMAT.kode", felt: [felt])
        }
    }

    /// Refuses what would leave the base without anybody who can administer it.
    func sjekkAdministratorIgjen(uten id: AnsattId) throws(Avslag) {
        let igjen = katalog.ansatte.values.contains { $0.id != id && $0.aktiv && $0.har(.administrator) }
        guard igjen || katalog.ansatt(id)?.har(.administrator) != true else {
            throw Avslag("STEG", kode: "STEG.sisteAdministrator", felt: ["ansatt"], utveier: ["giRolle"])
        }
    }

    /// Refuses the roles that need two persons where no second one is named.
    func sjekkMedunderskriver(_ ansatt: AnsattId, _ tjeneste: TjenesteId, _ rolle: Rolle) throws(Avslag) {
        guard katalog.kreverMedsignatur(ansatt, tjeneste, rolle), self[Felter.medunderskriver] == nil else { return }
        throw Avslag("RETT", kode: "RETT.medunderskriver", felt: ["medunderskriver"])
    }
}
