import BTI
import Guidance
import Journal
import Sealing
import Testing
import Tilfeldig

@testable import Casework

/// The findings in the projection, against the journal; and the nightly proof.
@Suite("Sikkerhetsnettet over hele basen")
struct NettTests {
    /// The tables whose rows are others than those that the journal gives when it is read anew.
    private func avvik(_ base: Base) throws -> [String] {
        try base.journal.compareProjections().filter { !$0.isEqual }.map(\.table)
    }

    @Test(
        "Radene er de samme som journalen gir på nytt, etter hver kommando i tilfeldige historier", arguments: [3, 4])
    func hvertSteg(froe: UInt64) throws {
        let proeve = try Proevebase(froe: froe)
        var trekk = try Kommandotrekk(froe: froe)
        proeve.base.still(til: Proevebase.dag - 120)
        var sak: SakId?
        var utfoert = 0
        for nummer in 0..<90 {
            if nummer % 45 == 0 { (sak, _) = (nil, trekk.nySak()) }
            if trekk.trekk.prosent(50) { proeve.base.still(til: proeve.base.idag + 2) }
            let kjent = try sak.flatMap { try proeve.oekt("RE-OST").les($0)?.sak }
            let trukket = trekk.kommando(paa: kjent, proeve.base.katalog, idag: proeve.base.idag)
            guard trukket.slag.kode != "registrerUndring" || sak == nil else { continue }
            let oekt = try proeve.oekt(trukket.av)
            let kommando = Kommando(
                trukket.slag, id: proeve.base.nyttNavn(), sak: sak, dato: trukket.dato, felter: trukket.felter)
            guard let svar = try? oekt.utfoer(kommando) else { continue }
            utfoert += 1
            sak = svar.sak
            for hendelse in try proeve.oekt("RE-OST").les(svar.sak)?.hendelser ?? [] { trekk.husk(hendelse) }
            #expect(try avvik(proeve.base) == [], "frø \(froe), \(trukket.slag.kode)")
        }
        #expect(utfoert > 20)
    }

    @Test("Det oversikten over ansatte gjør med funnene, står i radene med en gang")
    func katalogen() throws {
        let proeve = try Proevebase()
        _ = try proeve.nySakMedLogg()
        let leder = try proeve.oekt("RE-OST")
        let foer = try proeve.base.skjelettfunn(paa: Proevebase.dag + 40, antall: .max)
        #expect(!foer.contains { $0.funn.regel == "A2" })
        try leder.registrerFravaer("KL-3A", fra: Proevebase.dag, til: nil, vikar: "KL-3B")
        #expect(try avvik(proeve.base) == [])
        // The one who stands in leaves: whoever is away has nobody.
        try proeve.oekt("AD-1").avsluttAnsatt("KL-3B")
        #expect(try avvik(proeve.base) == [])
        let etter = try proeve.base.skjelettfunn(paa: Proevebase.dag + 40, antall: .max)
        #expect(etter.contains { $0.funn.regel == "A2" })
        try proeve.oekt("AD-1").avsluttAnsatt("KL-3A")
        #expect(try avvik(proeve.base) == [])
        try proeve.oekt("AD-1").giRolle("KL-2A", tjeneste: "HST", rolle: .gruppeansvarlig)
        #expect(try avvik(proeve.base) == [])
    }

    @Test("Koordinator ser hvert brudd i kommunen uten navn; administrator og andre enheter ser det ikke")
    func koordinator() throws {
        let proeve = try Proevebase()
        let sak = try proeve.nyUndring(dato: "2026-10-01", ["vold": "usikker"])
        let koordinator = try proeve.oekt("KO-1")
        let funn = try koordinator.skjelettfunn(paa: Proevebase.dag)
        let egne = funn.filter { $0.sak == sak }
        #expect(egne.contains { $0.funn.regel == "B1" && $0.funn.alvor == .brudd })
        #expect(egne.contains { $0.funn.regel == "FRIST" && $0.funn.alvor == .brudd })
        #expect(egne.allSatisfy { $0.enhet == "OST" && $0.nivaa == 0 })
        // Nothing that the violence rules are called, and nothing that was typed.
        #expect(!egne.contains { ["B8", "G1"].contains($0.funn.regel) })
        for ingen: AnsattId in ["AD-1", "NETT", "ST-LYN"] {
            #expect(try proeve.oekt(ingen).skjelettfunn(paa: Proevebase.dag) == [], "\(ingen)")
        }
        // As the leader sees it: each grave finding has its counterpart.
        let leder = try proeve.oekt("RE-OST").brudd(paa: Proevebase.dag).filter { $0.funn.alvor <= .brudd }
        #expect(leder.map(\.funn.regel).sorted() == ["B1", "B8"])
    }

