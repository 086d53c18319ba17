import BTI
import Casework
import Terminal

extension Model {
    /// The case that keys are about now.
    var aktueltKort: Kort? {
        switch arbeid?.visning {
        case .flyt: arbeid?.flyt.valgtKort
        case .sak: arbeid?.sak?.kort
        case .brudd: arbeid?.brudd.valgt?.kort
        case .oversikt, nil: nil
        }
    }

    /// The finding that keys are about now: the selected one, else the worst.
    var aktueltFunn: Funn? {
        switch arbeid?.visning {
        case .flyt: return arbeid?.flyt.valgtKort?.funn.first
        case .brudd: return arbeid?.brudd.valgt?.funn
        case .sak:
            guard let bilde = arbeid?.sak else { return nil }
            if case .funn(let nummer) = valgtMaal, bilde.kort.funn.indices.contains(nummer) {
                return bilde.kort.funn[nummer]
            }
            return bilde.kort.funn.first
        case .oversikt, nil: return nil
        }
    }

    /// The finding that one stands on; `nil` where one stands on the case.
    var valgtFunn: Funn? {
        switch arbeid?.visning {
        case .brudd: return arbeid?.brudd.valgt?.funn
        case .sak:
            guard case .funn(let nummer) = valgtMaal, let funn = arbeid?.sak?.kort.funn else { return nil }
            return funn.indices.contains(nummer) ? funn[nummer] : nil
        case .flyt, .oversikt, nil: return nil
        }
    }

    /// The likeliest next command, and the finding it mends: that of the finding one stands on and nothing else, else of the
    /// worst that one can mend, else what the phase asks for.
    var neste: (kode: String, funn: Funn?)? {
        aktueltKort.flatMap { neste(i: $0, om: valgtFunn) }
    }

    /// The same for a case, where one stands on one of its findings or on none.
    func neste(i kort: Kort, om valgtFunn: Funn?) -> (kode: String, funn: Funn?)? {
        let mulighet = mulighet
        let erStengt = kort.lest.tilgang?.stengt != nil
        // Somebody waits for an answer: before everything else.
        if !erStengt, kort.sak.kanSvarePaaTilbud(mulighet.ansatt, i: katalog) { return ("taImotStafett", nil) }
        for funn in valgtFunn.map({ [$0] }) ?? kort.funn {
            if let kode = mulighet.mender(funn, kort) { return (kode, funn) }
        }
        return valgtFunn == nil && !erStengt ? mulighet.naturlige(kort.sak).first.map { ($0, nil) } : nil
    }

    /// Whom to ask to mend the finding one stands on, where one cannot oneself.
    var spoerre: String? {
        guard let funn = valgtFunn, let kort = aktueltKort else { return nil }
        return mulighet.spoerre(funn, kort).map { kortord.spoerre($0.hvem, $0.kode) }
    }

    /// Whether something can be asked for now, and if not, why.
    func tilgang(_ valg: Valg) -> Availability {
        switch valg {
        case .skjema(let kode) where Mulighet.aapnerSak.contains(kode):
            mulighet.hindringAapne(kode).map { nei($0) } ?? .enabled
        case .skjema(let kode): aktueltKort.map { tilgang(kode, $0) } ?? nei("rute.hindring.ingenSak")
        case .neste: neste != nil ? .enabled : spoerre.map { .disabled(reason: $0) } ?? nei("rute.hindring.ingenNeste")
        case .navn: aktueltKort == nil ? nei("rute.hindring.ingenSak") : .enabled
        case .tilgang: arbeid?.visning == .sak && arbeid?.sak != nil ? .enabled : nei("rute.hindring.aapneFoerst")
        case .hvorfor: aktueltFunn == nil ? nei("rute.hindring.ingenFunn") : .enabled
        case .aapne where arbeid?.visning == .brudd && arbeid?.brudd.valgt?.kort == nil:
            nei(arbeid?.brudd.valgt == nil ? "rute.hindring.ingenSak" : "rute.brudd.bareOversikt")
        case .aapne: aktueltKort == nil ? nei("rute.hindring.ingenSak") : .enabled
        case .vis(.sak):
            aktueltKort == nil && arbeid?.sak == nil ? nei("rute.hindring.ingenSak") : .enabled
        case .vis(let visning) where !visninger.contains(visning): nei("rute.hindring.visning.\(visning.rawValue)")
        case .tilbake where arbeid?.visning == arbeid?.hjem:
            nei(arbeid?.hjem == .oversikt ? "rute.hindring.visning.hjemme" : "rute.hindring.alleredeFlyt")
        case .veksle: tilgangVeksle
        default: .enabled
        }
    }

    /// Whether the form of a command about the case can be asked for; on the row of a tiltak it is about that one.
    private func tilgang(_ kode: String, _ kort: Kort) -> Availability {
        if Mulighet.stenger(kode, kort) { return nei("rute.hindring.stengt") }
        return mulighet.hindring(kode, kort.sak, til: valgteTiltak(for: kode)).map { nei($0) } ?? .enabled
    }

    private func valgteTiltak(for kode: String) -> [Tiltak]? {
        guard arbeid?.visning == .sak, Mulighet.omTiltak.contains(kode), case .tiltak(let id) = valgtMaal,
            let tiltak = arbeid?.sak?.sak.tiltak(id), tiltak.status.erAapen
        else { return nil }
        return [tiltak]
    }

    /// The views that the employee's roles have anything to show in.
    var visninger: [Visning] { arbeid.map { katalog.visninger($0.ansatt) } ?? [] }

    private var tilgangVeksle: Availability {
        switch arbeid?.visning {
        case .flyt: .enabled
        case .sak where !Saksvisning.harPlass(stoerrelse.columns): .enabled
        default: nei("rute.hindring.ingenVeksling")
        }
    }

    private func nei(_ noekkel: String) -> Availability { .disabled(reason: ord(noekkel)) }

    /// What the signed-in employee can do.
    var mulighet: Mulighet { Mulighet(katalog: katalog, ansatt: arbeid?.ansatt ?? "", idag: idag) }

    /// The words of cases.
    var kortord: Kortord {
        Kortord(ord: ord, dagord: dagord, katalog: katalog, leser: arbeid?.ansatt, navn: arbeid?.navn ?? [:])
    }

    /// All commands, with the reason beside those that cannot be given now.
    func lagPalett() -> Palette {
        let rader = tastekart.bindings.filter { $0.scope != Tastekart.bevegelse }.enumerated().map { nummer, rad in
            let grunn: String? = if case .disabled(let grunn) = tilgang(rad.command) { grunn } else { nil }
            return PaletteItem(
                id: String(nummer), title: rad.long, keys: rad.keys.first.map(Key.text(of:)) ?? "",
                keywords: rad.short, disabled: grunn)
        }
        let naturlige = (aktueltKort.map { mulighet.naturlige($0.sak) } ?? []).map { Kommandoord.navn($0, ord) }
        // What the phase asks for comes first among what can be done; what cannot be done comes last.
        let kan = rader.filter { $0.disabled == nil }
        let foerst = naturlige.compactMap { navn in kan.first { $0.title == navn } }
        return Palette(
            title: ord("rute.palett"),
            items: foerst + kan.filter { !naturlige.contains($0.title) } + rader.filter { $0.disabled != nil })
    }

    /// What a row of the palette stands for.
    func valg(palett id: String) -> Valg? {
        let rader = tastekart.bindings.filter { $0.scope != Tastekart.bevegelse }
        return Int(id).flatMap { rader.indices.contains($0) ? rader[$0].command : nil }
    }
}
