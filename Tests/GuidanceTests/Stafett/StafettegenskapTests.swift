import BTI
import Testing

/// Random stories about the stafettpinne; what must never happen, whatever anybody does.
@Suite("Stafetten, i tilfeldige rekkefølger")
struct StafettegenskapTests {
    @Test("Aldri to holdere; den gamle holder til den nye har sagt ja; og noen holder, eller A1 eller A2 står")
    func egenskaper() throws {
        var gjort: Set<String> = []
        for froe in 0..<40 { gjort.formUnion(try fortell(froe)) }
        // A story that tries nothing proves nothing.
        #expect(gjort == Set(Self.kommandoer))
    }

    /// One story; gives the commands that the engine took.
    private func fortell(_ froe: Int) throws -> Set<String> {
        var tilfeldig = SplittetMiks(UInt64(froe))
        var proeve = try Stafettproeve(enhet: "OST", holder: "KL-3B", leder: "RE-OST")
        try proeve.samtykke("tverrfaglig", ["OST", "HST", "FUS", "LYN"], "2026-03-03", "RE-OST")
        var dag = try #require(Dato("2026-03-04"))
        var gjort: Set<String> = []
        for _ in 0..<50 {
            dag = dag + Int.random(in: 0...9, using: &tilfeldig)
            if Int.random(in: 0..<12, using: &tilfeldig) == 0 {
                try proeve.slutter(dag, &tilfeldig)
                try sjekk(proeve, foer: proeve.sak, "slutter", dag, froe)
            }
            let foer = try proeve.sak
            let kode = try #require(Self.kommandoer.randomElement(using: &tilfeldig))
            guard proeve.proev(kode, dag, &tilfeldig) else { continue }
            gjort.insert(kode)
            try sjekk(proeve, foer: foer, kode, dag, froe)
        }
        return gjort
    }

    static let kommandoer = [
        "tilbyStafett", "tilbyStafett", "tilRolle", "tilRolle", "trekkTilbud", "taImotStafett", "taImotStafett",
        "taImotStafett", "avslaaStafett", "overtaStafett", "endreNivaa", "fjernDeltaker", "leggTilDeltaker",
        "avsluttSak", "gjenaapneSak", "gjenaapneSak", "trekkSamtykke",
    ]

    /// Commands that may change who holds.
    static let skifter: Set<String> = ["taImotStafett", "overtaStafett", "avsluttSak"]

    private func sjekk(_ proeve: Stafettproeve, foer: Sak, _ kode: String, _ dag: Dato, _ froe: Int) throws {
        let sak = try proeve.sak
        #expect(sak.stafetter.count { $0.til == nil } <= 1, "frø \(froe), \(kode)")
        if !Self.skifter.contains(kode) { #expect(sak.stafettholder == foer.stafettholder, "frø \(froe), \(kode)") }
        #expect(sak.erAapen || sak.stafettholder == nil && sak.tilbud == nil, "frø \(froe), \(kode)")
        for (forrige, neste) in zip(sak.stafetter, sak.stafetter.dropFirst()) {
            #expect(forrige.til.map { $0 <= neste.fra } == true, "frø \(froe), \(kode)")
        }
        guard sak.nivaa >= 1, sak.erAapen else { return }
        let katalog = proeve.kjoerer.katalog
        let holdes =
            if let rolle = sak.loependeStafett?.rolle { !katalog.ledere(rolle.enhet).isEmpty } else {
                sak.stafettholder.map { !sak.aktiveTjenester.isDisjoint(with: katalog.tjenester(for: $0)) } ?? false
            }
        let koder = Sikkerhetsnett.funn(i: sak, proeve.kjoerer.omgivelser(dag), paa: dag).map(\.regel)
        #expect(holdes != (koder.contains("A1") || koder.contains("A2")), "frø \(froe), \(kode), \(dag)")
    }
}

extension Stafettproeve {
    private static let folk = ["KL-3B", "KL-3A", "RE-OST", "HS-1", "LE-HST", "KU-8C", "RE-FUS", "PL-LYN", "ST-LYN"]
    private static let enheter = ["OST", "HST", "FUS", "LYN"]