    @Test("De femti verste kommer gravest først, og ikke flere enn det spørres om")
    func rekkefoelge() throws {
        let proeve = try Proevebase()
        for dag in ["2026-10-01", "2026-11-02", "2026-10-20"] { try proeve.nyUndring(dato: dag) }
        let alle = try proeve.base.skjelettfunn(paa: Proevebase.dag, antall: .max)
        #expect(alle.count > 4)
        let nokler = alle.map { [$0.funn.alvor.rang, $0.funn.siden.dagnummer] }
        #expect(nokler == nokler.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(try proeve.base.skjelettfunn(paa: Proevebase.dag, antall: 2) == Array(alle.prefix(2)))
        #expect(try proeve.base.skjelettfunn(paa: "2026-09-30", antall: .max) == [])
    }

    @Test("Maskinen beviser nettet, og det står i journalen")
    func bevis() throws {
        let proeve = try Proevebase()
        try proeve.nyUndring(dato: "2026-10-01")
        _ = try proeve.nySakMedLogg()
        let hode = try proeve.base.journal.head()
        let bevis = try proeve.oekt("NETT").bevisNettet()
        #expect(bevis.aapne == 2)
        #expect(bevis.utenfor == [])
        let post = try #require(try proeve.base.journal.entries(in: Base.nettstroem, from: 1).last)
        let felter = Post(try #require(try JSONLeser.les(post.open).somPost))
        #expect(post.type == "NettBevist" && post.actor == "NETT")
        #expect(felter[Felter.aapneSaker] == 2 && felter[Felter.iNettet] == 2 && felter[Felter.utenforNettet] == 0)
        #expect(felter[Felter.sistePost] == hode.seq && felter[Felter.hode] == Hex.encode(hode.hash))
        #expect(try proeve.base.verifiser().ugyldige == [])
    }

    @Test("Bare en maskin kan skrive beviset, og en maskin leser ikke noe")
    func bareMaskin() throws {
        let proeve = try Proevebase()
        let sak = try proeve.nyUndring()
        for ingen: AnsattId in ["RE-OST", "AD-1", "KO-1", "PVO"] {
            #expect(throws: Avslag("RETT", kode: "RETT.nett")) { try proeve.oekt(ingen).bevisNettet() }
        }
        #expect(try proeve.base.journal.entries(in: Base.nettstroem, from: 1) == [])
        #expect(throws: Saksfeil.ingenTilgang) { try proeve.oekt("NETT").aapne(sak) }
        #expect(try proeve.aapnes(av: proeve.oekt("NETT"), sak) == [])
    }

    @Test("Et bevis som en annen har skrevet med sin egen nøkkel, teller ikke")
    func falskt() throws {
        let proeve = try Proevebase()
        let leder = try proeve.oekt("RE-OST")
        let felter = Post().med(Felter.dato, Proevebase.dag).med(Felter.aapneSaker, 0).med(Felter.utenforNettet, 0)
        let post = NewEntry(
            id: proeve.base.nyttNavn(), command: proeve.base.nyttNavn(), ordinal: 0, actor: "RE-OST",
            session: leder.navn, stream: Base.nettstroem, type: "NettBevist", open: KanoniskJSON.bytes(felter.verdi))
        try proeve.base.journal.append(
            [post], expecting: [:], signer: Signatur(identitet: leder.ring.identitet), now: proeve.base.naa)
        #expect(try proeve.base.verifiser().ugyldige.map(\.grunn) == [.utenRett])
    }
}
