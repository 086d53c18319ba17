import BTI
import Journal
import Sealing

/// Administration by name: services, employees, absences. Each is a command of `Katalogslag`, and an entry of the directory.
extension Oekt {
    /// Makes a service.
    public func opprettTjeneste(_ id: TjenesteId, navn: String, type: Tjenestetype, eier: Eierform) throws {
        try katalogkommando(
            "opprettTjeneste",
            Post().med(Felter.tjeneste, id).med(Felter.navn, navn).med(Felter.tjenestetype, type)
                .med(Felter.eierform, eier))
    }

    /// Makes a group and says who is responsible for it; the code begins with the service's.
    public func opprettGruppe(_ kode: String, ansvarlig: AnsattId) throws {
        try katalogkommando("opprettGruppe", Post().med(Felter.kode, kode).med(Felter.ansatt, ansvarlig))
    }

    /// Makes a standing team, or says anew who sits in it. Written by a leader of the service that runs it.
    public func opprettMoeteserie(
        _ team: String, tjeneste: TjenesteId, type: Moetetype, medlemmer: [AnsattId]
    ) throws {
        try katalogkommando(
            "opprettMoeteserie",
            Post().med(Felter.team, team).med(Felter.tjeneste, tjeneste).med(Felter.moetetype, type)
                .med(Felter.medlemmer, medlemmer))
    }

    /// Says when school starts and ends.
    public func settSkolerute(aar: Int, skolestart: Dato, sisteSkoledag: Dato) throws {
        try katalogkommando(
            "settSkolerute",
            Post().med(Felter.aar, aar).med(Felter.skolestart, skolestart).med(Felter.sisteSkoledag, sisteSkoledag))
    }

    /// Chooses the profile that applies from now on.
    public func velgProfil(_ profil: Profil) throws {
        try katalogkommando("velgProfil", Post().med(Felter.profil, profil))
    }

    /// Registers an employee, and gives the one-time code that is handed over in person.
    ///
    /// - Parameter medsignatur: the second person's, where the role needs one (leader, administrator).
    public func registrerAnsatt(
        _ id: AnsattId, tittel: String, tjeneste: TjenesteId, rolle: Rolle, medsignatur: Medsignatur? = nil
    ) throws -> OneTimeCode {
        let svar = try katalogkommando(
            "registrerAnsatt",
            Post().med(Felter.ansatt, id).med(Felter.tittel, tittel).med(Felter.tjeneste, tjeneste)
                .med(Felter.rolle, rolle).med(Felter.medunderskriver, medsignatur?.ansatt),
            Katalogtillegg(medsignatur))
        guard let kode = svar.engangskode else { throw Saksfeil.kommandoBrukt }
        return kode
    }

    /// Signs beside the administrator, where a leader or an administrator is appointed.
    public func medsigner(ansatt: AnsattId, tjeneste: TjenesteId, rolle: Rolle) throws -> Medsignatur {
        let melding = base.katalog.medsignaturmelding(ansatt: ansatt, tjeneste: tjeneste, rolle: rolle)
        return Medsignatur(
            ansatt: self.ansatt, signatur: Hex.encode(try ring.identitet.sign(melding)))
    }

    /// Gives an employee one more role.
    public func giRolle(
        _ id: AnsattId, tjeneste: TjenesteId, rolle: Rolle, medsignatur: Medsignatur? = nil
    ) throws {
        try katalogkommando(
            "giRolle",
            Post().med(Felter.ansatt, id).med(Felter.tjeneste, tjeneste).med(Felter.rolle, rolle)
                .med(Felter.medunderskriver, medsignatur?.ansatt), Katalogtillegg(medsignatur))
    }

    /// Takes a role from an employee.
    public func fjernRolle(_ id: AnsattId, tjeneste: TjenesteId, rolle: Rolle, uansett: Bool = false) throws {
        try katalogkommando(
            "fjernRolle",
            Post().med(Felter.ansatt, id).med(Felter.tjeneste, tjeneste).med(Felter.rolle, rolle)
                .med(Felter.uansett, uansett ? true : nil))
    }

    /// Moves an employee's roles from one service to another, from a day.
    public func flyttAnsatt(
        _ id: AnsattId, til tjeneste: TjenesteId, fra: TjenesteId? = nil, rolle: Rolle? = nil, dato: Dato,
        uansett: Bool = false
    ) throws {
        try katalogkommando(
            "flyttAnsatt",
            Post().med(Felter.ansatt, id).med(Felter.tjeneste, tjeneste).med(Felter.fraTjeneste, fra)
                .med(Felter.rolle, rolle).med(Felter.uansett, uansett ? true : nil), dato: dato)
    }

    /// Changes this employee's own passphrase.
    public func byttPassord(_ passord: Passphrase, til nytt: Passphrase) throws {
        try katalogkommando("byttPassord", Post(), Katalogtillegg(passord: passord, nyttPassord: nytt))
    }

    /// Gives this employee new keys under a new passphrase; what could be read before can be read after.
    public func byttNoekler(_ passord: Passphrase, til nytt: Passphrase) throws {
        try katalogkommando("byttNoekler", Post(), Katalogtillegg(passord: passord, nyttPassord: nytt))
    }

    /// Writes that it has been gone through who has access at a service.
    public func gjennomgaaTilgang(_ tjeneste: TjenesteId) throws {
        try katalogkommando("gjennomgaaTilgang", Post().med(Felter.tjeneste, tjeneste))
    }

    /// Shuts an employee out from now on.
    ///
    /// - Parameter uansett: also where the last keys of a service, or of a sperret case, go along.
    public func avsluttAnsatt(_ id: AnsattId, uansett: Bool = false) throws {
        try katalogkommando(
            "avsluttAnsatt", Post().med(Felter.ansatt, id).med(Felter.uansett, uansett ? true : nil))
    }

    /// Writes an absence, and who stands in.
    public func registrerFravaer(_ id: AnsattId, fra: Dato, til: Dato?, vikar: AnsattId?) throws {
        try katalogkommando(
            "registrerFravaer",
            Post().med(Felter.ansatt, id).med(Felter.fra, fra).med(Felter.til, til).med(Felter.vikar, vikar))
    }

    /// Carries out a command to the directory by its code, with a new id; today where no other day is named.
    @discardableResult
    private func katalogkommando(
        _ kode: String, _ felter: Post, _ tillegg: Katalogtillegg = Katalogtillegg(), dato: Dato? = nil
    ) throws -> Katalogsvar {
        guard let slag = Katalogslag.medKode(kode) else { preconditionFailure("no such command: \(kode)") }
        return try utfoer(
            Katalogkommando(slag, id: base.nyttNavn(), dato: dato ?? base.idag, felter: felter), tillegg)
    }
}

extension Katalogtillegg {
    /// A second signature that has been given already.
    fileprivate init(_ medsignatur: Medsignatur?) { self.init(medsigner: { _, _, _ in medsignatur }) }
}
