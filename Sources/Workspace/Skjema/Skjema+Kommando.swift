import BTI
import Terminal

extension Skjema {
    /// What was filled in, as a command: only fields that are shown and have a value, texts trimmed and in NFC.
    ///
    /// - Parameters:
    ///   - id: the id of the command.
    ///   - dato: the day it happened, where the form has no day of its own; today.
    /// - Throws: `Skjemafeil` with a sentence for each field that must be filled in, or that cannot be read.
    func kommando(id: String, dato: Dato) throws(Skjemafeil) -> Kommando {
        var felter = try utfylt()
        let dag = felter.removeValue(forKey: "dato").flatMap { Dato($0) } ?? dato
        if oppsett.spoerOmSak { felter[Felter.saksnummer.navn] = nil }
        if slag.kode == "registrerForesatt" { navngi(&felter) }
        if slag.kode == "henvis" { finnTjeneste(&felter) }
        if slag.kode == "rettOpplysning" {
            felter["rom"] = sammenheng.innfoersler.first { .tall($0.nummer) == felter["rettetPost"] }?.rom.verdi
        }
        return Kommando(slag, id: id, sak: sak?.id, dato: dag, felter: Post(felter))
    }

    /// What is given and what was filled in, as it stands in the form.
    private func utfylt() throws(Skjemafeil) -> [String: Verdi] {
        var felter = faste
        var feil: [String: String] = [:]
        for felt in form.fields where !felt.isHidden {
            switch felt.value == start[felt.id] && felt.id == "beslutninger" ? .ingen : verdi(felt) {
            case .ingen where sjekkesHer(felt.id): feil[felt.id] = mangel(felt)
            case .ingen: continue
            case .verdi(let verdi): felter[felt.id] = verdi
            case .uklar(let grunn): feil[felt.id] = grunn
            }
        }
        guard feil.isEmpty else {
            // Everything that is missing is said at once, also what a rule would ask for afterwards.
            for felt in form.fields where !felt.isHidden && felt.value.isEmpty && bygger.kreves(felt.id) {
                feil[felt.id] = mangel(felt)
            }
            throw Skjemafeil(felt: feil)
        }
        return felter
    }

    /// The number of the case, where the form asks for it.
    var saksnummer: String? {
        guard oppsett.spoerOmSak else { return nil }
        return form.value(Felter.saksnummer.navn)?.text.map(Skjema.renset)
    }

