extension Profil: Feltverdi {
    /// The profile as it stands in the journal.
    public static var felttype: Felttype { .post("Profil", []) }

    /// The profile from its stored form; `nil` where something is missing or of another kind.
    public init?(_ verdi: Verdi) {
        guard let kode = verdi["kode"]?.somTekst, let navn = verdi["navn"]?.somTekst,
            let tall = verdi["tall"]?.somPost, let roller = verdi["avklarerRoller"].flatMap([Rolle].init),
            let kreves = verdi["toSignaturerKreves"]?.somSann, let steg = verdi["steg"].flatMap([Steg].init),
            let skala = verdi["uroskala"].flatMap([Urograd].init),
            // A profile that was chosen before levels could be set has the shipped ones.
            let krav = [Nivaakrav](verdi["nivaakrav"] ?? Nivaakrav.standard.verdi)
        else { return nil }
        var parametre: [Parameter: Int] = [:]
        for (noekkel, verdi) in tall {
            guard let parameter = Parameter(rawValue: noekkel), let tall = verdi.somTall else { return nil }
            parametre[parameter] = tall
        }
        // A profile that was chosen before there were yearly limits has none, and gets the shipped ones.
        var aarsfrister: [Aarsfrist: Maanedsdag] = [:]
        for (noekkel, verdi) in verdi["aarsfrister"]?.somPost ?? [:] {
            guard let frist = Aarsfrist(rawValue: noekkel), let dag = verdi.somTekst.flatMap({ Maanedsdag($0) })
            else { return nil }
            aarsfrister[frist] = dag
        }
        self.init(
            kode: kode, navn: navn, tall: parametre, aarsfrister: aarsfrister, avklarerRoller: Set(roller),
            toSignaturerKreves: kreves, steg: steg, uroskala: skala, nivaakrav: krav)
    }

    /// The whole resolved profile: every number is written out, shipped ones too.
    public var verdi: Verdi {
        let alleTall = Parameter.allCases.map { ($0.rawValue, Verdi.tall(self[$0])) }
        let alleDager = Aarsfrist.allCases.map { ($0.rawValue, Verdi.tekst(self[$0].tekst)) }
        return [
            "kode": .tekst(kode), "navn": .tekst(navn),
            "aarsfrister": .post(Dictionary(uniqueKeysWithValues: alleDager)),
            "tall": .post(Dictionary(uniqueKeysWithValues: alleTall)),
            "avklarerRoller": avklarerRoller.sorted { $0.rawValue < $1.rawValue }.verdi,
            "toSignaturerKreves": .sann(toSignaturerKreves),
            "steg": steg.verdi, "uroskala": uroskala.verdi, "nivaakrav": nivaakrav.verdi,
        ]
    }
}

extension Steg: Feltverdi {
    /// A step as it stands in the journal.
    public static var felttype: Felttype { .post("Steg", []) }
    /// The step from its stored form.
    public init?(_ verdi: Verdi) {
        guard let kode = verdi["kode"]?.somTekst, let nivaa = verdi["nivaa"]?.somTall,
            let navn = verdi["navn"]?.somTekst, let krav = verdi["krav"].flatMap(Stegkrav.init)
        else { return nil }
        self.init(kode: kode, nivaa: nivaa, navn: navn, krav: krav)
    }
    /// The stored form.
    public var verdi: Verdi {
        ["kode": .tekst(kode), "nivaa": .tall(nivaa), "navn": .tekst(navn), "krav": krav.verdi]
    }
}

extension Urograd: Feltverdi {
    /// A step of the scale as it stands in the journal.
    public static var felttype: Felttype { .post("Urograd", []) }
    /// The step from its stored form.
    public init?(_ verdi: Verdi) {
        guard let kode = verdi["kode"]?.somTekst, let navn = verdi["navn"]?.somTekst,
            let hoey = verdi["hoey"]?.somSann
        else { return nil }
        self.init(kode: kode, navn: navn, hoey: hoey)
    }
    /// The stored form.
    public var verdi: Verdi { ["kode": .tekst(kode), "navn": .tekst(navn), "hoey": .sann(hoey)] }
}
