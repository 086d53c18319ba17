import BTI
import Casework
import Terminal

extension Model {
    /// The page of the open case, as it is laid out now.
    var saksside: Saksside? {
        arbeid?.sak.map {
            Saksside(
                $0.kort, ord: ord, kortord: kortord, mulighet: mulighet, tastekart: tastekart,
                bredde: Saksvisning.tekstbredde(stoerrelse.columns))
        }
    }

    /// What the selected row of the case stands for.
    var valgtMaal: Saksmaal? { arbeid?.sak?.maal }

    mutating func flyttISak(_ retning: Valg.Retning) {
        guard var bilde = arbeid?.sak, let side = saksside else { return }
        let stopp = side.stopp
        let sist = max(0, stopp.count - 1)
        let her = stopp.indices.contains(bilde.valgt) ? stopp[bilde.valgt] : 0
        func naermest(_ rad: Int) -> Int { stopp.lastIndex { $0 <= rad } ?? 0 }
        switch retning {
        case .opp: bilde.valgt = max(0, bilde.valgt - 1)
        case .ned: bilde.valgt = min(sist, bilde.valgt + 1)
        case .sideOpp: bilde.valgt = min(naermest(her - innholdshoeyde + 1), max(0, bilde.valgt - 1))
        case .sideNed: bilde.valgt = min(sist, max(naermest(her + innholdshoeyde - 1), bilde.valgt + 1))
        case .foerst: bilde.valgt = 0
        case .sist: bilde.valgt = sist
        case .venstre: bilde.visVeileder = false
        case .hoeyre: bilde.visVeileder = !Saksvisning.harPlass(stoerrelse.columns)
        }
        arbeid?.sak = bilde
        holdValgtSynlig()
    }

    /// Scrolls as little as is needed; from the first row the whole head is shown.
    mutating func holdValgtSynlig() {
        guard var bilde = arbeid?.sak, let side = saksside else { return }
        let stopp = side.stopp
        bilde.valgt = max(0, min(bilde.valgt, stopp.count - 1))
        bilde.maal = side.maal(bilde.valgt)
        if bilde.valgt == 0 || stopp.isEmpty {
            bilde.rull = 0
        } else {
            let foerste = stopp[bilde.valgt]
            let maal = side.rader[foerste].maal
            let siste = foerste + side.rader[foerste...].prefix { $0.maal == maal }.count - 1
            let luft = bilde.valgt == stopp.count - 1 ? side.rader.count - 1 : siste + 1
            if bilde.rull + innholdshoeyde <= luft { bilde.rull = luft - innholdshoeyde + 1 }
            if bilde.rull > foerste - 1 { bilde.rull = max(0, foerste - 1) }
        }
        arbeid?.sak = bilde
    }

    /// Enter on a row of the case: mends, evaluates, or shows the whole entry.
    mutating func aapneISak() -> [Effekt] {
        guard let kort = arbeid?.sak?.kort else { return [] }
        switch valgtMaal {
        case .funn(let nummer): return mend(kort.funn[nummer], i: kort)
        case .tiltak(let id) where kort.sak.tiltak(id)?.status.erAapen == true: return aapneOmRaden("evaluerTiltak")
        case .samtykke(let id) where kort.sak.samtykke(id)?.iBruk == true: return aapneOmRaden("fornySamtykke")
        case .maal(let id) where kort.sak.maal.contains { $0.id == id && $0.avsluttet == nil }:
            return aapneOmRaden("avtalTiltak")
        case .moete(let id): return aapneMoete(id, kort)
        case .henvisning: return aapneOmRaden("registrerHenvisningssvar")
        case .overgang(let id): visBrev(id, kort)
        case .raad(let nummer): visRaad(kort.sak.keRaad[nummer])
        case .hendelse(let nummer): visHendelse(kort.lest.hendelser[nummer])
        case .tiltak, .samtykke, .maal, nil: break
        }
        return []
    }

    /// The form that mends a finding; else whom to ask.
    private mutating func mend(_ funn: Funn, i kort: Kort) -> [Effekt] {
        guard let kode = mulighet.mender(funn, kort) else {
            notis = spoerre.map { Toast($0, role: .info) }
            return []
        }
        return aapneSkjema(kode, paa: kort, om: funn)
    }

    /// The form of a command about the selected row; why not, where it could not be saved.
    mutating func aapneOmRaden(_ kode: String) -> [Effekt] {
        if case .disabled(let grunn) = tilgang(.skjema(kode)) {
            notis = Toast(grunn, role: .info)
            return []
        }
        return gjoer(.skjema(kode))
    }

    /// One entry of the timeline, whole.
    private mutating func visHendelse(_ hendelse: Hendelse) {
        let hendelsesord = Hendelsesord(ord: ord, dagord: dagord, sak: arbeid?.sak?.sak)
        let lange = hendelse.lesbar ? hendelsesord.langeFelter(hendelse) : []
        let skrevet = ord(
            "rute.sak.skrevet", ["ansatt": kortord.ansatt(hendelse.av), "dato": dagord.lang(hendelse.registrert)])
        vis(
            Dialogboks.melding(
                tittel: dagord.lang(hendelse.dato),
                tekst: (lange.isEmpty ? [hendelsesord.setning(hendelse)] : lange).joined(separator: "\n\n"),
                fotnote: skrevet, ord: ord))
    }

    /// Why a finding stands: what it means and what one can do.
    mutating func visHvorfor() {
        guard let funn = aktueltFunn, let sak = aktueltKort?.sak ?? arbeid?.brudd.valgt?.sak else { return }
        let kortord = kortord
        func del(_ navn: String) -> String? { kortord.setning(navn, funn, sak, navnloes: aktueltKort == nil) }
        let tekst = ["tekst", "forklaring"].compactMap(del).joined(separator: "\n\n")
        let tittel = del("tittel") ?? ord("rute.hvorfor")
        vis(Dialogboks.melding(tittel: tittel, tekst: tekst, fotnote: Grunnlag.linje(funn.regel, ord), ord: ord))
    }
}