    /// Somebody, as often as not the holder, leaves or loses a role from the day on; sometimes another gets it.
    fileprivate mutating func slutter(_ dag: Dato, _ tilfeldig: inout SplittetMiks) throws {
        let noen = AnsattId(Self.folk.randomElement(using: &tilfeldig) ?? "")
        let hvem = Bool.random(using: &tilfeldig) ? try sak.stafettholder ?? noen : noen
        guard let rolle = kjoerer.katalog.ansatt(hvem)?.roller.first(where: { $0.til == nil }) else { return }
        ta(Bool.random(using: &tilfeldig) ? .ansattAvsluttet : .rolleFjernet, hvem, rolle, dag)
        guard Int.random(in: 0..<3, using: &tilfeldig) > 0 else { return }
        ta(.rolleGitt, AnsattId(Self.folk.randomElement(using: &tilfeldig) ?? ""), rolle, dag)
    }

    private mutating func ta(_ slag: Hendelsesslag, _ hvem: AnsattId, _ rolle: Tjenesterolle, _ dag: Dato) {
        guard kjoerer.katalog.ansatt(hvem)?.aktiv == true else { return }
        let felter = Post(["ansatt": hvem.verdi, "tjeneste": rolle.tjeneste.verdi, "rolle": rolle.rolle.verdi])
        kjoerer.katalog.ta(
            Hendelse(
                slag, felter, av: "AD-1", dato: dag, registrert: dag, kommando: "k", sak: "",
                seq: kjoerer.katalog.versjon))
    }

    /// Tries one command with fields and author drawn at random; whether the engine took it.
    fileprivate mutating func proev(_ kode: String, _ dag: Dato, _ tilfeldig: inout SplittetMiks) -> Bool {
        let hvem = Self.folk.randomElement(using: &tilfeldig) ?? ""
        let enhet = Self.enheter.randomElement(using: &tilfeldig) ?? ""
        let felter: [String: String] = [
            "tilbyStafett": #""stafettholder":"\#(hvem)""#, "tilRolle": #""enhet":"\#(enhet)""#,
            "avslaaStafett": #""begrunnelse":"x""#, "overtaStafett": #""begrunnelse":"x""#,
            "endreNivaa": #""nivaa":\#(Int.random(in: 1...3, using: &tilfeldig)),"begrunnelse":"x""#,
            "fjernDeltaker": #""tjeneste":"\#(enhet)""#, "leggTilDeltaker": #""tjeneste":"\#(enhet)""#,
            "avsluttSak":
                #""aarsak":"maalNaadd","sluttresultat":"x","barnInformert":true,"foresatteInformert":true,"arkivmerke":true"#,
            "gjenaapneSak": #""begrunnelse":"x""#,
            "trekkSamtykke":
                #""samtykke":"$tverrfaglig","trukketAv":"mor","omfang":"enTjeneste","tjenester":["\#(enhet)"]"#,
        ]
        let av = Self.folk.shuffled(using: &tilfeldig)
        let kommando = kode == "tilRolle" ? "tilbyStafett" : kode
        for ansatt in av where avslag(kommando, ansatt, dag.iso, felter[kode] ?? "") == nil { return true }
        return false
    }
}

/// A small generator whose numbers are the same on every machine.
struct SplittetMiks: RandomNumberGenerator {
    private var tilstand: UInt64

    init(_ froe: UInt64) { tilstand = froe }

    mutating func next() -> UInt64 {
        tilstand &+= 0x9E37_79B9_7F4A_7C15
        var tall = tilstand
        tall = (tall ^ (tall >> 30)) &* 0xBF58_476D_1CE4_E5B9
        tall = (tall ^ (tall >> 27)) &* 0x94D0_49BB_1331_11EB
        return tall ^ (tall >> 31)
    }
}
