/// The commands of cases that come in another way: imported, or about a group.
extension Kommandoslag {
    private typealias F = Felter

    static let importer: [Kommandoslag] = [
        Kommandoslag(
            "importerSak", paakrevd: [F.navn.beskrivelse, F.kilde.beskrivelse, F.nivaa.beskrivelse],
            valgfri: personfelter.filter { $0.navn != F.navn.navn }
                + [F.enhet.beskrivelse, F.tekst.beskrivelse, F.importerteTiltak.beskrivelse],
            virkning: .aapner, importer),
        Kommandoslag(
            "fyllUtKarantene", valgfri: [F.tiltak.beskrivelse] + ImportertTiltak.felter, fyllUt),
        Kommandoslag(
            "lukkKarantene", paakrevd: [F.begrunnelse.beskrivelse], valgfri: [F.tiltak.beskrivelse]
        ) { s throws(Avslag) in
            [s.hendelse(fra: .karanteneLukket, Post().med(F.tiltak, try karantene(s).id))]
        },
        Kommandoslag(
            "aapneSystemsak", paakrevd: [F.gruppe.beskrivelse, F.tekst.beskrivelse], valgfri: [F.enhet.beskrivelse],
            virkning: .aapner
        ) { s throws(Avslag) in
            guard s[F.gruppe].flatMap({ s.katalog.grupper[$0] }) != nil else {
                throw Avslag("FINNES", kode: "FINNES.gruppe", felt: ["gruppe"])
            }
            let aapnet = try aapneSak(s)
            return [aapnet, s.hendelse(fra: .systemsakAapnet, sak: aapnet.sak)]
        },
    ]

    /// Opens a case at the unit that is named, or where the author works.
    private static func aapneSak(_ s: Situasjon) throws(Avslag) -> Hendelse {
        guard s.sak == nil else { throw Avslag("STEG", kode: "STEG.nySak", felt: ["sak"]) }
        guard let enhet = s[F.enhet] ?? s.katalog.tjenester(for: s.aktor.ansatt).first,
            let tjeneste = s.katalog.tjenester[enhet], tjeneste.generasjon > 0
        else { throw Avslag("FINNES", kode: "FINNES.tjeneste", felt: ["enhet"]) }
        let felter = Post().med(F.saksnummer, saksnummer(s.nyttNavn())).med(F.enhet, enhet)
        return s.hendelse(.sakOpprettet, felter, sak: SakId(s.nyttNavn()))
    }

    /// A case that was kept elsewhere. Whoever imports it holds the stafettpinne until it is offered on.
    @Sendable private static func importer(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let nivaa = s[F.nivaa], (0...3).contains(nivaa) else {
            throw Avslag("FORMAT", kode: "FORMAT.nivaa", felt: ["nivaa"])
        }
        try s.sjekkPersondatoer()
        let tiltak = s[F.importerteTiltak] ?? []
        guard nivaa > 0 || tiltak.isEmpty else { throw Avslag("STEG", kode: "STEG.importnivaa", felt: ["nivaa"]) }
        let aapnet = try aapneSak(s)
        let importert = s.hendelse(
            fra: .sakImportert, Post().med(F.stafettholder, nivaa > 0 ? s.aktor.ansatt : nil), sak: aapnet.sak)
        return [aapnet] + personhendelser(s, sak: aapnet.sak) + [importert]
            + tiltak.flatMap { tattInn($0, s, sak: aapnet.sak) }
    }

    /// A whole tiltak is taken in as agreed; one that lacks something mandatory waits in quarantine (D1).
    private static func tattInn(_ tiltak: ImportertTiltak, _ s: Situasjon, sak: SakId) -> [Hendelse] {
        let id = TiltakId(s.nyttNavn())
        if tiltak.mangler(s.katalog).isEmpty { return avtalt(tiltak.post, id, s, sak: sak) }
        return [s.hendelse(.tiltakIKarantene, tiltak.post.med(F.tiltak, id), sak: sak)]
    }

    private static func avtalt(_ post: Post, _ id: TiltakId, _ s: Situasjon, sak: SakId) -> [Hendelse] {
        let maal = MaalId(s.nyttNavn())
        let ansatt = post[F.ansvarlig].map { AnsattId($0) }
        let tjeneste =
            ansatt.flatMap { s.katalog.tjenester(for: $0).first } ?? s.katalog.tjenester(for: s.aktor.ansatt).first
        let felter = post.bare(Hendelsesslag.tiltakAvtalt.navnene)
            .med(F.tiltak, id).med(F.maal, maal).med(F.tjeneste, tjeneste)
            .med(F.frist, post[F.frist] ?? post[F.evalueringsdato])
        return [
            s.hendelse(.maalSatt, Post().med(F.maal, maal).med(F.hva, post[F.maaltekst]), sak: sak),
            s.hendelse(.tiltakAvtalt, felter, sak: sak),
        ]
    }

    /// The tiltak in quarantine that the command names, or the only one.
    private static func karantene(_ s: Situasjon) throws(Avslag) -> Karantene {
        let venter = s.denne.iKarantene.filter { s[F.tiltak] == nil || $0.id == s[F.tiltak] }
        guard let funnet = venter.first, venter.count == 1 else {
            throw Avslag(
                "FINNES", kode: venter.isEmpty ? "FINNES.karantene" : "FINNES.flereKarantene", felt: ["tiltak"])
        }
        return funnet
    }

    /// What came with the import stands where nothing new is said.
    @Sendable private static func fyllUt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let karantene = try karantene(s)
        guard let tiltak = ImportertTiltak(karantene.kjent.flettet(med: s.kommando.felter).verdi) else { return [] }
        let mangler = tiltak.mangler(s.katalog)
        guard mangler.isEmpty else {
            throw Avslag("D1", felt: mangler, argumenter: ["felt": mangler.joined(separator: ",")])
        }
        // What came with the import may have passed while it waited; what is agreed now lies ahead.
        guard let evaluering = tiltak.post[F.evalueringsdato], evaluering >= s.dato else {
            throw .passert(F.evalueringsdato)
        }
        return avtalt(tiltak.post, karantene.id, s, sak: s.denne.id)
    }
}

extension Hendelsesslag {
    /// The names of its fields.
    fileprivate var navnene: [String] { (aapne + forseglede).map(\.navn) }
}
