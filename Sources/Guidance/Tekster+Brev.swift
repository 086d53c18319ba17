import BTI

extension Tekster {
    /// The handover letter as plain text, one paragraph a part; parts that have nothing to say are left out.
    ///
    /// - Parameters:
    ///   - ansatt: what an employee is called.
    ///   - dato: how a day is written.
    public func brev(
        _ brev: Overleveringsbrev, ansatt: (String) -> String = { $0 }, dato: (Dato) -> String = \.iso
    ) -> String {
        var deler = [hode(brev, ansatt, dato)]
        for slag in Overleveringsbrev.Slag.allCases {
            if slag == .aapentTiltak { deler.append(barnetsOrd(brev, dato)) }
            let punkter = brev.punkter.filter { $0.slag == slag }
            deler.append(avsnitt("brev.\(slag.rawValue)", punkter.map { punkt($0, dato) }))
        }
        if brev.punkter.isEmpty, brev.barnetsOrd.isEmpty { deler.append(tekst("brev.ingenting")) }
        if !brev.tilBekreftelse.isEmpty { deler.append(tekst("brev.bekreft")) }
        return deler.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func hode(
        _ brev: Overleveringsbrev, _ ansatt: (String) -> String, _ dato: (Dato) -> String
    ) -> String {
        let steder = ["fra": brev.fra, "til": brev.til, "dato": dato(brev.skolestart)]
        return [
            brev.kortnavn.map { tekst("brev.tittel", ["navn": $0]) } ?? tekst("brev.utenNavn"),
            tekst("brev.steder", steder),
            brev.kontaktlaerer.map { tekst("brev.kontaktlaerer", ["hvem": ansatt($0)]) }
                ?? tekst("brev.utenKontaktlaerer"),
        ].joined(separator: "\n")
    }

    private func barnetsOrd(_ brev: Overleveringsbrev, _ dato: (Dato) -> String) -> String {
        avsnitt(
            "brev.barnetsOrd", brev.barnetsOrd.map { tekst("brev.ord", ["dato": dato($0.dato), "tekst": $0.tekst]) })
    }

    private func punkt(_ punkt: Overleveringsbrev.Punkt, _ dato: (Dato) -> String) -> String {
        var linjer = [punkt.tekst]
        if let barnets = punkt.barnets { linjer.append(tekst("brev.sagt", ["tekst": barnets])) }
        if let dag = punkt.dato { linjer.append(tekst("brev.evalueres", ["dato": dato(dag)])) }
        if punkt.slag.skalBekreftes {
            linjer.append(
                punkt.bekreftet.map { tekst("brev.bekreftet", ["dato": dato($0)]) } ?? tekst("brev.ubekreftet"))
        }
        return linjer.joined(separator: "\n  ")
    }

    private func avsnitt(_ noekkel: String, _ linjer: [String]) -> String {
        linjer.isEmpty ? "" : ([tekst(noekkel)] + linjer.map { "* " + $0 }).joined(separator: "\n")
    }
}
