import BTI

/// Reads a date as people write it: «i dag», «fre», «om to uker», «30.11», «30. nov. 2026», `2026-11-30`.
///
/// Where the year, or the week of a weekday, is not said, the direction decides: plans lie ahead, what happened lies behind.
/// Pure: today comes in.
struct Datotolk: Hashable, Sendable {
    /// Which way an incomplete date leans.
    enum Retning: String, Hashable, Sendable {
        /// What is planned: today or later.
        case fram
        /// What happened: today or earlier.
        case tilbake
        /// A birth date: never later than today, and the year must be said.
        case foedsel
    }

    /// What was made of a text.
    enum Svar: Hashable, Sendable {
        /// Nothing is written.
        case tom
        /// A day.
        case dato(Dato)
        /// Not a day, and why.
        case uklar(Uklarhet)
    }

    /// Why a text is not a date; each has a sentence `skjema.dato.<kode>`.
    enum Uklarhet: String, Hashable, Sendable, CaseIterable {
        /// The text is not a date.
        case ukjent
        /// The calendar has no such day.
        case finnesIkke
        /// The year must be written.
        case manglerAar
        /// The day has not come yet.
        case fremtid
    }

    /// Which way an incomplete date leans.
    var retning: Retning
    /// Today.
    var idag: Dato

    /// Reads a text.
    func les(_ tekst: String) -> Svar {
        let ord = Self.ord(tekst)
        guard !ord.isEmpty else { return .tom }
        let svar = iso(tekst) ?? fast(ord) ?? avstand(ord) ?? ukedag(ord) ?? kalenderdag(ord) ?? .uklar(.ukjent)
        if retning != .fram, case .dato(let dato) = svar, dato > idag { return .uklar(.fremtid) }
        return svar
    }

    /// Lower-case words and numbers; full stops, slashes and commas part them.
    private static func ord(_ tekst: String) -> [String] {
        tekst.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
            .flatMap { $0.split(separator: "-") }.map(String.init)
    }

    private func iso(_ tekst: String) -> Svar? {
        let deler = tekst.split(whereSeparator: \.isWhitespace).joined().split(separator: "-")
        guard deler.count == 3, deler[0].count == 4, let aar = Int(deler[0]), let maaned = Int(deler[1]),
            let dag = Int(deler[2])
        else { return nil }
        return Dato(aar, maaned, dag).map(Svar.dato) ?? .uklar(.finnesIkke)
    }

    private func fast(_ ord: [String]) -> Svar? {
        Datoord.faste[ord.joined(separator: " ")].map { .dato(idag + $0) }
    }

    /// «om to uker», «for tre dager siden».
    private func avstand(_ ord: [String]) -> Svar? {
        let fortegn: Int
        var rest = ord[...]
        switch (ord.first, ord.last) {
        case ("om", _):
            fortegn = 1
            rest = rest.dropFirst()
        case ("for", "siden"):
            fortegn = -1
            rest = rest.dropFirst().dropLast()
        default: return nil
        }
        guard rest.count == 2, let antall = rest.first.flatMap(Datoord.antall), let enhet = rest.last,
            antall <= 1000
        else { return nil }
        switch Datoord.enheter[enhet] {
        case .dag: return .dato(idag + fortegn * antall)
        case .uke: return .dato(idag + 7 * fortegn * antall)
        case .maaned: return .dato(idag.pluss(maaneder: fortegn * antall))
        case .aar: return .dato(idag.pluss(maaneder: 12 * fortegn * antall))
        case nil: return nil
        }
    }

    /// «fre», «neste fredag», «på fredag», «forrige mandag», «fredag om to uker».
    private func ukedag(_ ord: [String]) -> Svar? {
        let rest = ord.filter { $0 != "på" && $0 != "førstkommende" }
        guard let navn = rest.last(where: { Datoord.ukedag($0) != nil }), let dag = Datoord.ukedag(navn),
            retning != .foedsel
        else { return nil }
        let fram = (dag.rawValue - idag.ukedag.rawValue + 7) % 7
        let bak = fram - 7
        switch rest.filter({ $0 != navn }) {
        case []: return .dato(idag + (retning == .fram ? fram : fram == 0 ? 0 : bak))
        case ["neste"]: return .dato(mandag + 7 + dag.rawValue)
        case ["forrige"]: return .dato(mandag - 7 + dag.rawValue)
        case ["sist"], ["siste"]: return .dato(idag + bak)
        case ["denne"]: return .dato(mandag + dag.rawValue)
        default: return nil
        }
    }