    /// A text that can be the number of a case, as numbers are written: four signs, a line, four signs.
    static func saksnummer(i tekst: String) -> String? {
        let nummer = renset(tekst).uppercased()
        return nummer.wholeMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}/) == nil ? nil : nummer
    }

    /// Whether an empty field is refused before the engine is asked. What a rule asks for (the day of evaluation, D1; the parts of
    /// a consent, C7; the outcome, D5; the end of a case, H2) is left to the engine, which answers in the rule's own words.
    private func sjekkesHer(_ felt: String) -> Bool {
        guard Skjema.regelenSpoer.contains(slag.kode) else { return bygger.kreves(felt) }
        return slag.paakrevd.contains { $0.navn == felt } || felt == "sendatoGrunn"
    }

    private static let regelenSpoer: Set<String> = [
        "avtalTiltak", "registrerSamtykke", "fornySamtykke", "evaluerTiltak", "avsluttSak",
    ]

    /// What is missing in a field, in words.
    func mangel(_ felt: FormField) -> String {
        if let egen = bygger.tekst(felt.id, "mangler") { return egen }
        switch felt.input {
        case .date: return sammenheng.tekster.datofeil("mangler", felt.id)
        case .line, .lines: return sammenheng.tekster.tekst("skjema.mangler.tekst")
        case .choice(let valg):
            return sammenheng.tekster.tekst("skjema.mangler.\(valg.choices.isEmpty ? "ingenting" : "valg")")
        case .choices: return sammenheng.tekster.tekst("skjema.mangler.flervalg")
        }
    }

    private enum Lest {
        case ingen
        case verdi(Verdi)
        case uklar(String)
    }

    private func verdi(_ felt: FormField) -> Lest {
        guard let type = felttype(felt.id) else { return .ingen }
        switch felt.value {
        case .choice(nil): return .ingen
        case .choice(let valg?): return valgt(valg, type)
        case .choices(let valg): return valg.isEmpty ? .ingen : .verdi(.liste(valg.compactMap { element($0, type) }))
        case .text(let tekst): return skrevet(felt, Skjema.renset(tekst), type)
        }
    }

    private func felttype(_ felt: String) -> Felttype? {
        if felt == "dato" { return .dato }
        if oppsett.spoerOmSak, felt == Felter.saksnummer.navn { return .tekst }
        if felt == "sendatoGrunn" { return .tekst }
        return slag.felter.first { $0.navn == felt }?.type
    }

    private func valgt(_ valg: String, _ type: Felttype) -> Lest {
        switch type {
        case .jaNei: .verdi(.sann(valg == "ja"))
        case .tall: Int(valg).map { .verdi(.tall($0)) } ?? .ingen
        default: .verdi(.tekst(valg))
        }
    }

    /// One of several choices, as the list has it.
    private func element(_ valg: String, _ type: Felttype) -> Verdi? {
        type == .liste(.tall) ? Int(valg).map { .tall($0) } : .tekst(valg)
    }

    private func skrevet(_ felt: FormField, _ tekst: String, _ type: Felttype) -> Lest {
        guard !tekst.isEmpty else { return .ingen }
        switch type {
        case .dato:
            switch Datotolk(retning: Skjemaoppsett.retning(felt.id), idag: sammenheng.idag).les(tekst) {
            case .tom: return .ingen
            case .dato(let dato): return .verdi(dato.verdi)
            case .uklar(let grunn): return .uklar(sammenheng.tekster.datofeil(grunn.rawValue, felt.id))
            }
        case .tall:
            return Int(tekst).map { .verdi(.tall($0)) } ?? .uklar(sammenheng.tekster.tekst("skjema.mangler.tall"))
        case .liste where felt.id == "beslutninger":
            return lest { () throws(Linjefeil) in
                try Beslutningslinjer(sak: sak, sammenheng: sammenheng).les(tekst).map(\.verdi)
            }
        case .liste where felt.id == "importerteTiltak":
            return lest { () throws(Linjefeil) in
                try Tiltakslinjer(sammenheng: sammenheng).les(tekst).map(\.verdi)
            }
        case .liste where Feltbygger.linjelister.contains(felt.id):
            let linjer = tekst.split(separator: "\n").map { Skjema.renset(String($0)) }
            return .verdi(.liste(linjer.filter { !$0.isEmpty }.map { .tekst($0) }))
        case .liste where felt.id == "deltakere": return .verdi(.liste(deltakere(tekst).map { .tekst($0) }))
        case .liste: return .verdi(.liste(Skjema.deler(tekst).map { .tekst($0) }))
        default: return .verdi(.tekst(tekst))
        }
    }

    private func lest(_ les: () throws(Linjefeil) -> [Verdi]) -> Lest {
        do {
            return .verdi(.liste(try les()))
        } catch {
            return .uklar(error.setning)
        }
    }

    private static func deler(_ tekst: String) -> [String] {
        tekst.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { renset(String($0)) }.filter { !$0.isEmpty }
    }

    /// Who was there: a code in whatever case the letters are is that employee, anything else stands as it is written.
    func deltakere(_ tekst: String) -> [String] {
        let linjedeler = Linjedeler(sammenheng: sammenheng)
        return Skjema.deler(tekst).map { linjedeler.ansvarlig($0) ?? $0 }
    }

    /// Harmless text in NFC without space around it.
    static func renset(_ tekst: String) -> String {
        let ren = Clean.text(tekst)
        guard let foerste = ren.firstIndex(where: { !$0.isWhitespace }),
            let siste = ren.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(ren[foerste...siste])
    }

    /// A second «annen» gets a name of its own, so that it does not take the first one's place.
    private func navngi(_ felter: inout [String: Verdi]) {
        guard felter["foresatt"] == nil, let relasjon = felter["relasjon"]?.somTekst else { return }
        let brukt = Set((sak?.foresatte ?? []).map(\.id))
        guard brukt.contains(relasjon) else { return }
        let ledig = (2...brukt.count + 2).map { "\(relasjon)\($0)" }.first { !brukt.contains($0) }
        felter["foresatt"] = ledig.map { .tekst($0) }
    }

    /// A service that is written by its name or code is that service, so that the consent can be looked up (C3).
    private func finnTjeneste(_ felter: inout [String: Verdi]) {
        guard let skrevet = felter["instans"]?.somTekst?.lowercased() else { return }
        let funnet = sammenheng.katalog.tjenester.values.first {
            $0.id.rawValue.lowercased() == skrevet || $0.navn.lowercased() == skrevet
        }
        if let funnet { felter["instans"] = .tekst(funnet.id.rawValue) }
    }
}
