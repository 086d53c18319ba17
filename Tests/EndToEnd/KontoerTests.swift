import BTI
import Foundation
import Testing

/// Several accounts of the machine on one base: a folder 2770 with a group, and every file 0660 with that group.
@Suite("To kontoer", .enabled(if: Root.er, "trenger root for å kjøre som to andre kontoer"))
struct KontoerTests {
    let mappe: Mappe
    let ene: Program
    let andre: Program
    var base: String { "\(mappe.sti)/felles/kurs.stafett" }

    init() throws {
        mappe = try Mappe()
        for navn in ["ene", "andre", "utenfor", "felles"] {
            try FileManager.default.createDirectory(atPath: "\(mappe.sti)/\(navn)", withIntermediateDirectories: false)
        }
        chown("\(mappe.sti)/felles", 0, gid_t(Root.gruppe))
        chmod("\(mappe.sti)/felles", 0o2770)
        ene = Program(rot: "\(mappe.sti)/ene", bruker: Root.ene)
        andre = Program(rot: "\(mappe.sti)/andre", bruker: Root.andre)
        let laget = try ene.kjoer(["kurs", "--tom", "--base", base])
        try #require(laget.kode == 0, "\(laget.feil)")
    }

    private func rettigheter(_ sted: SourceLocation = #_sourceLocation) throws {
        for fil in try FileManager.default.contentsOfDirectory(atPath: "\(mappe.sti)/felles") {
            var info = stat()
            #expect(stat("\(mappe.sti)/felles/\(fil)", &info) == 0)
            #expect(info.st_mode & 0o777 == 0o660, "\(fil)", sourceLocation: sted)
            #expect(info.st_gid == gid_t(Root.gruppe), "\(fil)", sourceLocation: sted)
        }
    }

    @Test("Begge skriver og leser, mens den andre har basen åpen og etterpå") func begge() throws {
        try rettigheter()
        let foerste = try Samtale(ene, ["utfor", "-", "--base", base])
        foerste.send([Oevingsbase.undring("a-1")])
        let svar = try JSONLeser.les(try #require(foerste.svar()))
        let sak = try #require(svar["sak"]?.somTekst)
        let andresSvar = try Samtale(andre, ["utfor", "-", "--base", base])
        andresSvar.send([Oevingsbase.linje("skrivNotat", av: "RE-OST", sak: sak, ["tekst": "fra den andre"])])
        #expect(try JSONLeser.les(try #require(andresSvar.svar()))["ok"] == true)
        try rettigheter()
        foerste.send([Oevingsbase.linje("skrivNotat", av: "KL-3A", sak: sak, ["tekst": "fra den ene"])])
        #expect(try JSONLeser.les(try #require(foerste.svar()))["ok"] == true)
        #expect(foerste.avslutt() == 0)
        andresSvar.send([Oevingsbase.linje("skrivNotat", av: "RE-OST", sak: sak, ["tekst": "én til"])])
        #expect(try JSONLeser.les(try #require(andresSvar.svar()))["ok"] == true)
        _ = andresSvar.drep()
        try rettigheter()
        for program in [ene, andre] {
            let vist = try program.kjoer(
                ["sak", "vis", sak, "--base", base, "--av", "RE-OST", "--json"])
            #expect(vist.kode == 0, "\(vist.feil)")
            #expect(vist.svar.first?["ugyldige"] == 0)
            let kontroll = try program.kjoer(["revisjon", "verifiser", "--base", base, "--json"])
            #expect(kontroll.svar.first?["hel"] == true, "\(kontroll.feil)")
        }
        try rettigheter()
    }

    @Test("En konto utenfor gruppen får vite at den ikke slipper til, og ikke mer") func utenfor() throws {
        let program = Program(rot: "\(mappe.sti)/utenfor", bruker: Root.utenfor)
        for kommando in [["brudd", "--ansatt", "RE-OST"], ["revisjon", "verifiser"], ["utfor", "-"]] {
            let svar = try program.kjoer(kommando + ["--base", base])
            #expect([1, 2].contains(svar.kode))
            #expect(svar.ut == "")
            #expect(Norsk.feil(svar.feil) == nil)
        }
    }
}
