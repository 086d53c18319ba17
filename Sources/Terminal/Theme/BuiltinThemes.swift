/// Copies of `themes/*.toml`, so that a program without its files still has its themes. A test holds them equal; to
/// change a theme, change both.
enum BuiltinThemes {
    /// The name of the theme used when nothing else is asked for.
    static let standard = "skumring"

    /// The text of each theme, by name.
    static let texts: [String: String] = [
        "skumring": """
        # Mørkt og rolig, som en fjord etter solnedgang. Standardtemaet.
        id = "skumring"
        navn = "Skumring"

        [rolle]
        grunn = { bakgrunn = "#1a2029" }
        tekst = { farge = "#d6dde6" }
        dempet = { farge = "#aeb9c6" }
        fremhevet = { farge = "#f2f5f9" }
        valgt = { farge = "#f2f5f9", bakgrunn = "#2a3a4d" }
        fokus = { farge = "#8ec3ea" }
        linje = { farge = "#98a4b3" }
        brudd = { farge = "#ff9d94" }
        varsel = { farge = "#ecc46d" }
        ferdig = { farge = "#94cf9f" }
        info = { farge = "#8ec3ea" }
        felt = { farge = "#e6ebf1", bakgrunn = "#242d39" }
        feil = { farge = "#ff9d94" }
        kursbase = { farge = "#1a2029", bakgrunn = "#ecc46d", fet = true }

        """,
        "dagslys": """
        # Lyst og rolig, for kontor og dagslys.
        id = "dagslys"
        navn = "Dagslys"

        [rolle]
        grunn = { bakgrunn = "#fafaf7" }
        tekst = { farge = "#262c33" }
        dempet = { farge = "#4c5661" }
        fremhevet = { farge = "#0d1217" }
        valgt = { farge = "#0d1217", bakgrunn = "#d5e4f0" }
        fokus = { farge = "#0b568c" }
        linje = { farge = "#5a6570" }
        brudd = { farge = "#a8201a" }
        varsel = { farge = "#7a4f00" }
        ferdig = { farge = "#1f6334" }
        info = { farge = "#0b568c" }
        felt = { farge = "#15191e", bakgrunn = "#eceee9" }
        feil = { farge = "#a8201a" }
        kursbase = { farge = "#fafaf7", bakgrunn = "#7a4f00", fet = true }

        """,
        "prosjektor": """
        # For lerret i et lyst rom: hvit bunn, tung skrift, få farger. Kontrasten er minst 7:1.
        id = "prosjektor"
        navn = "Prosjektor"
        kontrast = 7.0

        [rolle]
        grunn = { bakgrunn = "#ffffff" }
        tekst = { farge = "#000000", fet = true }
        dempet = { farge = "#333333" }
        fremhevet = { farge = "#000000", fet = true }
        valgt = { farge = "#000000", bakgrunn = "#ffe9a8", fet = true }
        fokus = { farge = "#003a70", fet = true }
        linje = { farge = "#404040" }
        brudd = { farge = "#7a0000", fet = true }
        varsel = { farge = "#553600", fet = true }
        ferdig = { farge = "#00441b", fet = true }
        info = { farge = "#003a70" }
        felt = { farge = "#000000", bakgrunn = "#eeeeee" }
        feil = { farge = "#7a0000", fet = true }
        kursbase = { farge = "#ffffff", bakgrunn = "#553600", fet = true }

        """,
        "fargetrygg": """
        # Blått, oransje og gult i stedet for rødt og grønt: kan skilles uten rød-grønt-syn.
        id = "fargetrygg"
        navn = "Fargetrygg"

        [rolle]
        grunn = { bakgrunn = "#181c22" }
        tekst = { farge = "#dde1e6" }
        dempet = { farge = "#b6bec7" }
        fremhevet = { farge = "#ffffff" }
        valgt = { farge = "#ffffff", bakgrunn = "#33404f" }
        fokus = { farge = "#7cc4f5" }
        linje = { farge = "#a5aeb8" }
        brudd = { farge = "#ffa54f", fet = true }
        varsel = { farge = "#f5e663" }
        ferdig = { farge = "#7cc4f5" }
        info = { farge = "#dde1e6" }
        felt = { farge = "#eceff3", bakgrunn = "#242a33" }
        feil = { farge = "#ffa54f", fet = true }
        kursbase = { farge = "#181c22", bakgrunn = "#f5e663", fet = true }

        """,
        "mono": """
        # Bare fet, understreket og omvendt skrift, på terminalens egen bunn. Brukes også når NO_COLOR er satt.
        id = "mono"
        navn = "Uten farger"

        [rolle]
        grunn = {}
        tekst = {}
        dempet = {}
        fremhevet = { fet = true }
        valgt = { omvendt = true }
        fokus = { fet = true, understrek = true }
        linje = {}
        brudd = { fet = true }
        varsel = { fet = true }
        ferdig = {}
        info = {}
        felt = { understrek = true }
        feil = { fet = true }
        kursbase = { fet = true, omvendt = true }

        """,
    ]
}
