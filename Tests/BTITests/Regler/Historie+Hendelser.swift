@testable import BTI

// MARK: Nivå 0

extension Historie {
    func undring(
        _ dag: String, _ id: UndringId = "u1", av: AnsattId = "KL-3B", tjeneste: TjenesteId = "OST",
        vold: Voldsmistanke = .nei, miljoe: Bool = false, alvorlig: Bool = false, tema: [Tema] = [.laering],
        uro: String? = nil, melder: Meldertype = .ansatt
    ) -> Historie {
        skjer(
            .undringRegistrert, dag, av: av,
            Post().med(Felter.undring, id).med(Felter.tjeneste, tjeneste).med(Felter.observasjon, "sett og hørt")
                .med(Felter.tema, tema).med(Felter.vold, vold).med(Felter.miljoe, miljoe)
                .med(Felter.alvorligMiljoesak, alvorlig).med(Felter.uroGrad, uro).med(Felter.melder, melder))
    }

    func delt(_ dag: String, _ med: DeltMed, _ ansatt: AnsattId? = nil, om id: UndringId = "u1") -> Historie {
        skjer(
            .undringDelt, dag,
            Post().med(Felter.undring, id).med(Felter.deltMed, med).med(Felter.ansatt, ansatt))
    }

    func tilbakemelding(_ dag: String, _ id: UndringId = "u1") -> Historie {
        skjer(.tilbakemeldingGitt, dag, av: "RE-OST", Post().med(Felter.undring, id))
    }

    func avklart(_ dag: String, _ resultat: Avklaring, av: AnsattId = "RE-OST") -> Historie {
        skjer(.undringAvklart, dag, av: av, Post().med(Felter.resultat, resultat))
    }

    func samtale(
        _ dag: String, foresatte: Bool = false, barnet: Bool = false, neste: String? = nil, av: AnsattId = "KL-3B"
    ) -> Historie {
        skjer(
            .samtaleFoert, dag, av: av,
            Post().med(Felter.medForesatte, foresatte).med(Felter.medBarnet, barnet)
                .med(Felter.nesteKontakt, neste.map(d)).med(Felter.oppsummering, "om dagen"))
    }

    func kontakt(_ dag: String, den kontaktdag: String) -> Historie {
        skjer(.kontaktAvtalt, dag, Post().med(Felter.nesteKontakt, d(kontaktdag)))
    }

    /// An assessment of the duty to report, and what the room `intern` shows of it.
    func vurdert(_ dag: String, _ id: UndringId = "u1", slukket: Bool) -> Historie {
        skjer(
            .meldepliktVurdert, dag, av: "RE-OST",
            Post().med(Felter.undringer, [id]).med(Felter.konklusjon, !slukket).med(Felter.grunnlag, [.mishandling])
        ).skjer(
            .flaggVurdert, dag, av: "RE-OST",
            Post().med(Felter.undringer, [id]).med(Felter.flaggSlukket, slukket))
    }

    func frigitt(_ dag: String) -> Historie {
        skjer(.foresattkontaktFrigitt, dag, av: "RE-OST", Post().med(Felter.frigittAv, .barnevern))
    }

    func melding(_ dag: String, _ undringer: [UndringId] = ["u1"], til: Meldingsmottaker = .barnevern) -> Historie {
        skjer(
            .meldingSendt, dag, av: "RE-OST",
            Post().med(Felter.meldingId, "m1").med(Felter.mottaker, til).med(Felter.undringer, undringer))
    }

    func svar(_ dag: String, _ svar: Meldingssvar) -> Historie {
        skjer(.meldingBesvart, dag, av: "RE-OST", Post().med(Felter.meldingId, "m1").med(Felter.svar, svar))
    }

    func miljoevarsel(_ dag: String, eier: Bool) -> Historie {
        skjer(.miljoeVarslet, dag, Post().med(Felter.eierVarslet, eier))
    }
}

// MARK: The log

extension Historie {
    func foresatt(_ id: String, _ ansvar: JaNeiUkjent = .ja, verge: Bool = false) -> Historie {
        skjer(
            .foresattRegistrert, "2026-01-01",
            Post().med(Felter.foresatt, id).med(Felter.relasjon, verge ? .verge : .annen)
                .med(Felter.foreldreansvar, ansvar).med(Felter.verge, verge ? true : nil))
    }

    func samtykke(
        _ dag: String, _ id: SamtykkeId = "s1", _ type: Samtykketype = .stafettlogg, til: String? = "2027-12-31",
        tjenester: [TjenesteId] = ["OST"], form: Samtykkeform = .skriftlig, av: [String] = [],
        erstatter: SamtykkeId? = nil, logg: Bool = false
    ) -> Historie {
        skjer(
            .samtykkeRegistrert, dag,
            Post().med(Felter.samtykke, id).med(Felter.samtykketype, type).med(Felter.form, form)
                .med(Felter.tjenester, tjenester).med(Felter.gyldigTil, til.map(d)).med(Felter.gittAv, av)
                .med(Felter.erstatter, erstatter).med(Felter.omfatterLogg, logg ? true : nil))
    }

