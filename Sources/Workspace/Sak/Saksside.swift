import BTI
import Casework
import Terminal

/// The page of a case as rows of text, from the top: facts, findings, people, consent, mål and tiltak, meetings, timeline.
struct Saksside {
    /// One row.
    struct Rad {
        /// Pieces from the left, in order.
        var biter: [(tekst: String, stil: Style)]
        /// Against the right edge.
        var hoeyre: (tekst: String, stil: Style)?
        /// What the row stands for; `nil` where it cannot be selected.
        var maal: Saksmaal?
    }

    let kort: Kort
    let ord: Ord
    let kortord: Kortord
    let hendelsesord: Hendelsesord
    let mulighet: Mulighet
    let tastekart: KeyMap<Valg>
    let bredde: Int
    private(set) var rader: [Rad] = []

    var sak: Sak { kort.sak }
    var dagord: Dagord { kortord.dagord }

    init(_ kort: Kort, ord: Ord, kortord: Kortord, mulighet: Mulighet, tastekart: KeyMap<Valg>, bredde: Int) {
        self.kort = kort
        self.ord = ord
        self.kortord = kortord
        self.mulighet = mulighet
        self.tastekart = tastekart
        self.bredde = max(20, bredde)
        hendelsesord = Hendelsesord(ord: ord, dagord: kortord.dagord, sak: kort.sak)
        fakta()
        funn()
        mennesker()
        samtykker()
        maalOgTiltak()
        samarbeid()
        moeter()
        tidslinje()
    }

    /// The rows that can be selected, by their number.
    var stopp: [Int] {
        rader.indices.filter { rad in
            rader[rad].maal != nil && (rad == 0 || rader[rad - 1].maal != rader[rad].maal)
        }
    }

    /// What a selectable row stands for.
    func maal(_ nummer: Int) -> Saksmaal? {
        let stopp = stopp
        return stopp.indices.contains(nummer) ? rader[stopp[nummer]].maal : nil
    }

    // MARK: The parts

    private mutating func fakta() {
        let alder = kortord.alderOgGruppe(sak)
        let enhet = kortord.tjeneste(sak.eier)
        rad(
            [
                (kortord.hvem(sak), Style(.fremhevet, bold: true)),
                ("  " + [alder, enhet].filter { !$0.isEmpty }.joined(separator: " · "), .plain),
            ],
            hoeyre: (
                sak.erAapen ? ord("rute.fase.navn.\(sak.fase.rawValue)", ["nivaa": String(sak.nivaa)]) : lukket,
                Style(.fremhevet)
            ))
        rad([(holder, Style(.dempet))], hoeyre: (sak.saksnummer, Style(.dempet)))
        if let nivaaer = kortord.nivaaer(sak) { rad([(nivaaer, Style(.dempet))]) }
        if let stengt = kort.lest.tilgang.flatMap({ ord.tekster.stengt($0, dato: { dagord.kort($0) }) }) {
            avsnitt(stengt, Style(.varsel))
        } else if sak.hovedperson == nil {
            avsnitt(ord("rute.sak.lukketKort"), Style(.dempet))
        }
    }

    private var lukket: String {
        ord("rute.sak.avsluttet", ["dato": sak.avslutning.map { dagord.kort($0.dato) } ?? ""])
    }

    private var holder: String {
        guard let stafett = sak.stafetter.last(where: { $0.til == nil }) else {
            if let siste = sak.stafetter.last {
                return ord("rute.sak.sisteHolder", ["ansatt": kortord.ansatt(siste.holder)])
            }
            let skrevet = sak.undringer.first.map { kortord.ansatt($0.av) } ?? ""
            return ord(sak.erAapen ? "rute.sak.ingenHolder" : "rute.sak.skrevetAv", ["ansatt": skrevet])
        }
        let linje = ord(
            "rute.sak.holder",
            ["ansatt": kortord.ansattMedTittel(stafett.holder), "dato": dagord.kort(stafett.fra)])
        guard let tilbud = sak.tilbud else { return linje }
        return linje + " · " + ord("rute.tilbudt", ["ansatt": kortord.spurt(tilbud)])
    }

