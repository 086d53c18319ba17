@testable import BTI

// MARK: Transitions

extension Historie {
    /// A child that starts school in a year, as the open part tells it.
    func skolestartaar(_ aar: Int) -> Historie {
        skjer(.hovedpersonRegistrert, "2026-01-01", Post().med(Felter.skoleaar, aar).med(Felter.navn, "Prøve Person"))
    }

    func overgang(
        _ dag: String, _ type: Overgangstype = .barnehageTilSkole, fra: TjenesteId = "LYN", til: TjenesteId? = "OST",
        start: String = "2026-08-17", sfo: Bool = true, uaktuell: Bool = false, _ id: OvergangId = "o1"
    ) -> Historie {
        skjer(
            .overgangPlanlagt, dag,
            Post().med(Felter.overgang, id).med(Felter.overgangstype, type).med(Felter.fraTjeneste, fra)
                .med(Felter.tilTjeneste, til).med(Felter.skolestart, d(start)).med(Felter.sfo, sfo)
                .med(Felter.ikkeAktuelt, uaktuell).med(Felter.mottakerNavn, til == nil ? "en annen kommune" : nil))
    }

    func kontaktlaerer(_ dag: String, _ ansatt: AnsattId) -> Historie {
        skjer(.kontaktlaererSatt, dag, Post().med(Felter.overgang, "o1").med(Felter.kontaktlaerer, ansatt))
    }

    /// Meeting 1 or 2, with both units there unless others are named.
    func overgangsmoete(
        _ nummer: Int, _ dag: String, tjenester: [TjenesteId] = ["LYN", "OST"], neste: String? = nil
    ) -> Historie {
        skjer(
            .moeteHoldt, dag,
            Post().med(Felter.moete, MoeteId("overgang\(nummer)"))
                .med(Felter.moetetype, nummer == 1 ? .overgangsmoete1 : .overgangsmoete2)
                .med(Felter.moetedato, d(dag)).med(Felter.medForesatte, true).med(Felter.tjenester, tjenester)
                .med(Felter.nesteMoete, neste.map(d))
        ).godkjent(dag, MoeteId("overgang\(nummer)")).kopi(dag, MoeteId("overgang\(nummer)"))
    }

    func overgangstiltak(
        _ dag: String, _ id: TiltakId, av ansvarlig: String, frist: String, part: Part? = nil,
        fase: Overgangsfase = .foerSlutt
    ) -> Historie {
        skjer(
            .tiltakAvtalt, dag,
            Post().med(Felter.tiltak, id).med(Felter.maal, "mål1").med(Felter.hva, "noe")
                .med(Felter.ansvarlig, ansvarlig).med(Felter.frist, d(frist)).med(Felter.evalueringsdato, d(frist))
                .med(Felter.overgangsfase, fase).med(Felter.part, part))
    }

    func overgangAvsluttet(_ dag: String, _ resultat: Overgangsresultat = .videreIMottaker) -> Historie {
        skjer(
            .overgangAvsluttet, dag, Post().med(Felter.overgang, "o1").med(Felter.overgangsresultat, resultat))
    }

    /// The places and the people of a transition, and when school begins.
    func medSteder() -> Historie {
        med { katalog in
            let tjenester: [(TjenesteId, Tjenestetype, Eierform)] = [
                ("TAN", .barnehage, .privat), ("FUS", .ungdomsskole, .kommunal),
                ("VGS", .videregaende, .fylkeskommunal),
            ]
            for (kode, type, eier) in tjenester {
                katalog.tjenester[kode] = Tjeneste(id: kode, navn: kode.rawValue, type: type, eier: eier)
            }
            let ansatte: [(AnsattId, TjenesteId)] = [
                ("PL-TAN", "TAN"), ("KL-1A", "OST"), ("KL-1B", "OST"), ("SFO-1", "SFO"), ("KL-7A", "OST"),
                ("KU-8C", "FUS"),
            ]
            for (kode, tjeneste) in ansatte {
                katalog.ansatte[kode] = Ansatt(
                    id: kode, tittel: "",
                    roller: [Tjenesterolle(tjeneste: tjeneste, rolle: .gruppeansvarlig, fra: 0)])
            }
            katalog.skoleruter[2026] = Skolerute(skolestart: d("2026-08-17"), sisteSkoledag: d("2026-06-19"))
        }
    }

    /// A log in the barnehage in which nothing is wrong, and a transition that is planned.
    static var paaVei: Historie {
        Historie("2026-03-02", eier: "LYN").medSteder()
            .samtykke("2026-03-02", til: "2027-12-31", tjenester: ["LYN"]).logg("2026-03-02", holder: "PL-LYN")
            .oenske("2026-03-02").tiltak("2026-03-02", "t0", av: "PL-LYN", evaluering: "2027-12-01")
            .kontakt("2026-03-02", den: "2027-12-01").notat("2026-11-10")
            .samtykke("2026-04-20", "s2", .overgang, til: "2027-02-17", tjenester: ["LYN", "OST", "SFO"])
            .overgang("2026-04-20")
    }
}