    func signert(
        _ dag: String, _ id: SamtykkeId = "s1", av: [String] = [], nei: [String] = [], referat: Bool = false
    ) -> Historie {
        skjer(
            .samtykkeSignert, dag,
            Post().med(Felter.samtykke, id).med(Felter.gittAv, av).med(Felter.neiFra, nei)
                .med(Felter.referat, referat ? true : nil))
    }

    func trukket(_ dag: String, _ id: SamtykkeId = "s1", bare: [TjenesteId]? = nil) -> Historie {
        skjer(
            .samtykkeTrukket, dag,
            Post().med(Felter.samtykke, id).med(Felter.omfang, bare == nil ? .alt : .enTjeneste)
                .med(Felter.tjenester, bare))
    }

    func nei(_ dag: String, _ type: Samtykketype = .stafettlogg) -> Historie {
        skjer(.samtykkeAvslaatt, dag, Post().med(Felter.samtykketype, type))
    }

    func logg(_ dag: String, _ nivaa: Int = 1, holder: AnsattId = "KL-3B") -> Historie {
        skjer(.loggAapnet, dag, av: "RE-OST", Post().med(Felter.nivaa, nivaa).med(Felter.stafettholder, holder))
    }

    func overtatt(_ dag: String, av: AnsattId) -> Historie { skjer(.stafettOvertatt, dag, av: av) }

    func oenske(_ dag: String) -> Historie { skjer(.oenskeNotert, dag, Post().med(Felter.oenske, "fornøyd")) }

    func notat(_ dag: String, barnets: String? = nil) -> Historie {
        skjer(.notatSkrevet, dag, Post().med(Felter.tekst, "notat").med(Felter.barnetsStemme, barnets))
    }

    func avsluttet(_ dag: String, nivaa0: Bool = false) -> Historie {
        skjer(.sakAvsluttet, dag, av: "RE-OST", Post().med(Felter.paaNivaa0, nivaa0))
    }

    func gjenaapnet(_ dag: String) -> Historie { skjer(.sakGjenaapnet, dag, av: "RE-OST") }

    func arkivert(_ dag: String) -> Historie { skjer(.sakArkivert, dag, av: "AR-1") }

    /// A log at nivå 1 in which nothing is wrong: opened 1 June 2026, a contact agreed and an event every time.
    static var iRute: Historie {
        Historie().samtykke("2026-06-01").logg("2026-06-01").oenske("2026-06-01").notat("2026-11-10")
            .tiltak("2026-06-01", "t0", evaluering: "2027-06-01").kontakt("2026-06-01", den: "2027-06-01")
    }
}

// MARK: Tiltak and meetings

extension Historie {
    func tiltak(
        _ dag: String, _ id: TiltakId = "t1", av ansvarlig: String = "KL-3B", frist: String? = nil, evaluering: String,
        tjeneste: TjenesteId? = nil
    ) -> Historie {
        skjer(
            .tiltakAvtalt, dag,
            Post().med(Felter.tiltak, id).med(Felter.maal, "mål1").med(Felter.hva, "noe")
                .med(Felter.ansvarlig, ansvarlig).med(Felter.tjeneste, tjeneste)
                .med(Felter.frist, d(frist ?? evaluering)).med(Felter.evalueringsdato, d(evaluering))
                .med(Felter.start, d(dag)))
    }

    func endret(
        _ dag: String, _ id: TiltakId = "t1", hva: String? = nil, evaluering: String? = nil, aapent: Bool = false,
        ansvarlig: String? = nil
    ) -> Historie {
        skjer(
            .tiltakEndret, dag,
            Post().med(Felter.tiltak, id).med(Felter.hva, hva).med(Felter.evalueringsdato, evaluering.map(d))
                .med(Felter.holdesAapent, aapent ? true : nil).med(Felter.ansvarlig, ansvarlig))
    }

    func fullfoert(_ dag: String, _ id: TiltakId = "t1", _ status: Tiltakstatus = .gjennomfoert) -> Historie {
        skjer(.tiltakFullfoert, dag, Post().med(Felter.tiltak, id).med(Felter.tiltakstatus, status))
    }

    func lukket(_ dag: String, _ id: TiltakId = "t1") -> Historie {
        skjer(.tiltakAvsluttet, dag, Post().med(Felter.tiltak, id))
    }

