import BTI
import Guidance

/// The directory of a practice base: Fjordvik with everybody signed in and every service in use.
enum Kurskatalog {
    static func lag(_ kommune: Kommune = .fjordvik()) throws -> Katalog {
        var katalog = Katalog()
        katalog.profil = try Profiler.innebygd(kommune.profil)
        let dag = kommune.sisteSkoledag
        func ta(_ slag: Hendelsesslag, av: AnsattId = "AD-1", _ felter: Post) {
            katalog.ta(
                Hendelse(slag, felter, av: av, dato: dag, registrert: dag, kommando: "k", sak: "", seq: katalog.versjon)
            )
        }
        ta(
            .skoleruteSatt,
            Post().med(Felter.aar, dag.aar).med(Felter.skolestart, kommune.skolestart).med(Felter.sisteSkoledag, dag))
        for tjeneste in kommune.tjenester {
            ta(
                .tjenesteOpprettet,
                Post().med(Felter.tjeneste, tjeneste.kode).med(Felter.navn, tjeneste.navn)
                    .med(Felter.tjenestetype, tjeneste.type).med(Felter.eierform, tjeneste.eier))
        }
        for ansatt in kommune.ansatte {
            ta(
                .ansattRegistrert,
                Post().med(Felter.ansatt, ansatt.kode).med(Felter.tjeneste, ansatt.tjeneste)
                    .med(Felter.rolle, ansatt.rolle).med(Felter.tittel, ansatt.tittel))
            ta(
                .noekkelRegistrert, av: ansatt.kode,
                Post().med(Felter.ansatt, ansatt.kode).med(Felter.signering, "00").med(Felter.forsegling, "00"))
        }
        for tjeneste in kommune.tjenester {
            ta(
                .tjenestenoekkelOpprettet,
                Post().med(Felter.tjeneste, tjeneste.kode).med(Felter.generasjon, 1).med(Felter.offentlig, "00")
                    .med(Felter.lederOffentlig, "00"))
        }
        for ansatt in kommune.ansatte where ansatt.rolle.leserInnhold {
            ta(
                .medlemOpptatt,
                Post().med(Felter.tjeneste, ansatt.tjeneste).med(Felter.ansatt, ansatt.kode).med(Felter.generasjon, 1))
        }
        for gruppe in kommune.grupper {
            ta(
                .gruppeOpprettet,
                Post().med(Felter.kode, gruppe.kode).med(Felter.tjeneste, gruppe.tjeneste)
                    .med(Felter.ansatt, gruppe.ansvarlig))
        }
        return katalog
    }
}
