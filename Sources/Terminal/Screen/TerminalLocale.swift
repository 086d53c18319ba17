import CNcurses

/// Chooses the character set of the terminal.
enum TerminalLocale {
    /// Sets the locale of characters (numbers and dates stay as they are) and gives whether the terminal takes Unicode.
    ///
    /// Where the environment says nothing at all (a bare container, some SSH set-ups) the terminal is taken to be
    /// UTF-8, as nearly all are; where it says something else, it is believed.
    static func choose(environment: [String: String]) -> Bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let named else {
            setlocale(LC_CTYPE, "C.UTF-8")
            return isUTF8
        }
        if setlocale(LC_CTYPE, named) == nil {
            // The machine does not have that language, but the name says what the terminal takes.
            let isNamedUTF8 = named.uppercased().filter { $0 != "-" }.contains("UTF8")
            setlocale(LC_CTYPE, isNamedUTF8 ? "C.UTF-8" : "C")
        }
        return isUTF8
    }

    private static var isUTF8: Bool { String(cString: shim_codeset()).uppercased() == "UTF-8" }
}
