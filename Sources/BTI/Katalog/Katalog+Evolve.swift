/// Tests an Ed25519 signature: signature and public key in hex, the message as bytes. The engine holds no cryptography.
public typealias Signaturkontroll = @Sendable (_ signatur: String, _ melding: [UInt8], _ noekkel: String) -> Bool

extension Katalog {
    private typealias F = Felter

    /// Whether the author had the right to write this entry of the directory (architecture.md, "The directory").
    public func godkjenner(_ h: Hendelse, _ kontroll: Signaturkontroll) -> Bool {
        guard let slag = h.slag, slag.stroem == .katalog, h.dato <= h.registrert else { return false }
        if slag == .baseOpprettet { return base.isEmpty && h[F.administrator]?.ansatt == h.av }
        if slag == .noekkelRegistrert { return godkjennerNoekkel(h, kontroll) }
        guard harRett(h, slag) else { return false }
        switch slag {
        case .noekkelByttet: return godkjennerBytte(h, kontroll)
        case .ansattRegistrert, .rolleGitt: return godkjennerRolle(h, slag, kontroll)
        case .tjenestenoekkelOpprettet:
            guard let tjeneste = h[F.tjeneste].flatMap({ tjenester[$0] }) else { return false }
            return h[F.generasjon] == tjeneste.generasjon + 1
        case .moeteserieOpprettet: return h[F.moetetype]?.erTeam == true && h[F.team]?.isEmpty == false
        case .medlemOpptatt:
            guard let tjeneste = h[F.tjeneste], let ansatt = h[F.ansatt] else { return false }
            return leserInnhold(ansatt, i: tjeneste, ved: h.seq)
                && h[F.generasjon] == tjenester[tjeneste]?.generasjon
        default: return true
        }
    }

    /// Whether the author's role lets her write the entry; what must be signed or sealed in it is not asked.
    func kanSkrive(_ h: Hendelse) -> Bool { h.slag.map { harRett(h, $0) } ?? false }

    private func harRett(_ h: Hendelse, _ slag: Hendelsesslag) -> Bool {
        guard let forfatter = ansatte[h.av], forfatter.jobbet(ved: h.seq) else { return false }
        return slag.hvem.contains { rett in
            switch rett {
            case .administrator: forfatter.har(.administrator, ved: h.seq)
            case .kontroll: forfatter.har(.kontroll, ved: h.seq)
            case .selv: h[F.ansatt] == h.av
            // Koordinerende enhet has no leader of its own, and runs its team itself.
            case .ke: h[F.tjeneste].map { forfatter.har(.ke, i: $0, ved: h.seq) } ?? false
            case .tjenesteleder:
                // An absence or an ended employee names no service: any service where both are counts.
                h[F.tjeneste].map { forfatter.har(.leder, i: $0, ved: h.seq) } ?? lederFor(h, forfatter)
            default: false
            }
        }
    }

    private func lederFor(_ h: Hendelse, _ forfatter: Ansatt) -> Bool {
        guard let ansatt = h[F.ansatt].flatMap({ ansatte[$0] }) else { return false }
        return ansatt.roller.contains { $0.gjaldt(h.seq) && forfatter.har(.leder, i: $0.tjeneste, ved: h.seq) }
    }

    private func godkjennerNoekkel(_ h: Hendelse, _ kontroll: Signaturkontroll) -> Bool {
        guard let id = h[F.ansatt], id == h.av, let ansatt = ansatte[id], ansatt.jobbet(ved: h.seq),
            let kode = ansatt.engangsnoekkel,
            let signering = h[F.signering], let forsegling = h[F.forsegling], let signatur = h[F.engangssignatur]
        else { return false }
        return kontroll(signatur, Katalog.noekkelmelding(base, id, signering, forsegling), kode)
    }

    private func godkjennerRolle(_ h: Hendelse, _ slag: Hendelsesslag, _ kontroll: Signaturkontroll) -> Bool {
        guard let id = h[F.ansatt], let tjeneste = h[F.tjeneste], let rolle = h[F.rolle],
            tjenester[tjeneste] != nil, (ansatte[id] != nil) == (slag == .rolleGitt)
        else { return false }
        guard kreverMedsignatur(id, tjeneste, rolle) else { return true }
        guard let med = h[F.medsignatur], med.ansatt != h.av, med.ansatt != id, let andre = ansatte[med.ansatt],
            andre.har(.leder, ved: h.seq) || andre.har(.administrator, ved: h.seq), let noekkel = andre.signering
        else { return false }
        return kontroll(med.signatur, medsignaturmelding(ansatt: id, tjeneste: tjeneste, rolle: rolle), noekkel)
    }

    /// What a one-time code signs at first sign-in: tag, base, employee and the two new public keys.
    public static func noekkelmelding(
        _ base: String, _ ansatt: AnsattId, _ signering: String, _ forsegling: String
    ) -> [UInt8] {
        Array("stafett/noekkel/1".utf8) + heks(base) + Array(ansatt.rawValue.utf8) + heks(signering) + heks(forsegling)
    }

    /// What the second person signs when a leader or an administrator is appointed.
    public func medsignaturmelding(ansatt: AnsattId, tjeneste: TjenesteId, rolle: Rolle) -> [UInt8] {
        let innhold: Verdi = [
            "base": .tekst(base), "ansatt": ansatt.verdi, "tjeneste": tjeneste.verdi, "rolle": rolle.verdi,
        ]
        return Array("stafett/medsignatur/1".utf8) + KanoniskJSON.bytes(innhold)
    }

    private static func heks(_ tekst: String) -> [UInt8] {
        let siffer = tekst.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return stride(from: 0, to: siffer.count - 1, by: 2).map { UInt8(siffer[$0] << 4 | siffer[$0 + 1]) }
    }

