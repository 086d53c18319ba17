import BTI
import Casework
import Terminal

extension Skjema {
    /// Everything that is typed, as a draft; `nil` where nothing is.
    ///
    /// A day that can be read is kept as a calendar day, so that «fre» means the same Friday when the draft is opened later.
    func somUtkast() -> Utkast? {
        guard erEndret else { return nil }
        let felter = form.values.compactMapValues(Skjema.skrevet)
            .merging(datoer) { _, dato in dato }
        return Utkast(id: utkastId, skjema: slag.kode, sak: sak?.id, felter: felter)
    }

    /// Puts a draft's values back; a field that it does not name was empty.
    mutating func hentInn(_ utkast: Utkast) {
        var verdier: [String: FormValue] = [:]
        for felt in form.fields { verdier[felt.id] = Skjema.lest(utkast.felter[felt.id] ?? "", som: felt.value) }
        // Twice: what is chosen among choices that follow from another answer can be put back when those are there.
        for _ in 1...2 {
            form.values = verdier
            oppdater()
        }
        let kanFoldes = form.fields.contains(where: \.isRequired)
        let brukt = form.fields.contains { !$0.isRequired && !$0.isHidden && $0.value != start[$0.id] }
        form.fold(expanded: brukt || !kanFoldes)
        let tomt = form.fields.first { !$0.isHidden && $0.value.isEmpty && bygger.kreves($0.id) }
        if let foerste = tomt ?? form.fields.first { form.focus(foerste.id) }
    }

    private var datoer: [String: String] {
        form.fields.reduce(into: [:]) { datoer, felt in
            guard case .date = felt.input else { return }
            datoer[felt.id] = dag(i: felt.id).map(Datotolk.skrevet)
        }
    }

    private static func skrevet(_ verdi: FormValue) -> String? {
        switch verdi {
        case .text(let tekst): tekst.isEmpty ? nil : tekst
        case .choice(let valg): valg
        case .choices(let valg): valg.isEmpty ? nil : valg.joined(separator: "\n")
        }
    }

    private static func lest(_ tekst: String, som verdi: FormValue) -> FormValue {
        switch verdi {
        case .text: .text(tekst)
        case .choice: .choice(tekst.isEmpty ? nil : tekst)
        case .choices: .choices(tekst.split(separator: "\n").map(String.init))
        }
    }
}