    private mutating func funn() {
        guard kort.lest.tilgang?.stengt == nil || !kort.funn.isEmpty else { return }
        luft()
        if let foerst = kortord.foerst(kort) {
            let merke = foerst.rolle == .dempet ? "" : Kortord.merke(foerst.rolle == .brudd ? .brudd : .varsel)
            let kode =
                kortord.leser.map { sak.kanSvarePaaTilbud($0, i: kortord.katalog) } == true
                ? "taImotStafett" : "vurderMeldeplikt"
            avsnitt(
                merke + foerst.tekst, Style(foerst.rolle, bold: foerst.rolle != .dempet), innrykk: 2,
                hoeyre: foerst.rolle == .dempet ? nil : (tast(kode), Style(.dempet)))
            if kort.funn.isEmpty { return }
        }
        guard !kort.funn.isEmpty else {
            let tekst =
                kort.neste.map { ord("rute.sak.iRute", ["neste": kortord.neste($0), "om": dagord.avstand($0.dato)]) }
            // Nothing is late, and nothing is agreed either: then it says what the case waits for.
            return avsnitt(tekst ?? kortord.verst(kort), Style(tekst == nil ? .tekst : .ferdig))
        }
        for (nummer, funn) in kort.funn.enumerated() {
            let stil = Style(Kortord.rolle(funn.alvor), bold: funn.alvor <= .brudd)
            let dager = funn.frist.map(dagord.avstand) ?? dagord.siden(funn.siden)
            avsnitt(
                (funn.alvor == .info ? "· " : Kortord.merke(funn.alvor)) + kortord.tekst(funn, i: sak),
                Style(funn.alvor == .info ? .tekst : stil.role, bold: stil.bold), innrykk: 2, maal: .funn(nummer),
                hoeyre: (mend(funn) ?? dager, Style(.dempet)))
        }
    }

    /// «d del»: the key that mends a finding, and what it does; else who is to be asked.
    private func mend(_ funn: Funn) -> String? {
        mulighet.mender(funn, kort).map { tast($0, ellers: .enter) }
            ?? mulighet.spoerre(funn, kort).map { kortord.spoerre($0.hvem, $0.kode) }
    }

    /// A key and what it does: «v vurder meldeplikt». What has no key of its own is on Space, where it comes first.
    private func tast(_ kode: String, ellers: Key = .character(" ")) -> String {
        let tast = tastekart.keyText(of: .skjema(kode)) ?? ellers.text
        return tast + " " + (ord.finn("tast.\(kode).kort") ?? Kommandoord.navn(kode, ord).lowercased())
    }

    private mutating func mennesker() {
        guard !sak.foresatte.isEmpty || sak.voldsflagg != nil else { return }
        overskrift("foresatte")
        if sak.voldsflagg != nil { avsnitt("  ! " + ord("rute.sak.ikkeKontakt"), Style(.brudd), innrykk: 4) }
        for foresatt in sak.foresatte {
            var deler = [ord("kode.Relasjon.\(foresatt.relasjon.rawValue)")]
            deler.append(ord("rute.sak.ansvar.\(foresatt.foreldreansvar.rawValue)"))
            if let tolk = foresatt.tolk { deler.append(ord("rute.sak.tolk", ["spraak": Clean.line(tolk)])) }
            rad([("  " + deler.joined(separator: " · "), .plain)])
            if foresatt.kontaktsperre { avsnitt("! " + ord("rute.sak.kontaktsperre"), Style(.brudd), innrykk: 4) }
        }
    }

    private mutating func samtykker() {
        guard !sak.samtykker.isEmpty || !sak.neiTilSamtykke.isEmpty else { return }
        overskrift("samtykke")
        for samtykke in sak.samtykker.reversed() where samtykke.erstattetAv == nil {
            let navn = ord("kode.Samtykketype.\(samtykke.type.rawValue)")
            rad([("  " + navn, .plain)], hoeyre: gyldighet(samtykke), maal: .samtykke(samtykke.id))
        }
        for nei in sak.neiTilSamtykke.reversed() {
            rad([("  " + ord("rute.sak.nei", ["dato": dagord.kort(nei.dato)]), Style(.dempet))])
        }
    }

    private func gyldighet(_ samtykke: Samtykke) -> (String, Style) {
        if let trukket = samtykke.trukket {
            return (ord("rute.sak.trukket", ["dato": dagord.kort(trukket)]), Style(.brudd))
        }
        guard let til = samtykke.gyldigTil else { return (ord("rute.sak.gjelder"), .plain) }
        if til < dagord.idag { return (ord("rute.sak.utloept", ["dato": dagord.kort(til)]), Style(.brudd)) }
        return (ord("rute.sak.gjelderTil", ["dato": dagord.kort(til)]), .plain)
    }

