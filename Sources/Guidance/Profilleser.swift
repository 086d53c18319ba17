import BTI

/// Reads a profile, and gathers every fault instead of stopping at the first.
struct Profilleser {
    private let dokument: Tomldokument
    private var feil: [Profilfeil.Feil] = []

    /// The keys of a profile file, by table.
    static let toppnoekler = [
        "kode", "navn", "avklarerRoller", "toSignaturerKreves", "tall", "aarsfrister", "steg", "uroskala", "nivaakrav",
    ]
    static let kravnoekler = ["nivaa", "tjenesterMinst", "tjenesterHoeyst", "holderIBtiTeam"]
    static let stegnoekler = ["kode", "nivaa", "navn", "krav"]
    static let uronoekler = ["kode", "navn", "hoey"]

    init(_ dokument: Tomldokument) {
        self.dokument = dokument
    }

    /// The profile; throws every fault that was found.
    mutating func profil() throws(Profilfeil) -> Profil {
        let rot = dokument.verdi.somPost ?? [:]
        kjenn(rot, Profilleser.toppnoekler, "")
        let kode = tekst(rot, "kode", "")
        let navn = tekst(rot, "navn", "")
        let roller = koder(rot["avklarerRoller"] ?? .liste([]), Rolle.self, "avklarerRoller")
        let kreves = jaNei(rot["toSignaturerKreves"] ?? false, "toSignaturerKreves")
        let tall = self.tall(rot["tall"])
        let aarsfrister = self.aarsfrister(rot["aarsfrister"])
        let steg = rader(rot["steg"], "steg") { leser, post, sti in leser.steg(post, sti) }
        let skala = rader(rot["uroskala"], "uroskala") { leser, post, sti in leser.urograd(post, sti) }
        let krav = rader(rot["nivaakrav"], "nivaakrav") { leser, post, sti in leser.krav(post, sti) }
        unike(steg, "steg")
        unike(skala, "uroskala")
        var verdier: [String: Verdi] = [
            "kode": .tekst(kode), "navn": .tekst(navn), "avklarerRoller": .liste(roller.map { .tekst($0) }),
            "toSignaturerKreves": .sann(kreves), "tall": .post(tall),
            "aarsfrister": .post(aarsfrister), "steg": .liste(steg), "uroskala": .liste(skala),
        ]
        if !krav.isEmpty { verdier["nivaakrav"] = .liste(krav) }
        if feil.isEmpty, let profil = Profil(.post(verdier)) { return profil }
        throw Profilfeil(feil: feil.sorted { ($0.linje, $0.kode) < ($1.linje, $1.kode) })
    }

    // MARK: Tables

    private mutating func tall(_ verdi: Verdi?) -> [String: Verdi] {
        guard let verdi else { return [:] }
        guard let post = verdi.somPost else {
            feilType("tall", "en tabell: [tall]")
            return [:]
        }
        kjenn(post, Parameter.allCases.map(\.rawValue), "tall.")
        for (noekkel, verdi) in post {
            guard let parameter = Parameter(rawValue: noekkel) else { continue }
            guard let tall = verdi.somTall else {
                feilType("tall.\(noekkel)", "et helt tall")
                continue
            }
            guard !parameter.tillatt.contains(tall) else { continue }
            let grenser = parameter.tillatt
            noter(
                "tall.\(noekkel)", "utenforOmraadet",
                ["tall": String(tall), "fra": String(grenser.lowerBound), "til": String(grenser.upperBound)])
        }
        return post.filter { Parameter(rawValue: $0.key) != nil && $0.value.somTall != nil }
    }

    private mutating func aarsfrister(_ verdi: Verdi?) -> [String: Verdi] {
        guard let verdi else { return [:] }
        guard let post = verdi.somPost else {
            feilType("aarsfrister", "en tabell: [aarsfrister]")
            return [:]
        }
        kjenn(post, Aarsfrist.allCases.map(\.rawValue), "aarsfrister.")
        let kjente = post.filter { Aarsfrist(rawValue: $0.key) != nil }
        for noekkel in kjente.keys.sorted() where kjente[noekkel]?.somTekst.flatMap({ Maanedsdag($0) }) == nil {
            feilType("aarsfrister.\(noekkel)", "en dag i året, som \"06-30\"")
        }
        return kjente
    }

    private mutating func steg(_ post: [String: Verdi], _ sti: String) -> Verdi {
        kjenn(post, Profilleser.stegnoekler, sti)
        let nivaa = post["nivaa"]?.somTall
        if post["nivaa"] == nil {
            noter(String(sti.dropLast()), "mangler", ["noekkel": "nivaa"])
        } else if nivaa.map({ !(0...3).contains($0) }) ?? true {
            feilType("\(sti)nivaa", "et tall fra 0 til 3")
        }
        let krav = tekst(post, "krav", sti)
        if post["krav"] != nil, Stegkrav(rawValue: krav) == nil { ukjentKode(krav, Stegkrav.self, "\(sti)krav") }
        return [
            "kode": .tekst(tekst(post, "kode", sti)), "nivaa": .tall(nivaa ?? 0),
            "navn": .tekst(tekst(post, "navn", sti)), "krav": .tekst(krav),
        ]
    }

