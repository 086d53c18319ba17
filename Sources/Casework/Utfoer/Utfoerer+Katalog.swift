import BTI
import Guidance
import Sealing

/// Commands to the directory, one line each: services, employees, roles, the profile.
extension Utfoerer {
    /// Carries out one line. In a practice base a new employee is signed in and admitted at once, with the known passphrase; in
    /// a real base the answer holds the one-time code, once.
    func utfoerKatalog(_ slag: Katalogslag, _ raa: [String: Verdi]) throws -> Svar {
        try Utfoerer.sjekkFelles(raa)
        try slag.sjekkForm(Post(raa))
        let dag = try dato(raa)
        let oekt = try hvem(raa)
        base.still(til: dag)
        let kommando = Katalogkommando(
            slag, id: raa["id"]?.somTekst ?? base.nyttNavn(), dato: dag, felter: egneFelter(raa))
        let svar = try oekt.utfoer(kommando, try tillegg())
        if let alias = raa["som"]?.somTekst { navn[alias] = svar.laget }
        let iKurs = base.katalog.erKursbase
        if iKurs { try innrull(kommando, svar) }
        var felter: [String: Verdi] = [
            "linje": .tall(linje), "ok": true, "versjon": .tall(svar.versjon), "hendelser": svar.hendelser.verdi,
            "laget": .tekst(svar.laget),
        ]
        if !svar.ansatte.isEmpty { felter["ansatte"] = svar.ansatte.verdi }
        if !iKurs, let kode = svar.engangskode { felter["engangskode"] = .tekst(kode.text) }
        return Svar(verdi: .post(felter), ok: true)
    }

    /// Passphrases and second signatures are known in a practice base alone; elsewhere they are given on a terminal.
    private func tillegg() throws -> Katalogtillegg {
        guard base.katalog.erKursbase else { return Katalogtillegg() }
        return Katalogtillegg(passord: try Passphrase(Kursbygger.passord)) { andre, rolle, hva in
            try self.kursoekt(andre).medsigner(ansatt: rolle.ansatt, tjeneste: rolle.tjeneste, rolle: hva)
        }
    }

    /// An erasure with the second person's signature, where a practice base is told who it is.
    func medsignert(_ kommando: Kommando) throws -> Kommando {
        guard base.katalog.erKursbase, kommando[Felter.medsignatur] == nil,
            let andre = kommando[Felter.medunderskriver], kommando.sak != nil
        else { return kommando }
        return try kursoekt(andre).medsignert(kommando)
    }

    /// What people do for each other in a real base: the first sign-in, and the leader's yes.
    private func innrull(_ kommando: Katalogkommando, _ svar: Katalogsvar) throws {
        guard let id = kommando[Felter.ansatt], let tjeneste = kommando[Felter.tjeneste] else { return }
        if let kode = svar.engangskode {
            try Oekt.foersteInnlogging(base, id, kode: kode, passord: Passphrase(Kursbygger.passord)).laas()
        }
        let gir: Set<String> = ["AnsattRegistrert", "RolleGitt"]
        guard !gir.isDisjoint(with: svar.hendelser), base.katalog.leserInnhold(id, i: tjeneste) else { return }
        try taOpp(id, i: tjeneste)
    }

    private func taOpp(_ id: AnsattId, i tjeneste: TjenesteId) throws {
        let ledere = base.katalog.ledere(tjeneste)
        guard let den = base.katalog.tjenester[tjeneste] else { return }
        if den.generasjon == 0 {
            guard let leder = ledere.first else { return }
            try kursoekt(leder).opprettTjenestenoekkel(tjeneste)
            let ventende = base.katalog.medTilgang(tjeneste).filter {
                $0 != leder && base.katalog.leserInnhold($0, i: tjeneste)
            }
            for annen in ventende { try kursoekt(leder).taOpp(annen, i: tjeneste) }
        } else if let leder = ledere.first(where: { $0 != id && den.medlemmer[$0] == den.generasjon }) {
            try kursoekt(leder).taOpp(id, i: tjeneste)
        }
    }
}
