import BTI

/// Dates as people say them: «i dag», «man. 30. nov.», the year only when it is another.
struct Dagord: Sendable {
    /// The visible words.
    let ord: Ord
    /// Today.
    let idag: Dato

    /// «i dag», «i morgen», «i går», else the day with its weekday.
    func naer(_ dato: Dato) -> String {
        switch dato - idag {
        case 0: ord("rute.dato.idag")
        case 1: ord("rute.dato.imorgen")
        case -1: ord("rute.dato.igaar")
        default: medUkedag(dato)
        }
    }

    /// A day with its weekday, and how people say it where they do: «lør. 21. nov. (i dag)».
    func fullt(_ dato: Dato) -> String {
        abs(dato - idag) <= 1 ? "\(medUkedag(dato)) (\(naer(dato)))" : medUkedag(dato)
    }

    /// «man. 30. nov.»
    func medUkedag(_ dato: Dato) -> String { ord("rute.ukedag.\(dato.ukedag.rawValue)") + " " + kort(dato) }

    /// «30. nov.», with the year when it is another.
    func kort(_ dato: Dato) -> String {
        let (aar, maaned, dag) = dato.deler
        let tekst = "\(dag). " + ord("rute.maanedKort.\(maaned)")
        return aar == idag.aar ? tekst : "\(tekst) \(aar)"
    }

    /// «30. november», with the year when it is another.
    func lang(_ dato: Dato) -> String {
        let (aar, maaned, dag) = dato.deler
        let tekst = "\(dag). " + ord("rute.maaned.\(maaned)")
        return aar == idag.aar ? tekst : "\(tekst) \(aar)"
    }

    /// How far a limit is: «12 dager over», «i dag», «om 9 dager».
    func avstand(_ frist: Dato) -> String {
        let dager = idag - frist
        if dager == 0 { return ord("rute.dato.idag") }
        return dager > 0 ? ord.antall("rute.dato.over", dager) : ord.antall("rute.dato.om", -dager)
    }

    /// How long something has stood: «siden i går», «siden 6. okt.».
    func siden(_ dato: Dato) -> String {
        ord("rute.dato.siden", ["dato": dato == idag || dato == idag - 1 ? naer(dato) : kort(dato)])
    }

    /// The day and the time of day of a moment, in Norway: «i går 14.32».
    func tidspunkt(ms: Int) -> String {
        naer(Oslotid.dato(ms: ms)) + " " + Oslotid.skrevet(minutt: Oslotid.minutt(ms: ms))
    }
}