    private var mandag: Dato { idag - idag.ukedag.rawValue }

    /// «30.11», «30. nov», «30.11.26», «man. 30. november 2026».
    private func kalenderdag(_ ord: [String]) -> Svar? {
        var deler = ord[...]
        if let foerste = deler.first, Datoord.ukedag(foerste) != nil { deler = deler.dropFirst() }
        if deler.first == "den" { deler = deler.dropFirst() }
        deler = Self.skilt(deler)
        guard (1...3).contains(deler.count), let dag = deler.first.flatMap({ Int($0) }) else { return nil }
        let rest = Array(deler.dropFirst())
        guard let maanedsord = rest.first else { return bareDag(dag, ord) }
        guard let maaned = Datoord.maaned(maanedsord) else { return nil }
        guard rest.count == 2 else { return utenAar(dag, maaned) }
        guard let aar = aar(rest[1]) else { return .uklar(.ukjent) }
        return Dato(aar, maaned, dag).map(Svar.dato) ?? .uklar(.finnesIkke)
    }

    /// «3011» and «301126» written in one go.
    private static func skilt(_ deler: ArraySlice<String>) -> ArraySlice<String> {
        guard deler.count == 1, let tall = deler.first, tall.allSatisfy(\.isNumber), [4, 6, 8].contains(tall.count)
        else { return deler }
        let rest = tall.dropFirst(4)
        return [String(tall.prefix(2)), String(tall.dropFirst(2).prefix(2))] + (rest.isEmpty ? [] : [String(rest)])
    }

    /// «den 30.»: the nearest such day the way the direction leans.
    private func bareDag(_ dag: Int, _ ord: [String]) -> Svar? {
        guard (1...31).contains(dag), ord.count == 2, ord.first == "den", retning != .foedsel else { return nil }
        let (aar, maaned, _) = idag.deler
        let skritt = retning == .fram ? 1 : -1
        for antall in 0..<12 {
            let maanedsnummer = aar * 12 + maaned - 1 + skritt * antall
            guard let dato = Dato(maanedsnummer / 12, maanedsnummer % 12 + 1, dag) else { continue }
            if retning == .fram ? dato >= idag : dato <= idag { return .dato(dato) }
        }
        return .uklar(.finnesIkke)
    }

    private func utenAar(_ dag: Int, _ maaned: Int) -> Svar {
        // 2000 is a leap year: «29. feb» is a day even where this year has none.
        guard Dato(2000, maaned, dag) != nil else { return .uklar(.finnesIkke) }
        if retning == .foedsel { return .uklar(.manglerAar) }
        let skritt = retning == .fram ? 1 : -1
        for antall in 0...8 {
            guard let dato = Dato(idag.aar + skritt * antall, maaned, dag) else { continue }
            if retning == .fram ? dato >= idag : dato <= idag { return .dato(dato) }
        }
        return .uklar(.finnesIkke)
    }

    /// A year of four digits, or of two: a birth year is never later than this year, another lies in this century.
    private func aar(_ tekst: String) -> Int? {
        guard let tall = Int(tekst), tekst.allSatisfy(\.isNumber) else { return nil }
        if tekst.count == 4 { return tall }
        guard tekst.count == 2 else { return nil }
        let dette = idag.aar / 100 * 100 + tall
        return retning == .foedsel && dette > idag.aar ? dette - 100 : dette
    }
}

extension Datotolk {
    /// The day that a text says; `nil` where it says none.
    func dato(_ tekst: String) -> Dato? { if case .dato(let dato) = les(tekst) { dato } else { nil } }

    /// A day as it is written in a field, so that it means the same whenever it is read: «30.11.2026».
    static func skrevet(_ dato: Dato) -> String {
        let (aar, maaned, dag) = dato.deler
        return "\(dag).\(maaned).\(aar)"
    }
}
