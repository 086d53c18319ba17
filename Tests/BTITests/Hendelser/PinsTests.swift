import Testing

@testable import BTI

/// The stored form of every kind of event that this release writes. A changed shape fails here, and is a new version with an
/// upcaster: the lines that stand are never changed.
@Suite("Lagret form")
struct PinsTests {
    private static let slag = Hendelsesslag.iSak + Hendelsesslag.iKatalog + Hendelsesslag.iNett + Hendelsesslag.lesinger

    @Test("hvert slag skrives slik det sto første gang")
    func pins() throws {
        let linjer = try Self.slag.sorted { $0.kode < $1.kode }.flatMap { slag in
            let nytt = Self.lagtTil[slag.kode] ?? []
            return try (nytt.isEmpty ? [[]] : [nytt, []]).map { try Self.linje(slag, uten: $0) }
        }
        try Dokument.forventFil(linjer.joined(), "Tests/BTITests/Hendelser/Pins/hendelser.jsonl")
    }

    @Test("den lagrede formen kan leses tilbake uten tap", arguments: slag)
    func tilbake(_ slag: Hendelsesslag) throws {
        let hendelse = try Self.eksempel(slag)
        let aapen = try #require(try JSONLeser.les(KanoniskJSON.bytes(hendelse.aapenDel.verdi)).somPost)
        let forseglet = try hendelse.forsegletDel.map {
            try #require(try JSONLeser.les(KanoniskJSON.bytes($0.verdi)).somPost)
        }
        #expect(Post(aapen) == hendelse.aapenDel)
        #expect(forseglet.map { Post($0) } == hendelse.forsegletDel)
        #expect(Hendelse.slag(type: slag.aapenKode, forseglet: forseglet.map { Post($0) }) == slag)
    }

    @Test("det som ble skrevet før noe ble lagt til, kan fortsatt leses", arguments: lagtTil.keys.sorted())
    func foerste(_ kode: String) throws {
        let slag = try #require(Hendelsesslag.medKode[kode])
        let nytt = Self.lagtTil[kode] ?? []
        let naa = try Self.eksempel(slag), foer = try Self.eksempel(slag, uten: nytt)
        #expect(naa != foer)
        for felt in slag.aapne + slag.forseglede where !nytt.contains(felt.navn) {
            #expect(foer.felter.har(felt), "\(felt.navn)")
        }
        #expect((foer[Felter.profil] == nil) == (naa[Felter.profil] == nil))
    }

    /// Every older shape that a base can hold, one line each: a kind with a new shape leaves its old line here, for good.
    @Test("en eldre form leses som dagens") func eldre() throws {
        let linjer = try Dokument.les("Tests/BTITests/Hendelser/Pins/eldre.jsonl").split(separator: "\n")
        #expect(linjer.count == Self.slag.reduce(0) { $0 + $1.versjon - 1 })
        for linje in linjer {
            let post = Post(try #require(JSONLeser.les(String(linje)).somPost))
            let slag = try #require(post["kode"]?.somTekst.flatMap { Hendelsesslag.medKode[$0] })
            let versjon = try #require(post["versjon"]?.somTall)
            #expect(versjon < slag.versjon)
            let naa = try Self.eksempel(slag)
            for (navn, ventet) in [("aapen", naa.aapenDel), ("forseglet", naa.forsegletDel ?? Post())] {
                let lagret = Post(post[navn]?.somPost ?? [:])
                #expect(slag.oppgradert(lagret, fra: versjon) == ventet, "\(slag.kode) \(navn)")
                // What has today's shape is left alone.
                #expect(slag.oppgradert(ventet, fra: slag.versjon) == ventet)
            }
        }
    }

    /// What was added after a kind was first written, by path: its first line stands without it, and a second line has it.
    private static let lagtTil: [String: [String]] = [
        "ProfilValgt": [
            "profil.aarsfrister", "profil.tall.kontaktlaererFoerDager", "profil.tall.overgangsmoete2Dager",
            "profil.tall.overgangssamtykkeMaaneder",
        ],
        "TiltakAvtalt": ["part"],
    ]

    /// A record without what stands at a path.
    private static func uten(_ sti: [Substring], _ verdi: Verdi) -> Verdi {
        guard var post = verdi.somPost, let navn = sti.first.map(String.init) else { return verdi }
        post[navn] = sti.count == 1 ? nil : post[navn].map { uten(Array(sti.dropFirst()), $0) }
        return .post(post)
    }

    private static func linje(_ slag: Hendelsesslag, uten nytt: [String]) throws -> String {
        let hendelse = try eksempel(slag, uten: nytt)
        let linje = Post([
            "kode": .tekst(slag.kode), "type": .tekst(slag.aapenKode), "versjon": .tall(slag.versjon),
            "rom": slag.rom?.verdi ?? .ingen, "aapen": hendelse.aapenDel.verdi,
            "forseglet": hendelse.forsegletDel?.verdi ?? .ingen,
        ])
        return KanoniskJSON.tekst(linje.verdi) + "\n"
    }

    private static func eksempel(_ slag: Hendelsesslag, uten nytt: [String] = []) throws -> Hendelse {
        let dag = try #require(Dato("2026-11-21"))
        var felter = Post()
        for felt in slag.aapne + slag.forseglede { felter[felt.navn] = try Feltproeve.verdi(felt.type) }
        let foer = nytt.reduce(felter.verdi) { uten($1.split(separator: "."), $0) }
        felter = Post(foer.somPost ?? [:])
        return Hendelse(
            slag, felter, av: "KL-3B", dato: dag, registrert: dag, kommando: "", sak: "",
            forsegling: slag.rom.map { .init(rom: $0, epoke: 1) })
    }
}

/// One value of each type that a field can have.
enum Feltproeve {
    static func verdi(_ type: Felttype) throws -> Verdi {
        switch type {
        case .tekst: "Ord med æ, \"anførsel\" og \\"
        case .langtekst: "Første linje\nAndre linje"
        case .tall: 3
        case .jaNei: true
        case .dato: "2026-11-21"
        case .kode(_, let koder): .tekst(koder[0])
        case .identifikator("Ansatt"): "KL-3B"
        case .identifikator("Tjeneste"): "OST"
        case .identifikator: "0123456789abcdefghjkmnpqrs"
        case .liste(let element): .liste([try verdi(element)])
        case .post(let navn, _): try #require(poster[navn], "ingen prøve på \(navn)")
        }
    }

    private static let poster: [String: Verdi] = [
        "Mottaker": Mottaker.tjeneste("OST", generasjon: 1).verdi,
        "Grunnlegger": Grunnlegger(ansatt: "AD-1", signering: "00", forsegling: "01").verdi,
        "Utnevnelse": Utnevnelse(ansatt: "RE-OST", tjeneste: "OST").verdi,
        "Medsignatur": Medsignatur(ansatt: "RE-OST", signatur: "02").verdi,
        "Beslutning": Beslutning(
            .tiltak, Post().med(Felter.hva, "Lekegruppe").med(Felter.ansvarlig, "KL-3B")
        ).verdi,
        "Profil": Profil(kode: "risor", navn: "Risør").verdi,
    ]
}