    func evaluert(
        _ dag: String, _ id: TiltakId = "t1", _ naadd: Maaloppnaaelse = .delvis, _ utfall: Utfall = .fortsett,
        ny: String? = nil, barnet: Bool = true, foresatte: Bool = true
    ) -> Historie {
        skjer(
            .tiltakEvaluert, dag,
            Post().med(Felter.tiltak, id).med(Felter.utfall, utfall).med(Felter.maaloppnaaelse, naadd)
                .med(Felter.nyEvalueringsdato, ny.map(d)).med(Felter.barnetHoert, barnet)
                .med(Felter.foresatteHoert, foresatte))
    }

    func innkalt(
        _ dag: String, _ id: MoeteId = "mø1", til moetedag: String, _ type: Moetetype = .foreldresamtale,
        med tjenester: [TjenesteId]? = nil
    ) -> Historie {
        skjer(
            .moeteInnkalt, dag,
            Post().med(Felter.moete, id).med(Felter.moetetype, type).med(Felter.moetedato, d(moetedag))
                .med(Felter.medForesatte, !type.erTeam).med(Felter.tjenester, tjenester))
    }

    func flyttet(_ dag: String, _ id: MoeteId = "mø1", til moetedag: String) -> Historie {
        skjer(.moeteFlyttet, dag, Post().med(Felter.moete, id).med(Felter.moetedato, d(moetedag)))
    }

    func avlyst(_ dag: String, _ id: MoeteId = "mø1") -> Historie {
        skjer(.moeteAvlyst, dag, Post().med(Felter.moete, id))
    }

    func moete(
        _ dag: String, _ id: MoeteId = "mø1", _ type: Moetetype = .foreldresamtale, neste: String? = nil
    ) -> Historie {
        skjer(
            .moeteHoldt, dag,
            Post().med(Felter.moete, id).med(Felter.moetetype, type).med(Felter.moetedato, d(dag))
                .med(Felter.medForesatte, !type.erTeam).med(Felter.nesteMoete, neste.map(d)))
    }

    func godkjent(_ dag: String, _ id: MoeteId = "mø1") -> Historie {
        skjer(.referatGodkjent, dag, Post().med(Felter.moete, id))
    }

    func kopi(_ dag: String, _ id: MoeteId = "mø1") -> Historie {
        skjer(.kopiGitt, dag, Post().med(Felter.moete, id))
    }
}

// MARK: The directory

extension Katalog {
    /// The part of Fjordvik that these stories need.
    static var fjordvik: Katalog {
        var katalog = Katalog()
        let tjenester: [(TjenesteId, Tjenestetype)] = [
            ("LYN", .barnehage), ("OST", .barneskole), ("SFO", .sfo), ("PPT", .ppt), ("HST", .helsestasjon),
            ("NAV", .nav), ("ADM", .administrasjon),
        ]
        for (kode, type) in tjenester {
            katalog.tjenester[kode] = Tjeneste(id: kode, navn: kode.rawValue, type: type, eier: .kommunal)
        }
        let ansatte: [(AnsattId, TjenesteId, Rolle)] = [
            ("LYN-2", "LYN", .ansatt), ("PL-LYN", "LYN", .gruppeansvarlig), ("ST-LYN", "LYN", .leder),
            ("OS-7", "OST", .ansatt), ("KL-3A", "OST", .gruppeansvarlig), ("KL-3B", "OST", .gruppeansvarlig),
            ("KL-6A", "OST", .gruppeansvarlig), ("RE-OST", "OST", .leder), ("SFO-3", "SFO", .ansatt),
            ("LE-SFO", "SFO", .leder), ("PPT-1", "PPT", .gruppeansvarlig), ("JM-1", "HST", .gruppeansvarlig),
            ("LE-HST", "HST", .leder), ("NV-2", "NAV", .gruppeansvarlig), ("AR-1", "ADM", .arkivar),
        ]
        for (kode, tjeneste, rolle) in ansatte {
            katalog.ansatte[kode] = Ansatt(
                id: kode, tittel: "", roller: [Tjenesterolle(tjeneste: tjeneste, rolle: rolle, fra: 0)])
            katalog.tjenester[tjeneste]?.opptattFra[kode] = 0
        }
        katalog.profil.uroskala = [
            Urograd(kode: "lav", navn: "Lav", hoey: false), Urograd(kode: "hoey", navn: "Høy", hoey: true),
        ]
        return katalog
    }

    mutating func sluttet(_ id: AnsattId, _ dag: String) { ansatte[id]?.sluttet = d(dag) }

    mutating func borte(_ id: AnsattId, fra: String, til: String? = nil, vikar: AnsattId? = nil) {
        fravaer.append(Fravaer(ansatt: id, fra: d(fra), til: til.map(d), vikar: vikar))
    }
}
