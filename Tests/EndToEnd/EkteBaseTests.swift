import BTI
import Foundation
import Testing

/// A real base, from the first command to an undring that is read: real passphrases, given by descriptor.
@Suite("Ekte base") struct EkteBaseTests {
    @Test("Fra opprett til en undring skrevet og lest") func helVei() throws {
        let mappe = try Mappe()
        let program = Program(rot: mappe.sti)
        let base = "\(mappe.sti)/b/base.stafett"
        func fil(_ navn: String, _ innhold: String) throws -> String {
            try (innhold + "\n").write(toFile: "\(mappe.sti)/\(navn)", atomically: false, encoding: .utf8)
            return "\(mappe.sti)/\(navn)"
        }
        let passord = [
            "AD-1": try fil("p-ad", "fire rare ord fra fjellet"),
            "RE-OST": try fil("p-re", "rektor liker regn og vind"),
            "KL-3B": try fil("p-kl", "kontaktlærer går på ski"),
        ]
        func gjoer(
            _ argumenter: [String], av: String? = nil, _ fd: [Int: String] = [:], inn: String = ""
        ) throws -> Program.Utfall {
            var fd = fd
            var valg = ["--base", base]
            if let av {
                valg += ["--av", av, "--passord-fd", "3"]
                fd[3] = passord[av]
            }
            return try program.kjoer(argumenter + valg, inn: inn, fd: fd)
        }
        func greit(_ svar: Program.Utfall) throws -> String {
            try #require(svar.kode == 0, "\(svar.feil)")
            #expect(svar.feil == "")
            return svar.ut
        }
        /// The code is on a line of its own, in four groups.
        func kode(_ ut: String) throws -> String {
            try #require(
                ut.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.first {
                    $0.count == 23 && $0.split(separator: "-").count == 4
                })
        }
        let opprett = ["opprett", "--kommune", "Prøvevik", "--administrator", "AD-1", "--leder", "RE-OST=OST"]

        // A weak passphrase makes nothing.
        let svakt = try gjoer(opprett + ["--passord-fd", "3"], [3: try fil("svakt", "sommer2026")])
        #expect(svakt.kode == 2)
        #expect(Norsk.feil(svakt.feil) == nil)
        #expect(!FileManager.default.fileExists(atPath: base))

        let laget = try greit(try gjoer(opprett + ["--passord-fd", "3"], [3: passord["AD-1"] ?? ""]))
        #expect(laget.split(separator: "\n").count > 3)
        #expect(try gjoer(opprett + ["--passord-fd", "3"], [3: passord["AD-1"] ?? ""]).kode == 2)

        _ = try greit(
            try gjoer(
                ["tjeneste", "opprett", "OST", "--navn", "Østre skole", "--type", "barneskole"], av: "AD-1"))
        let kodeRektor = try kode(
            try greit(
                try gjoer(
                    ["ansatt", "registrer", "RE-OST", "--tittel", "rektor", "--tjeneste", "OST", "--rolle", "leder"],
                    av: "AD-1")))
        let kodeLaerer = try kode(
            try greit(
                try gjoer(
                    [
                        "ansatt", "registrer", "KL-3B", "--tittel", "kontaktlærer", "--tjeneste", "OST", "--rolle",
                        "gruppeansvarlig",
                    ], av: "AD-1")))
        func start(_ ansatt: String, _ kode: String) throws -> Program.Utfall {
            try gjoer(
                ["ansatt", "start", ansatt, "--passord-fd", "3", "--engangskode-fd", "4"],
                [3: passord[ansatt] ?? "", 4: try fil("kode", kode)])
        }
        // Another's code, and then the own, once.
        let feil = try start("KL-3B", kodeRektor)
        #expect(feil.kode == 1)
        #expect(Norsk.feil(feil.feil) == nil)
        _ = try greit(try start("RE-OST", kodeRektor))
        _ = try greit(try start("KL-3B", kodeLaerer))
        #expect(try start("KL-3B", kodeLaerer).kode == 1)

        _ = try greit(try gjoer(["tjeneste", "noekkel", "OST"], av: "RE-OST"))
        _ = try greit(try gjoer(["ansatt", "ta-opp", "KL-3B", "--tjeneste", "OST", "--ja"], av: "RE-OST"))
        _ = try greit(
            try gjoer(["tjeneste", "gruppe", "OST/3B", "--ansvarlig", "KL-3B"], av: "RE-OST"))

        let undring = Oevingsbase.undring("u-1").replacingOccurrences(of: "KL-3A", with: "KL-3B")
            .replacingOccurrences(of: "OST/3A", with: "OST/3B")
        let skrevet = try gjoer(["utfor", "-"], av: "KL-3B", inn: undring + "\n")
        #expect(skrevet.kode == 0)
        let nummer = try #require(skrevet.svar.first?["saksnummer"]?.somTekst)
        let vist = try gjoer(["sak", "vis", nummer, "--json"], av: "RE-OST")
        #expect(vist.svar.first?["kortnavn"] == "I.P.")
        // The administrator registers people and never reads a case.
        let nektet = try gjoer(["sak", "vis", nummer], av: "AD-1")
        #expect(nektet.kode == 3)
        #expect(nektet.ut == "")
        // Nobody acts as another in a real base, and a wrong passphrase opens nothing.
        let annen = Oevingsbase.linje("skrivNotat", av: "RE-OST", sak: nummer, ["tekst": "x"])
        let someAnnen = try gjoer(["utfor", "-"], av: "KL-3B", inn: annen + "\n")
        #expect(someAnnen.kode == 3)
        #expect(someAnnen.svar.first?["regel"] == "INNLOGGING")
        let galt = try program.kjoer(
            ["sak", "liste", "--base", base, "--av", "RE-OST", "--passord-fd", "3"], fd: [3: passord["KL-3B"] ?? ""])
        #expect(galt.kode == 1)
        #expect(Norsk.feil(galt.feil) == nil)
        let kontroll = try gjoer(["revisjon", "verifiser", "--json"])
        #expect(kontroll.svar.first?["hel"] == true)
        #expect(kontroll.svar.first?["utenRett"] == [])
    }
}
