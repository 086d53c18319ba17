/// Finds the line of every key in a TOML text that is known to be well formed.
enum Linjekart {
    /// The line, from 1, by path; tables in an array are numbered from 0: `steg[0].kode`.
    static func linjer(_ tekst: String) -> [String: Int] {
        var linjer: [String: Int] = [:]
        var antall: [String: Int] = [:]
        var tabell = ""
        var iLangtekst = false
        for (nummer, linje) in tekst.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmet = trim(linje)
            if iLangtekst || trimmet.isEmpty || trimmet.hasPrefix("#") {
                if trimmet.contains("\"\"\"") { iLangtekst.toggle() }
                continue
            }
            if trimmet.hasPrefix("[[") {
                let navn = sti(trimmet.dropFirst(2).prefix { $0 != "]" })
                tabell = "\(navn)[\(antall[navn, default: 0])]"
                antall[navn, default: 0] += 1
                linjer[tabell] = nummer + 1
                linjer[navn] = linjer[navn] ?? nummer + 1
            } else if trimmet.hasPrefix("[") {
                tabell = sti(trimmet.dropFirst().prefix { $0 != "]" })
                linjer[tabell] = nummer + 1
            } else if let likhet = trimmet.firstIndex(of: "=") {
                let noekkel = sti(trimmet[..<likhet])
                linjer[tabell.isEmpty ? noekkel : "\(tabell).\(noekkel)"] = nummer + 1
                if trimmet[likhet...].split(separator: "\"\"\"", omittingEmptySubsequences: false).count == 2 {
                    iLangtekst = true
                }
            }
        }
        return linjer
    }

    private static func trim(_ tekst: Substring) -> Substring {
        var trimmet = tekst.drop(while: \.isWhitespace)
        while trimmet.last?.isWhitespace == true { trimmet.removeLast() }
        return trimmet
    }

    private static func sti(_ tekst: Substring) -> String {
        String(trim(tekst).filter { $0 != "\"" })
    }
}
