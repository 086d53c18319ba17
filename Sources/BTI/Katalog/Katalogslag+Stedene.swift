/// Commands about services, groups, the school calendar and the profile.
extension Katalogslag {
    private typealias F = Felter

    static let omStedene: [Katalogslag] = [
        Katalogslag(
            "opprettTjeneste",
            paakrevd: [
                F.tjeneste.beskrivelse, F.navn.beskrivelse, F.tjenestetype.beskrivelse, F.eierform.beskrivelse,
            ]
        ) { s throws(Avslag) in
            let id = try s.verdi(F.tjeneste)
            try s.sjekkKode(id.rawValue, "tjeneste")
            guard s.katalog.tjenester[id] == nil else {
                throw Avslag("FINNES", kode: "FINNES.allerede", felt: ["tjeneste"])
            }
            return [s.hendelse(fra: .tjenesteOpprettet)]
        },
        Katalogslag("opprettGruppe", paakrevd: [F.kode.beskrivelse, F.ansatt.beskrivelse], gruppe),
        Katalogslag(
            "settSkolerute",
            paakrevd: [F.aar.beskrivelse, F.skolestart.beskrivelse, F.sisteSkoledag.beskrivelse]
        ) { s throws(Avslag) in
            let (aar, start, siste) = (try s.verdi(F.aar), try s.verdi(F.skolestart), try s.verdi(F.sisteSkoledag))
            guard start.aar == aar, siste < start else {
                throw Avslag("FORMAT", kode: "FORMAT.skolerute", felt: ["skolestart", "sisteSkoledag"])
            }
            return [s.hendelse(fra: .skoleruteSatt)]
        },
        Katalogslag(
            "velgProfil", valgfri: [F.profilkode.beskrivelse, F.profil.beskrivelse], profilen),
        Katalogslag(
            "opprettMoeteserie",
            paakrevd: [
                F.team.beskrivelse, F.tjeneste.beskrivelse, F.moetetype.beskrivelse, F.medlemmer.beskrivelse,
            ], moeteserie),
        Katalogslag("gjennomgaaTilgang", paakrevd: [F.tjeneste.beskrivelse]) { s throws(Avslag) in
            let tjeneste = try s.tjeneste()
            return [s.hendelse(fra: .tilgangGjennomgaatt, Post().med(F.ansatte, s.katalog.medTilgang(tjeneste)))]
        },
    ]

    /// A group is made by its code; made again, it changes who is responsible, as every August.
    @Sendable private static func gruppe(_ s: Katalogsituasjon) throws(Avslag) -> [Hendelse] {
        let kode = try s.verdi(F.kode)
        let deler = kode.split(separator: "/", omittingEmptySubsequences: false)
        guard deler.count == 2, let foerste = deler.first, deler.last?.isEmpty == false else {
            throw Avslag("FORMAT", kode: "FORMAT.gruppe", felt: ["kode"])
        }
        let tjeneste = TjenesteId(String(foerste))
        guard s.katalog.tjenester[tjeneste] != nil else {
            throw Avslag("FINNES", kode: "FINNES.tjeneste", felt: ["kode"])
        }
        let ansatt = try s.ansatt()
        guard ansatt.arbeider(i: tjeneste) else { throw Avslag("STEG", kode: "STEG.annenTjeneste", felt: ["ansatt"]) }
        return [s.hendelse(fra: .gruppeOpprettet, Post().med(F.tjeneste, tjeneste))]
    }

    /// A standing team; made again, it changes who sits in it. Members who have left are refused, so that nobody is counted on.
    @Sendable private static func moeteserie(_ s: Katalogsituasjon) throws(Avslag) -> [Hendelse] {
        _ = try s.tjeneste()
        guard try s.verdi(F.moetetype).erTeam else {
            throw Avslag("FORMAT", kode: "FORMAT.teammoete", felt: ["moetetype"])
        }
        let team = try s.verdi(F.team)
        if let kjent = s.katalog.moeteserier[team], kjent.tjeneste != s[F.tjeneste] {
            throw Avslag("FINNES", kode: "FINNES.allerede", felt: ["team"])
        }
        guard try s.verdi(F.medlemmer).allSatisfy({ s.katalog.ansatt($0)?.aktiv == true }) else {
            throw Avslag("FINNES", kode: "FINNES.ansatt", felt: ["medlemmer"])
        }
        return [s.hendelse(fra: .moeteserieOpprettet)]
    }

    /// One that ships, by its code, or a kommune's own, whole.
    @Sendable private static func profilen(_ s: Katalogsituasjon) throws(Avslag) -> [Hendelse] {
        if let egen = s[F.profil] { return [s.hendelse(.profilValgt, Post().med(F.profil, egen))] }
        guard let profil = s.profiler(try s.verdi(F.profilkode)) else {
            throw Avslag("FINNES", kode: "FINNES.profil", felt: ["profilkode"])
        }
        return [s.hendelse(.profilValgt, Post().med(F.profil, profil))]
    }
}
