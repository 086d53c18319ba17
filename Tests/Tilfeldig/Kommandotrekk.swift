import BTI
import Foundation

/// Draws commands that somebody could have given: each kind with fields like those of its example, changed at random.
///
/// What a command needs is read from the tables of the engine and from `docs/eksempler/kommandoer.jsonl`, so that a new command
/// is drawn from the day it has an example.
package struct Kommandotrekk {
    /// The row of random numbers.
    package var trekk: Trekk
    private let eksempler: [String: [Post]]
    private let slag: [Kommandoslag]
    /// Names of things, by what they name, in the order they came.
    private var navn: [String: [String]] = [:]

    /// A drawn command: who gives it, on which day, and whether it is written later than it happened.
    package struct Trukket {
        /// The kind.
        package let slag: Kommandoslag
        /// Who gives it.
        package let av: AnsattId
        /// The day it happened.
        package let dato: Dato
        /// Its fields.
        package let felter: Post
    }

    /// Commands of a seed.
    package init(froe: UInt64) throws {
        trekk = Trekk(froe)
        let fil = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/eksempler/kommandoer.jsonl")
        var eksempler: [String: [Post]] = [:]
        for linje in try String(contentsOf: fil, encoding: .utf8).split(separator: "\n") {
            let post = try JSONLeser.les(String(linje)).somPost ?? [:]
            guard let kode = post["kommando"]?.somTekst, let slag = Kommandoslag.medKode(kode) else { continue }
            let kjente = Set(slag.felter.map(\.navn))
            eksempler[kode, default: []].append(Post(post.filter { kjente.contains($0.key) }))
        }
        for (kode, felter) in Self.varianter {
            guard let vanlig = eksempler[kode]?.first else { continue }
            eksempler[kode]?.append(vanlig.flettet(med: felter))
        }
        self.eksempler = eksempler
        slag = Kommandoslag.alle
    }

    /// What people do as often as what the example shows, and what chance alone seldom comes to.
    private static let varianter: [String: Post] = [
        "avklarUndring": Post().med(Felter.resultat, .avsluttes).med(Felter.arkivmerke, true),
        "evaluerTiltak": Post().med(Felter.utfall, .fortsett).med(Felter.nyEvalueringsdato, Dato(dagnummer: 0)),
    ]

    /// A new case: what was named in another is forgotten.
    package mutating func nySak() { navn = [:] }

    /// Remembers what an event names, so that a later command may be about it.
    package mutating func husk(_ hendelse: Hendelse) {
        for felt in (hendelse.slag?.aapne ?? []) + (hendelse.slag?.forseglede ?? []) {
            guard case .identifikator(let hva) = felt.type, let id = hendelse.felter[felt.navn]?.somTekst else {
                continue
            }
            if navn[hva]?.contains(id) != true { navn[hva, default: []].append(id) }
        }
    }

    /// Draws a command for a case on a day; one that opens a case where there is none.
    package mutating func kommando(paa sak: Sak?, _ katalog: Katalog, idag: Dato) -> Trukket {
        let naturlig = trekk.prosent(45) ? trekk.en(Self.naturlige(sak)).flatMap(Kommandoslag.medKode) : nil
        let aapner = trekk.prosent(88) ? "registrerUndring" : trekk.en(["importerSak", "aapneSystemsak"])
        let valgt = sak == nil ? aapner.flatMap(Kommandoslag.medKode) : naturlig ?? trekk.en(slag)
        guard let valgt else { preconditionFailure("there is no command") }
        let sent = trekk.prosent(10) ? Int.random(in: 1...9, using: &trekk) : 0
        let av = aktoer(sak, katalog)
        var felter = felter(valgt, katalog, idag - sent)
        tilpass(&felter, valgt, sak, Omgivelser(katalog: katalog, idag: idag))
        if sak == nil { felter["enhet"] = trekk.prosent(90) ? "OST" : felter["enhet"] }
        if sent > 0 { felter["sendatoGrunn"] = "Ble ikke skrevet med en gang." }
        return Trukket(slag: valgt, av: av, dato: idag - sent, felter: felter)
    }

    /// What the command is about is most often something that is there.
    private mutating func tilpass(_ felter: inout Post, _ slag: Kommandoslag, _ sak: Sak?, _ omgivelser: Omgivelser) {
        guard let sak, trekk.prosent(80) else { return }
        switch slag.kode {
        case "registrerSamtykke", "fornySamtykke":
            let kan = sak.foresatte.last { $0.foreldreansvar != .nei || $0.verge }
            felter["gittAv"] = kan.map { [$0.id].verdi } ?? felter["gittAv"]
        case "planleggOvergang":
            // To another unit of the kommune; the example's move to another one takes a consent of its own.
            felter["overgangstype"] = "bytte"
            felter["tilTjeneste"] = "HST"
            felter["mottakerNavn"] = nil
        case "leggTilDeltaker":
            let samtykket = sak.samtykker.last { $0.iBruk && $0.type == .tverrfaglig }
            felter["tjeneste"] = samtykket?.tjenester.sorted().first { $0 != sak.eier }?.verdi ?? felter["tjeneste"]
            felter["ansatt"] = nil
        case "bekreftOverlevering":
            let brev = sak.aapneOverganger.last?.brev(sak, omgivelser)
            felter["punkter"] = brev?.tilBekreftelse.first.map { [$0.id].verdi } ?? felter["punkter"]
        case "fjernDeltaker", "kvitterJournalplikt":
            guard let deltaker = sak.deltakere.last(where: { $0.til == nil }) else { return }
            felter["tjeneste"] = deltaker.tjeneste.verdi
            felter["ansatt"] = nil
        case "sperrSak":
            felter["navngitte"] = (omgivelser.katalog.ledere(sak.eier) + sak.involverte.sorted()).verdi
        default: break
        }
    }

    /// What people do next where a case stands, so that cases come as far as they do in a kommune.
    private static func naturlige(_ sak: Sak?) -> [String] {
        guard let sak, sak.erAapen else { return ["gjenaapneSak", "gjenaapneSak", "markerArkivert"] }
        if sak.tilbud != nil { return ["taImotStafett", "avslaaStafett", "avtalTiltak"] }
        if sak.sperre != nil { return ["opphevSperre", "opphevSperre", "avtalTiltak"] }
        if !sak.iKarantene.isEmpty { return ["fyllUtKarantene", "lukkKarantene"] }
        switch sak.fase {
        case .undring: return ["avklarUndring", "registrerSamtale", "delUndring"]
        case .bekymring: return ["registrerSamtykke", "registrerSamtykke", "aapneStafettlogg"]
        case .tiltak where sak.maal.isEmpty: return ["settMaal"]
        case .tiltak:
            return [
                "avtalTiltak", "startTiltak", "evaluerTiltak", "evaluerTiltak", "kallInnTilMoete", "holdMoete",
                "tilbyStafett", "overtaStafett", "registrerSamtykke", "planleggOvergang", "flyttMoete", "sperrSak",
            ] + iSamarbeid(sak) + iOvergang(sak)
        case .avsluttet: return ["gjenaapneSak"]
        }
    }

    private static func iSamarbeid(_ sak: Sak) -> [String] {
        if sak.nivaaendringer.last?.holderBekreftet == false { return ["bekreftStafettholder"] }
        guard sak.samtykker.contains(where: { $0.iBruk && $0.type == .tverrfaglig }) else { return [] }
        let med = sak.deltakere.contains { $0.til == nil }
        return ["leggTilDeltaker", "endreNivaa"] * 4 + (med ? ["fjernDeltaker", "kvitterJournalplikt"] * 4 : [])
    }

    private static func iOvergang(_ sak: Sak) -> [String] {
        guard !sak.aapneOverganger.isEmpty else { return [] }
        return ["settKontaktlaerer", "holdOvergangsmoete"] * 3 + ["bekreftOverlevering", "avsluttOvergang"]
    }

    /// Most often one who has something to do with the case, now and then anybody.
    private mutating func aktoer(_ sak: Sak?, _ katalog: Katalog) -> AnsattId {
        let alle = katalog.ansatte.values.filter { $0.jobbet(ved: .max) && $0.signering != nil }.map(\.id).sorted()
        let naere = sak.map { Array($0.involverte).sorted() + katalog.ledere($0.eier) * 2 } ?? katalog.ledere("OST")
        let valgt = trekk.prosent(85) ? trekk.en(naere.filter(alle.contains)) : nil
        return valgt ?? trekk.en(alle) ?? "AD-1"
    }

    // MARK: Fields

    private mutating func felter(_ slag: Kommandoslag, _ katalog: Katalog, _ dag: Dato) -> Post {
        let eksempel = trekk.en(eksempler[slag.kode] ?? []) ?? Post()
        let villt = trekk.prosent(15)
        // Now and then somebody fills in nearly everything: what needs many fields at once is reached too.
        let valgfritt = trekk.prosent(25) ? 70 : villt ? 40 : 8
        var felter = Post()
        for felt in slag.felter {
            let paakrevd = slag.paakrevd.contains(felt)
            let fraEksempel = eksempel.har(felt)
            guard paakrevd || fraEksempel ? !trekk.prosent(villt ? 15 : 1) : trekk.prosent(valgfritt) else {
                continue
            }
            felter[felt.navn] = verdi(felt, eksempel[felt.navn], katalog, dag, villt)
        }
        return felter
    }

    private mutating func verdi(
        _ felt: Feltbeskrivelse, _ eksempel: Verdi?, _ katalog: Katalog, _ dag: Dato, _ villt: Bool
    ) -> Verdi? {
        if felt.navn == "ansvarlig" { return trekk.prosent(20) ? "foresatte" : ansatt(katalog) }
        if felt.navn == "foedselsdato" {
            return (dag - Int.random(in: villt ? -40...12_000 : 0...6_000, using: &trekk)).verdi
        }
        switch felt.type {
        case .dato: return (dag + Int.random(in: villt ? -40...120 : 0...60, using: &trekk)).verdi
        case .identifikator("Ansatt"): return ansatt(katalog)
        case .identifikator("Tjeneste"): return tjeneste(katalog)
        // Another case than this one: its name is enough for the engine.
        case .identifikator("Sak"): return "annensak"
        case .identifikator(let hva): return trekk.en(navn[hva] ?? []).map { .tekst($0) }
        case .liste(.identifikator("Tjeneste")):
            let antall = Int.random(in: 1...2, using: &trekk)
            return .liste(Set((0..<antall).compactMap { _ in tjeneste(katalog) }).sorted { "\($0)" < "\($1)" })
        default: break
        }
        let brukEksempel = trekk.prosent(villt ? 30 : 60)
        if brukEksempel, let eksempel { return eksempel }
        return tilfeldig(felt.type) ?? eksempel
    }

    private mutating func ansatt(_ katalog: Katalog) -> Verdi? {
        let iEnheten = katalog.ansatte.values.filter { $0.roller.contains { $0.tjeneste == "OST" } }
        let valg = trekk.prosent(80) ? iEnheten : Array(katalog.ansatte.values)
        return trekk.en(valg.map(\.id).sorted())?.verdi
    }

    private mutating func tjeneste(_ katalog: Katalog) -> Verdi? {
        trekk.en(trekk.prosent(70) ? ["OST", "HST", "PPT"] : katalog.tjenester.keys.sorted())?.verdi
    }

    /// A value of a kind, whatever the field means.
    private mutating func tilfeldig(_ type: Felttype) -> Verdi? {
        switch type {
        case .tekst, .langtekst:
            return trekk.en(["Et ord", "Blir med i leken.", "æøå \"sitat\" \\ strek"]).map { .tekst($0) }
        case .tall: return .tall(Int.random(in: 0...3, using: &trekk))
        case .jaNei: return .sann(trekk.prosent(60))
        case .kode(_, let koder): return trekk.en(koder).map { .tekst($0) }
        case .liste(let element): return tilfeldig(element).map { .liste([$0]) }
        case .dato, .identifikator, .post: return nil
        }
    }
}

private func * <Innhold>(liste: [Innhold], antall: Int) -> [Innhold] { (0..<antall).flatMap { _ in liste } }