    /// Brings the directory up to date with one entry that counts.
    public mutating func ta(_ h: Hendelse) {
        versjon += 1
        guard let slag = h.slag else { return }
        switch slag {
        case .baseOpprettet: opprett(h)
        case .profilValgt:
            guard let ny = h[F.profil] else { return }
            profil = ny
            profilFra[h.seq] = ny
        case .skoleruteSatt:
            guard let aar = h[F.aar], let start = h[F.skolestart], let siste = h[F.sisteSkoledag] else { return }
            skoleruter[aar] = Skolerute(skolestart: start, sisteSkoledag: siste)
        case .tjenesteOpprettet:
            guard let id = h[F.tjeneste], let navn = h[F.navn], let type = h[F.tjenestetype],
                let eier = h[F.eierform]
            else { return }
            tjenester[id] = Tjeneste(id: id, navn: navn, type: type, eier: eier)
        case .tilgangGjennomgaatt:
            if let tjeneste = h[F.tjeneste] { tjenester[tjeneste]?.gjennomgaatt = h.dato }
        case .gruppeOpprettet:
            guard let kode = h[F.kode], let tjeneste = h[F.tjeneste], let ansatt = h[F.ansatt] else { return }
            grupper[kode] = Gruppe(kode: kode, tjeneste: tjeneste, ansvarlig: ansatt)
        case .moeteserieOpprettet:
            guard let team = h[F.team], let tjeneste = h[F.tjeneste], let type = h[F.moetetype] else { return }
            moeteserier[team] = Moeteserie(
                team: team, tjeneste: tjeneste, type: type, fra: moeteserier[team]?.fra ?? h.dato,
                medlemmer: Set(h[F.medlemmer] ?? []))
        case .fravaerRegistrert:
            guard let ansatt = h[F.ansatt], let fra = h[F.fra] else { return }
            fravaer.append(Fravaer(ansatt: ansatt, fra: fra, til: h[F.til], vikar: h[F.vikar]))
        default: taAnsatt(h, slag)
        }
    }

    private mutating func opprett(_ h: Hendelse) {
        guard let grunnlegger = h[F.administrator] else { return }
        let id = grunnlegger.ansatt
        base = h[F.base] ?? ""
        navn = h[F.navn] ?? ""
        erKursbase = h[F.kursbase] ?? false
        kursdag = h[F.kursdag]
        billigPassord = h[F.billigPassord] ?? false
        gjenopprettingsnoekkel = h[F.gjenoppretting] ?? ""
        utnevnteLedere = Set(h[F.ledere] ?? [])
        ansatte[id] = Ansatt(
            id: id, tittel: "systemadministrator",
            roller: [Tjenesterolle(tjeneste: Katalog.administrasjon, rolle: .administrator, fra: 0)],
            signering: grunnlegger.signering, forsegling: grunnlegger.forsegling)
    }

    private mutating func taAnsatt(_ h: Hendelse, _ slag: Hendelsesslag) {
        guard let id = h[F.ansatt] ?? (slag == .tjenestenoekkelOpprettet ? h.av : nil) else { return }
        switch slag {
        case .ansattRegistrert:
            guard let tjeneste = h[F.tjeneste], let rolle = h[F.rolle] else { return }
            ansatte[id] = Ansatt(
                id: id, tittel: h[F.tittel] ?? rolle.rawValue,
                roller: [Tjenesterolle(tjeneste: tjeneste, rolle: rolle, fra: h.seq)],
                engangsnoekkel: h[F.engangsnoekkel])
        case .noekkelRegistrert, .noekkelByttet: taNoekkel(h, id)
        case .rolleGitt:
            guard let tjeneste = h[F.tjeneste], let rolle = h[F.rolle] else { return }
            ansatte[id]?.roller.append(
                Tjenesterolle(tjeneste: tjeneste, rolle: rolle, fra: h.seq, fraDag: h.registrert))
            if rolle.leserInnhold { ansatte[id]?.forlatt[tjeneste] = nil }
        case .rolleFjernet:
            guard let tjeneste = h[F.tjeneste], let rolle = h[F.rolle] else { return }
            avsluttRoller(id, h) { $0.tjeneste == tjeneste && $0.rolle == rolle }
        case .ansattAvsluttet:
            ansatte[id]?.sluttet = h.dato
            avsluttRoller(id, h) { _ in true }
        case .tjenestenoekkelOpprettet:
            guard let tjeneste = h[F.tjeneste], let generasjon = h[F.generasjon] else { return }
            tjenester[tjeneste]?.generasjon = generasjon
            tjenester[tjeneste]?.generasjonFra[generasjon] = h.seq
            tjenester[tjeneste]?.noekler[generasjon] = h[F.offentlig]
            tjenester[tjeneste]?.ledernoekler[generasjon] = h[F.lederOffentlig]
            taOpp(h.av, tjeneste, generasjon, h.seq)
        case .medlemOpptatt:
            guard let tjeneste = h[F.tjeneste], let generasjon = h[F.generasjon] else { return }
            taOpp(id, tjeneste, generasjon, h.seq)
        default: break
        }
    }

    private mutating func taOpp(_ ansatt: AnsattId, _ tjeneste: TjenesteId, _ generasjon: Int, _ seq: Int) {
        tjenester[tjeneste]?.medlemmer[ansatt] = generasjon
        if tjenester[tjeneste]?.opptattFra[ansatt] == nil { tjenester[tjeneste]?.opptattFra[ansatt] = seq }
    }

    /// The service that the administrator belongs to before any service is made; it never has case content.
    public static let administrasjon: TjenesteId = "ADM"
}
