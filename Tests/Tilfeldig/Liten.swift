import BTI

/// A small directory: a school with a leader, teachers and a team, a health service, PPT, and a koordinator.
package enum Liten {
    /// The directory; every service has keys and everybody who reads content is admitted.
    package static func katalog() -> Katalog {
        var katalog = Katalog()
        let dag = Dato(dagnummer: 0)
        func ta(_ slag: Hendelsesslag, av: AnsattId = "AD-1", _ felter: Post) {
            katalog.ta(
                Hendelse(
                    slag, felter, av: av, dato: dag, registrert: dag, kommando: "k", sak: "",
                    seq: katalog.versjon))
        }
        for (kode, type) in [("OST", Tjenestetype.barneskole), ("HST", .helsestasjon), ("PPT", .ppt)] {
            let tjeneste = Post().med(Felter.tjeneste, TjenesteId(kode))
            ta(
                .tjenesteOpprettet,
                tjeneste.med(Felter.navn, kode).med(Felter.tjenestetype, type).med(Felter.eierform, .kommunal))
            ta(
                .tjenestenoekkelOpprettet,
                tjeneste.med(Felter.generasjon, 1).med(Felter.offentlig, "00").med(Felter.lederOffentlig, "00"))
        }
        ta(
            .gruppeOpprettet,
            Post().med(Felter.kode, "OST/3B").med(Felter.tjeneste, "OST").med(Felter.ansatt, "KL-1"))
        for (kode, sted, rolle) in ansatte {
            let ansatt = Post().med(Felter.ansatt, AnsattId(kode)).med(Felter.tjeneste, TjenesteId(sted))
            ta(.ansattRegistrert, ansatt.med(Felter.rolle, rolle).med(Felter.tittel, rolle.rawValue))
            ta(.noekkelRegistrert, ansatt.med(Felter.signering, "00").med(Felter.forsegling, "00"))
            if rolle.leserInnhold { ta(.medlemOpptatt, ansatt.med(Felter.generasjon, 1)) }
        }
        return katalog
    }

    private static let ansatte: [(String, String, Rolle)] = [
        ("RE-OST", "OST", .leder), ("KL-1", "OST", .gruppeansvarlig), ("KL-2", "OST", .gruppeansvarlig),
        ("OS-1", "OST", .ansatt), ("SL-1", "OST", .team), ("AR-1", "OST", .arkivar), ("LE-HST", "HST", .leder),
        ("HS-1", "HST", .gruppeansvarlig), ("LE-PPT", "PPT", .leder), ("KO-1", "HST", .koordinator),
    ]
}
