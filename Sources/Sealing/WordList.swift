/// The fixed list of 256 plain Norwegian nouns that fingerprints and recovery keys are spoken in.
///
/// The list is part of the format and never changes. It is sorted; a word's index is the byte it stands for. No
/// word has æ, ø or å, no two share their first four letters, and no two are one typing slip apart.
enum WordList {
    static let words: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

    /// The byte that a word stands for; four letters of it are enough.
    static func byte(for typed: some StringProtocol) -> UInt8? {
        let word = typed.lowercased()
        if let exact = words.firstIndex(of: word) { return UInt8(exact) }
        guard word.count >= 4 else { return nil }
        return words.firstIndex { $0.hasPrefix(word) }.map(UInt8.init)
    }

    private static let text = """
        adresse agurk album ananas anker appelsin arkiv atlas
        avis ballong banan basseng batteri belte benk bilde
        billett bjelle blomst blyant boks bolle bord brett
        brev brus bryter bukse buss butikk cello dagbok
        delfin diamant drage drakt drue dugnad dyne dyrehage
        esel etasje eventyr fabrikk ferge film finger fiolin
        fisk fjell fjord flagg flaske flyplass fotball frakk
        frimerke frost frukt fugl galleri garasje gardin genser
        gitar gjerde glass golf gress grind grotte gryte
        gulrot gummi gynge hammer hane harpe heis hest
        himmel hjelm hjort hjul honning horn hotell humle
        hval hvete hylle hytte insekt jakke jernbane juice
        jungel kabel kaffe kajakk kake kaktus kalender kamera
        kanal kasse katt kikkert kiosk kirke kjeks kjele
        klokke kloss knapp koffert kokos komet konsert kopp
        krabbe krans krone krukke kurv kvist labyrint laks
        lampe lekse lenke lokomotiv lomme lykt magnet maling
        mandel mappe marmor maskin matte maur medalje melk
        middag mikrofon mobil modell morgen motor mugge museum
        mynt nabo navn nisse notat nummer oktober oliven
        opera orgel orkan oter palass palme panne papir
        paprika park pasta pedal pensel pepper piano pinnsvin
        pipe plakat planet plen pokal potet premie pumpe
        puslespill pute pyramide rabarbra radio rakett ramme redskap
        regn reise reke ring robot ryggsekk rype saft
        salat sekk september sirkel sitron sjakk sjokolade skje
        skog skole skrue slott sofa sommer spade speil
        spill stasjon stige stjerne stol sukker suppe svane
        sykkel tango tavle teater telt teppe termos tiger
        tomat torsk traktor trapp trekant tromme tulipan tunnel
        ugle univers utsikt vaffel vase veranda verksted veske
        vifte vind vinter visp vogn vott vulkan zebra
        """
}
