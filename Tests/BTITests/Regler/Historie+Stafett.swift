@testable import BTI

extension Historie {
    /// An offer at the owning unit, to another unit's employee, or to a role at a unit.
    func tilbudt(
        _ dag: String, _ mottaker: AnsattId? = nil, enhet: TjenesteId? = nil, navngi: String? = nil,
        av: AnsattId = "KL-3B"
    ) -> Historie {
        skjer(
            enhet == nil ? .stafettTilbudt : .stafettTilbudtTilEnhet, dag, av: av,
            Post().med(Felter.stafettholder, mottaker).med(Felter.fraHolder, av).med(Felter.enhet, enhet)
                .med(Felter.navngiInnen, navngi.map(d)))
    }

    func mottatt(_ dag: String, av: AnsattId) -> Historie { skjer(.stafettMottatt, dag, av: av) }

    func sagtNei(_ dag: String, av: AnsattId) -> Historie { skjer(.stafettAvslaatt, dag, av: av) }

    func nivaa(_ dag: String, _ nivaa: Int, bekreftet: Bool? = true) -> Historie {
        skjer(.nivaaEndret, dag, Post().med(Felter.nivaa, nivaa).med(Felter.holderBekreftet, bekreftet))
    }

    func bekreftet(_ dag: String) -> Historie { skjer(.stafettholderBekreftet, dag) }

    func deltaker(_ dag: String, _ tjeneste: TjenesteId, _ ansatt: AnsattId? = nil) -> Historie {
        skjer(.deltakerLagtTil, dag, Post().med(Felter.tjeneste, tjeneste).med(Felter.ansatt, ansatt))
    }

    func ute(_ dag: String, _ tjeneste: TjenesteId, _ ansatt: AnsattId? = nil) -> Historie {
        skjer(.deltakerFjernet, dag, Post().med(Felter.tjeneste, tjeneste).med(Felter.ansatt, ansatt))
    }

    func henvist(_ dag: String, _ tjeneste: TjenesteId?, haster: Bool = false) -> Historie {
        skjer(
            .henvisningSendt, dag,
            Post().med(Felter.henvisning, "h1").med(Felter.tjeneste, tjeneste).med(Felter.haster, haster ? true : nil))
    }

    func henvisningssvar(_ dag: String) -> Historie {
        skjer(.henvisningBesvart, dag, Post().med(Felter.henvisning, "h1").med(Felter.henvisningssvar, .tattImot))
    }

    /// A log at nivå 2 in which nothing is wrong: a consent to share, and PPT beside the school.
    static var toTjenester: Historie {
        Historie.iRute.samtykke("2026-06-01", "s2", .tverrfaglig, tjenester: ["OST", "PPT"])
            .nivaa("2026-06-10", 2).deltaker("2026-06-10", "PPT", "PPT-1")
    }
}
