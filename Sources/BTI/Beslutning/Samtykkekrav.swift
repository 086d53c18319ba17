/// What makes a consent valid (C7, domain.md 3.5 and L8, L21): complete, made out to services, and given by those who may.
enum Samtykkekrav {
    private typealias F = Felter

    /// Asked of every kind but the anonymous discussion.
    private static let elementer: [Feltbeskrivelse] = [
        F.formaal.beskrivelse, F.opplysninger.beskrivelse, F.tjenester.beskrivelse, F.behandlere.beskrivelse,
        F.informasjonGitt.beskrivelse, F.form.beskrivelse, F.gittAv.beskrivelse, F.barnetsSyn.beskrivelse,
        F.gyldigTil.beskrivelse,
    ]

    /// What the young person may be called among those who signed.
    private static let egne: Set<String> = ["barnet", "ungdommen", "hovedpersonen"]

    /// Refuses a consent that lacks an element, names an employee, or is given by one who may not give it alone.
    static func sjekk(_ s: Situasjon, _ type: Samtykketype) throws(Avslag) {
        guard type != .anonymDroefting else { return }
        try sjekkElementer(s, type)
        try sjekkTjenester(s)
        try sjekkHvem(s)
    }

    private static func sjekkElementer(_ s: Situasjon, _ type: Samtykketype) throws(Avslag) {
        var mangler = elementer.filter { s.kommando.felter[$0.navn].map(erTom) ?? true }.map(\.navn)
        if fulgteMedImporten(s) { mangler.removeAll { $0 == F.gyldigTil.navn } }
        if type == .team, s[F.team]?.isEmpty != false { mangler.append("team") }
        guard mangler.isEmpty else {
            throw Avslag("C7", felt: mangler, argumenter: ["felt": mangler.joined(separator: ",")])
        }
    }

    /// Whether it was given before the case was imported: what the paper does not say is recorded as it is, and C14 asks
    /// for a new one in time.
    private static func fulgteMedImporten(_ s: Situasjon) -> Bool {
        s.sak?.importert.map { (s[F.gyldigFra] ?? s.dato) <= $0 } ?? false
    }

    private static func erTom(_ verdi: Verdi) -> Bool {
        switch verdi {
        case .tekst(let tekst): tekst.allSatisfy(\.isWhitespace)
        case .liste(let liste): liste.allSatisfy(erTom)
        case .sann(let sann): !sann
        default: false
        }
    }

    /// A consent is to services: one made out to an employee would end the day the employee does (C8).
    private static func sjekkTjenester(_ s: Situasjon) throws(Avslag) {
        if let ukjent = (s[F.tjenester] ?? []).first(where: { s.katalog.tjenester[$0] == nil }) {
            let erAnsatt = s.katalog.ansatt(AnsattId(ukjent.rawValue)) != nil
            throw Avslag(
                erAnsatt ? "C7" : "FINNES", kode: erAnsatt ? "C7.ansatt" : "FINNES.tjeneste", felt: ["tjenester"])
        }
        let ord = (s[F.behandlere] ?? "").split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        guard !ord.contains(where: { s.katalog.ansatt(AnsattId(String($0))) != nil }) else {
            throw Avslag("C7", kode: "C7.ansatt", felt: ["behandlere"])
        }
    }

    /// Where there is a verge, the verge signs (L21); a child alone does not, below the age of the profile (L8); and an adult
    /// without foreldreansvar does not for the child.
    private static func sjekkHvem(_ s: Situasjon) throws(Avslag) {
        guard let sak = s.sak, !sak.erSinEgenForesatt else { return }
        let gittAv = sak.foresattnavn(s[F.gittAv] ?? [])
        let verger = Set(sak.foresatte.filter(\.verge).map(\.id))
        let alder = sak.hovedperson?.alder(s.dato) ?? 0
        if !gittAv.isDisjoint(with: egne), alder >= s.profil[.samtykkealderAar] { return }
        // From the age of majority nobody else says yes, but a verge (L8, L21).
        guard alder < s.profil[.myndighetAlderAar] || !verger.isDisjoint(with: gittAv) else {
            throw Avslag(
                "C7", kode: "C7.myndig", felt: ["gittAv"],
                argumenter: ["alder": String(s.profil[.myndighetAlderAar])])
        }
        guard !gittAv.isSubset(of: egne) else {
            throw Avslag(
                "C7", kode: "C7.alder", felt: ["gittAv"], argumenter: ["alder": String(s.profil[.samtykkealderAar])])
        }
        guard verger.isEmpty || !verger.isDisjoint(with: gittAv) else {
            throw Avslag("C7", kode: "C7.verge", felt: ["gittAv"])
        }
        guard sak.foresatte.isEmpty || !gittAv.isDisjoint(with: sak.foresatte.map(\.id)) else {
            throw Avslag("C7", kode: "C7.ukjent", felt: ["gittAv"], utveier: ["registrerForesatt"])
        }
        let uten = Set(sak.foresatte.filter { $0.foreldreansvar == .nei && !$0.verge }.map(\.id))
        guard !gittAv.subtracting(egne).isSubset(of: uten) else {
            throw Avslag("C7", kode: "C7.foreldreansvar", felt: ["gittAv"])
        }
    }
}
