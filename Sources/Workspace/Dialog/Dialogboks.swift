import BTI
import Casework
import Terminal

extension Dialogboks {
    /// Something to read, and one way on.
    static func melding(tittel: String, tekst: String, fotnote: String = "", ord: Ord) -> Dialogboks {
        Dialogboks(
            dialog: Dialog(
                title: tittel, message: tekst, note: fotnote,
                answers: [DialogAnswer("lukk", label: ord("rute.svar.greit"), key: .escape)]),
            svar: ["lukk": .lukk])
    }

    /// A refusal: what cannot be done, why, what it rests on, and the ways out, each with its key.
    static func avslag(_ avslag: Avslag, kort: Kort?, ord: Ord, tastekart: KeyMap<Valg>) -> Dialogboks {
        let tekst = ord.tekster.avslag(avslag)
        return medUtveier(
            tittel: tekst.tittel, tekst: tekst.grunn + "\n" + tekst.loesning,
            fotnote: Grunnlag.linje(avslag.regel, ord), koder: avslag.utveier, kort: kort, ord: ord,
            tastekart: tastekart)
    }

    /// The acute gate: what to do now, whom to call, and not to contact the foresatte.
    static func akutt(_ kort: Kort?, ord: Ord, tastekart: KeyMap<Valg>) -> Dialogboks {
        let linjer = ["fare", "leder", "barnevern", "ikkeForesatte", "barnet"].map { "· " + ord("vern.\($0)") }
        let lov = ["melding": ord("vern.melding.hjemmel"), "avverge": ord("vern.avverge.hjemmel")]
        return medUtveier(
            tittel: ord("vern.tittel"), tekst: ([ord("vern.naa") + ":"] + linjer).joined(separator: "\n"),
            fotnote: ord("rute.akutt.fotnote", lov),
            koder: ["vurderMeldeplikt", "varsleAkutt", "sendMelding"], kort: kort, ord: ord, tastekart: tastekart,
            lukk: ord("vern.senere"))
    }

    /// A form is left with something in it.
    static func forlat(_ ord: Ord) -> Dialogboks {
        Dialogboks(
            dialog: Dialog(
                title: ord("rute.forlat.tittel"), message: ord("rute.forlat.tekst"),
                answers: [
                    DialogAnswer("tilbake", label: ord("rute.forlat.tilbake"), key: .escape),
                    DialogAnswer("behold", label: ord("rute.forlat.behold"), key: .character("u")),
                    DialogAnswer("slett", label: ord("rute.forlat.slett"), key: .character("s"), isHarmful: true),
                ]), svar: ["tilbake": .lukk, "behold": .lukkSkjema, "slett": .forkastSkjema])
    }

    /// «Du har et utkast fra i går 14.32. Fortsette?»
    static func utkast(_ funn: Utkastfunn, ord: Ord, naar: String, kortord: Kortord) -> Dialogboks {
        let navn = Kommandoord.navn(funn.utkast.skjema, ord)
        let hva = [navn, funn.kort.map { kortord.hvem($0.sak) }].compactMap(\.self).joined(separator: " · ")
        return Dialogboks(
            dialog: Dialog(
                title: ord("rute.utkast.tittel"), message: ord("rute.utkast.tekst", ["naar": naar, "hva": hva]),
                answers: [
                    DialogAnswer("fortsett", label: ord("rute.utkast.fortsett"), key: .character("f")),
                    DialogAnswer("senere", label: ord("rute.utkast.senere"), key: .escape),
                    DialogAnswer("slett", label: ord("rute.utkast.slett"), key: .character("s"), isHarmful: true),
                ]),
            svar: ["fortsett": .fortsettUtkast(funn), "senere": .lukk, "slett": .slettUtkast(funn.utkast.id)])
    }

    private static func medUtveier(
        tittel: String, tekst: String, fotnote: String, koder: [String], kort: Kort?, ord: Ord,
        tastekart: KeyMap<Valg>, lukk: String? = nil
    ) -> Dialogboks {
        var svar: [String: Svar] = ["lukk": .lukk]
        var tatt: Set<Key> = []
        var rader: [DialogAnswer] = []
        for kode in koder where Kommandoslag.medKode(kode) != nil {
            let navn = Kommandoord.navn(kode, ord)
            let tast = tast(kode, navn, tastekart, &tatt)
            rader.append(DialogAnswer(kode, label: navn, key: tast))
            svar[kode] = .skjema(kode, kort)
        }
        rader.append(DialogAnswer("lukk", label: lukk ?? ord("rute.svar.tilbake"), key: .escape))
        return Dialogboks(dialog: Dialog(title: tittel, message: tekst, note: fotnote, answers: rader), svar: svar)
    }

    /// The command's own letter, else the first letter of its name that is free.
    private static func tast(
        _ kode: String, _ navn: String, _ tastekart: KeyMap<Valg>, _ tatt: inout Set<Key>
    ) -> Key? {
        let egen = tastekart.keyText(of: .skjema(kode)).flatMap { Key(text: $0) }
        let bokstaver = navn.lowercased().filter { ("a"..."z").contains($0) }.map { Key.character($0) }
        let tast = ([egen].compactMap(\.self) + bokstaver).first { !tatt.contains($0) }
        if let tast { tatt.insert(tast) }
        return tast
    }
}

/// What a rule rests on, as a quiet line: «Grunnlag: forvaltningsloven § 13 a · regel C1».
enum Grunnlag {
    static func linje(_ regel: String, _ ord: Ord) -> String {
        let nummer = erRegel(regel) ? ord("rute.grunnlag.regel", ["regel": regel]) : ""
        let lov = ord.finn("hjemmel.\(regel)") ?? Sikkerhetsnett.regel(regel)?.hjemmel
        guard let lov, !lov.isEmpty else { return nummer.prefix(1).uppercased() + nummer.dropFirst() }
        return [ord("rute.grunnlag.lov", ["hjemmel": lov]), nummer].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Whether a code is that of a rule people can look up; the program's own, such as FORMAT, say nothing to anybody.
    private static func erRegel(_ kode: String) -> Bool {
        kode.wholeMatch(of: /[A-HL][0-9]+/) != nil
    }
}