    private mutating func maalOgTiltak() {
        guard !sak.maal.isEmpty || !sak.tiltak.isEmpty else { return }
        if !sak.maal.isEmpty { overskrift("maal") }
        for maal in sak.maal {
            let stil = maal.avsluttet == nil ? Style.plain : Style(.dempet)
            avsnitt("  " + Clean.line(maal.hva ?? ord("rute.lukketForDeg")), stil, innrykk: 2, maal: .maal(maal.id))
        }
        guard !sak.tiltak.isEmpty else { return }
        overskrift("tiltak", hoeyre: ord("rute.sak.evalueres"))
        let aapne = sak.tiltak.filter(\.status.erAapen)
        for tiltak in aapne + sak.tiltak.filter({ !$0.status.erAapen }) { self.tiltak(tiltak) }
    }

    private mutating func tiltak(_ tiltak: Tiltak) {
        let aapent = tiltak.status.erAapen
        let status = ord("kode.Tiltakstatus.\(tiltak.status.rawValue)")
        let hvem = tiltak.ansvarligAnsatt.map { kortord.ansatt($0) } ?? ord("rute.sak.\(tiltak.ansvarlig)")
        let over = aapent && tiltak.evalueringsdato < dagord.idag
        let dato = aapent ? (over ? "! " : "") + dagord.naer(tiltak.evalueringsdato) : status
        avsnitt(
            "  " + Clean.line(tiltak.hva ?? ord("rute.lukketForDeg")), aapent ? .plain : Style(.dempet), innrykk: 2,
            maal: .tiltak(tiltak.id), hoeyre: (dato, Style(over ? .brudd : .tekst)))
        guard aapent else { return }
        rad([("    \(hvem) · \(status)", Style(.dempet))], maal: .tiltak(tiltak.id))
    }

    private mutating func tidslinje() {
        overskrift("tidslinje")
        for (nummer, hendelse) in Tidslinje.viste(kort.lest.hendelser) {
            let dato = TextWidth.fitted(dagord.kort(hendelse.dato), columns: 13)
            let venstre = dato + String(repeating: " ", count: max(1, 14 - TextWidth.columns(of: dato)))
            let setning = hendelsesord.setning(hendelse)
            let linjer = TextWrap.lines(setning, width: bredde - 16).prefix(3)
            for (plass, linje) in linjer.enumerated() {
                let foran = plass == 0 ? venstre : String(repeating: " ", count: 14)
                let stil = hendelse.lesbar ? Style.plain : Style(.dempet)
                rad([("  " + foran, Style(.dempet)), (linje, stil)], maal: .hendelse(nummer))
            }
        }
    }

    // MARK: Rows

    mutating func rad(
        _ biter: [(String, Style)], hoeyre: (String, Style)? = nil, maal: Saksmaal? = nil
    ) {
        rader.append(Rad(biter: biter.map { (tekst: $0.0, stil: $0.1) }, hoeyre: hoeyre, maal: maal))
    }

    mutating func luft() { rad([]) }

    mutating func overskrift(_ navn: String, hoeyre: String? = nil) {
        luft()
        rad([(ord("rute.sak.del.\(navn)"), Style(.fremhevet, bold: true))], hoeyre: hoeyre.map { ($0, Style(.dempet)) })
    }

    /// A paragraph; what stands to the right stands on its first row.
    mutating func avsnitt(
        _ tekst: String, _ stil: Style, innrykk: Int = 0, maal: Saksmaal? = nil, hoeyre: (String, Style)? = nil
    ) {
        let plass = hoeyre.map { TextWidth.columns(of: $0.0) + 3 } ?? 0
        let ledd = tekst.prefix { $0 == " " }
        let linjer = TextWrap.lines(
            String(tekst.dropFirst(ledd.count)), width: bredde - plass - ledd.count,
            indent: max(0, innrykk - ledd.count))
        for (nummer, linje) in linjer.enumerated() {
            rad([(ledd + linje, stil)], hoeyre: nummer == 0 ? hoeyre : nil, maal: maal)
        }
    }
}
