import CNcurses

/// Chooses the character set of the terminal.
enum TerminalLocale {
    /// Sets the locale from the environment and gives whether the terminal takes Unicode.
    ///
    /// Where the environment says nothing at all (a bare container, some SSH set-ups) the terminal is taken to be
    /// UTF-8, as nearly all are; where it says something else, it is believed.
    static func choose(environment: [String: String]) -> Bool {
        setlocale(LC_ALL, "")
        let said = ["LC_ALL", "LC_CTYPE", "LANG"].contains { !(environment[$0] ?? "").isEmpty }
        if !isUTF8, !said { setlocale(LC_CTYPE, "C.UTF-8") }
        // A name the machine does not have leaves the C locale behind, though the terminal is UTF-8.
        if !isUTF8, isNamedUTF8(environment) { setlocale(LC_CTYPE, "C.UTF-8") }
        return isUTF8
    }

    private static var isUTF8: Bool { String(cString: shim_codeset()).uppercased() == "UTF-8" }

    private static func isNamedUTF8(_ environment: [String: String]) -> Bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let plain = named.uppercased().filter { $0 != "-" }
        return plain.hasSuffix("UTF8")
    }
}