    private mutating func krav(_ post: [String: Verdi], _ sti: String) -> Verdi {
        kjenn(post, Profilleser.kravnoekler, sti)
        var krav: [String: Verdi] = [
            "holderIBtiTeam": .sann(jaNei(post["holderIBtiTeam"] ?? false, "\(sti)holderIBtiTeam"))
        ]
        for (noekkel, grenser) in [("nivaa", 1...3), ("tjenesterMinst", 1...20), ("tjenesterHoeyst", 1...20)] {
            guard let verdi = post[noekkel] else {
                if noekkel != "tjenesterHoeyst" { noter(String(sti.dropLast()), "mangler", ["noekkel": noekkel]) }
                continue
            }
            guard let tall = verdi.somTall, grenser.contains(tall) else {
                feilType("\(sti)\(noekkel)", "et tall fra \(grenser.lowerBound) til \(grenser.upperBound)")
                continue
            }
            krav[noekkel] = .tall(tall)
        }
        return .post(krav)
    }

    private mutating func urograd(_ post: [String: Verdi], _ sti: String) -> Verdi {
        kjenn(post, Profilleser.uronoekler, sti)
        return [
            "kode": .tekst(tekst(post, "kode", sti)), "navn": .tekst(tekst(post, "navn", sti)),
            "hoey": .sann(jaNei(post["hoey"] ?? false, "\(sti)hoey")),
        ]
    }

    private mutating func rader(
        _ verdi: Verdi?, _ navn: String, _ les: (inout Profilleser, [String: Verdi], String) -> Verdi
    ) -> [Verdi] {
        guard let verdi else { return [] }
        guard let liste = verdi.somListe else {
            feilType(navn, "en liste av tabeller: [[\(navn)]]")
            return []
        }
        var ut: [Verdi] = []
        for (nummer, rad) in liste.enumerated() {
            guard let post = rad.somPost else {
                feilType(navn, "en liste av tabeller: [[\(navn)]]")
                return []
            }
            ut.append(les(&self, post, "\(navn)[\(nummer)]."))
        }
        return ut
    }

    // MARK: Values

    private mutating func tekst(_ post: [String: Verdi], _ noekkel: String, _ sti: String) -> String {
        guard let verdi = post[noekkel] else {
            noter(String(sti.dropLast()), "mangler", ["noekkel": noekkel])
            return ""
        }
        guard let tekst = verdi.somTekst, !tekst.isEmpty else {
            feilType("\(sti)\(noekkel)", "tekst")
            return ""
        }
        return tekst
    }

    private mutating func jaNei(_ verdi: Verdi, _ sti: String) -> Bool {
        guard let svar = verdi.somSann else {
            feilType(sti, "true eller false")
            return false
        }
        return svar
    }

    private mutating func koder<Sett: Kodeverk>(_ verdi: Verdi, _ sett: Sett.Type, _ sti: String) -> [String] {
        guard let liste = verdi.somListe, let koder = [String](.liste(liste)) else {
            feilType(sti, "en liste med tekst")
            return []
        }
        for kode in koder where Sett(rawValue: kode) == nil { ukjentKode(kode, sett, sti) }
        return koder.filter { Sett(rawValue: $0) != nil }
    }

    // MARK: Faults

    private mutating func kjenn(_ post: [String: Verdi], _ kjente: [String], _ sti: String) {
        for noekkel in post.keys.sorted() where !kjente.contains(noekkel) {
            if let mente = Stavelikhet.naermest(noekkel, blant: kjente) {
                noter("\(sti)\(noekkel)", "ukjentNoekkelMente", ["noekkel": noekkel, "mente": mente])
            } else {
                noter(
                    "\(sti)\(noekkel)", "ukjentNoekkel",
                    ["noekkel": noekkel, "noekler": kjente.joined(separator: ", ")])
            }
        }
    }

    private mutating func ukjentKode<Sett: Kodeverk>(_ kode: String, _ sett: Sett.Type, _ sti: String) {
        let koder = Sett.allCases.map(\.rawValue)
        noter(
            sti, "ukjentKode",
            ["kode": kode, "mente": Stavelikhet.naermest(kode, blant: koder) ?? koder.joined(separator: ", ")])
    }

    private mutating func feilType(_ sti: String, _ ventet: String) {
        noter(sti, "feilType", ["noekkel": String(sti.split(separator: ".").last ?? ""), "ventet": ventet])
    }

    private mutating func unike(_ rader: [Verdi], _ navn: String) {
        var sett: Set<String> = []
        for (nummer, rad) in rader.enumerated() {
            guard let kode = rad["kode"]?.somTekst, !kode.isEmpty, !sett.insert(kode).inserted else { continue }
            noter("\(navn)[\(nummer)].kode", "gjentatt", ["kode": kode, "tabell": navn])
        }
    }

    private mutating func noter(_ sti: String, _ kode: String, _ argumenter: [String: String]) {
        var argumenter = argumenter
        argumenter["noekkel"] = argumenter["noekkel"] ?? String(sti.split(separator: ".").last ?? "")
        feil.append(.init(linje: dokument.linjer[sti] ?? 0, kode: kode, argumenter: argumenter))
    }
}
