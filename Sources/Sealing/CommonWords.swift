/// What Norwegian office passphrases are made of first.
enum CommonWords {
    static let all: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

    /// Rows that fingers and minds follow, both ways.
    static let rows: [String] = forward + forward.map { String($0.reversed()) }

    private static let forward = [
        "abcdefghijklmnopqrstuvwxyzæøå", "01234567890", "qwertyuiopå", "asdfghjkløæ", "zxcvbnm", "1qaz2wsx3edc4rfv",
    ]

    private static let text = """
        passord password passphrase passfrase passordfrase hemmelig hemmelighet secret velkommen welcome letmein
        admin administrator bruker user login logginn test testing kurs kursbase stafett stafettlogg stafettholder
        qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm abc abcdef abcd iloveyou jegelskerdeg elsker deg jeg
        sommer sommerferie vinter vinterferie høst høstferie vår påske påskeferie jul juleferie ferie
        januar februar mars april mai juni juli august september oktober november desember
        mandag tirsdag onsdag torsdag fredag lørdag søndag helg
        norge norway oslo bergen trondheim stavanger tromsø kommune kommunen fylke
        skole skolen barnehage barnehagen helsestasjon nav ppt rektor lærer styrer barn barna
        fotball liverpool arsenal manchester united chelsea brann rosenborg vålerenga
        hallo heisann hei hello master dragon monkey princess superman batman pokemon sunshine
        correcthorsebatterystaple riktighestbatteristift
        """
}
