/// What corrections, imports and cases without a person do to a case.
extension Sak {
    static let virkningerAvRetting: [Hendelsesslag: Virkning] = [
        .opplysningRettet: { $0.opplysningRettet($1) },
        .opplysningRettetILogg: { $0.opplysningRettet($1) },
        .skjermetOpplysningRettet: { $0.opplysningRettet($1) },
        .sakerSlaattSammen: { $0.sakerSlaattSammen($1) },
        .innholdSlettet: { $0.innholdSlettet($1) },
        .kommandoAngret: { $0.angre($1) },
        .systemsakAapnet: { $0.systemsakAapnet($1) },
        .sakImportert: { $0.sakImportert($1) },
        .tiltakIKarantene: { $0.tiltakIKarantene($1) },
        .karanteneLukket: { $0.karanteneLukket($1) },
    ]

    private mutating func opplysningRettet(_ h: Hendelse) {
        guard let post = h[Felter.rettetPost] else { return }
        rettelser.append(
            Rettelse(
                post: post, dato: h.dato, av: h.av, tekst: h[Felter.tekst], begrunnelse: h[Felter.begrunnelse]))
    }

    private mutating func sakerSlaattSammen(_ h: Hendelse) {
        guard let annen = h[Felter.annenSak] else { return }
        sammenslaaing = Sammenslaaing(sak: annen, dato: h.dato, fortsetterHer: h[Felter.fortsetterHer] ?? false)
    }

    private mutating func innholdSlettet(_ h: Hendelse) {
        slettedePoster.formUnion(h[Felter.slettetInnhold] ?? [])
    }

    private mutating func systemsakAapnet(_ h: Hendelse) {
        systemsak = Systemsak(gruppe: h[Felter.gruppe], tekst: h[Felter.tekst])
    }

    /// A log that was kept elsewhere goes on here: its level and its holder count from the day of the import.
    private mutating func sakImportert(_ h: Hendelse) {
        importert = h.dato
        guard let nivaa = h[Felter.nivaa], nivaa > 0, let holder = h[Felter.stafettholder] else { return }
        settNivaa(nivaa, h.dato)
        loggAapnet = h.dato
        stafetter.append(Stafett(holder: holder, fra: h.dato))
    }

    private mutating func tiltakIKarantene(_ h: Hendelse) {
        guard let id = h[Felter.tiltak], !karantene.contains(where: { $0.id == id }) else { return }
        karantene.append(
            Karantene(id: id, dato: h.dato, kjent: h.felter.bare(ImportertTiltak.felter.map(\.navn))))
    }

    private mutating func karanteneLukket(_ h: Hendelse) {
        guard let sted = karantene.firstIndex(where: { $0.id == h[Felter.tiltak] }) else { return }
        karantene[sted].lukket = h.dato
    }
}
