import BTI
import Foundation
import Guidance
import Journal
import Sealing

/// Makes a practice base: the invented kommune Fjordvik, its employees with keys, and the stories played through the same
/// commands as a real base.
public struct Kursbygger {
    /// The passphrase of everybody in a practice base.
    public static let passord = "kurs"

    private let klokke: any Klokke
    private let tilfeldig: any RandomSource
    private let kommune: Kommune

    /// A maker of practice bases.
    public init(klokke: any Klokke = Systemklokke(), tilfeldig: any RandomSource = SystemRandom()) {
        self.klokke = klokke
        self.tilfeldig = tilfeldig
        self.kommune = Kommune.fjordvik()
    }

    /// Whole weeks, in days, from the stories' own day to the newest day of the same weekday that has been.
    public static func forskyvning(til idag: Dato) -> Int {
        let dager = idag - Kurshistorier.dag
        return Int((Double(dager) / 7).rounded(.down)) * 7
    }

    /// Makes a base at a path where nothing stands, and gives how many cases it holds.
    ///
    /// The file is made beside its place and moved there whole, so that a half-made base never stands there.
    /// - Parameter tom: only the kommune, no cases.
    @discardableResult
    public func bygg(_ sti: String, tom: Bool = false) throws -> Int {
        let underveis = sti + ".ny"
        func rydd() { for ending in ["", "-wal", "-shm", "-lock"] { unlink(underveis + ending) } }
        rydd()
        // After a success it stands in its place, and only what was beside it is left to clear away.
        defer { rydd() }
        let idag = Oslotid.dato(ms: klokke.ms())
        // An empty base has no stories to move, and keeps the kommune's own school year.
        let forskyvning = tom ? 0 : Kursbygger.forskyvning(til: idag)
        let oekt = try grunnlegg(underveis, kursdag: tom ? idag : Kurshistorier.dag + forskyvning, forskyvning)
        defer { oekt.laas() }
        let antall = try oekt.base.bunt {
            try innroeller(oekt, forskyvning)
            let antall = tom ? 0 : try spill(oekt.base, forskyvning)
            try registrerMaskiner(oekt)
            return antall
        }
        try oekt.base.lukk()
        guard rename(underveis, sti) == 0 else { throw JournalError.inputOutput(code: Int(errno)) }
        return antall
    }

    private func grunnlegg(_ sti: String, kursdag: Dato, _ forskyvning: Int) throws -> Oekt {
        let ledere = kommune.ansatte.filter { $0.rolle == .leder }
            .map { Utnevnelse(ansatt: $0.kode, tjeneste: $0.tjeneste) }
        let administrator = kommune.ansatte.first { $0.rolle == .administrator }?.kode ?? "AD-1"
        let grunnlag = Grunnlag(
            navn: kommune.navn, administrator: administrator, passord: try Passphrase(Kursbygger.passord),
            ledere: ledere, profil: try profil(forskyvning), kursdag: kursdag, parametre: .practice)
        return try Base.opprett(sti, grunnlag, klokke: klokke, tilfeldig: tilfeldig).oekt
    }

    /// The kommune's profile, with the yearly limits moved as the stories are: the school year of a practice base begins
    /// when its stories say so.
    private func profil(_ forskyvning: Int) throws -> Profil {
        var profil = try Profiler.innebygd(kommune.profil)
        for frist in Aarsfrist.allCases {
            profil.aarsfrister[frist] = profil[frist].flyttet(forskyvning, fra: kommune.skolestart.aar)
        }
        return profil
    }

    /// Services, employees, keys and groups, each through the road a real kommune goes.
    private func innroeller(_ oekt: Oekt, _ forskyvning: Int) throws {
        for tjeneste in kommune.tjenester {
            try oekt.opprettTjeneste(tjeneste.kode, navn: tjeneste.navn, type: tjeneste.type, eier: tjeneste.eier)
        }
        let skolestart = kommune.skolestart + forskyvning
        try oekt.settSkolerute(
            aar: skolestart.aar, skolestart: skolestart, sisteSkoledag: kommune.sisteSkoledag + forskyvning)
        var oekter: [AnsattId: Oekt] = [:]
        for ansatt in kommune.ansatte where ansatt.kode != oekt.ansatt && ansatt.rolle != .maskin {
            oekter[ansatt.kode] = try registrer(ansatt, oekt)
        }
        for gruppe in kommune.grupper {
            try oekt.opprettGruppe(gruppe.kode, ansvarlig: gruppe.ansvarlig)
        }
        for leder in kommune.ansatte where leder.rolle == .leder {
            guard let lederoekt = oekter[leder.kode] else { continue }
            if oekt.base.katalog.tjenester[leder.tjeneste]?.generasjon == 0 {
                try lederoekt.opprettTjenestenoekkel(leder.tjeneste)
            }
            for medlem in kommune.ansatte
            where medlem.tjeneste == leder.tjeneste && medlem.kode != leder.kode && medlem.rolle.leserInnhold {
                try lederoekt.taOpp(medlem.kode, i: leder.tjeneste)
            }
        }
        try lagTeam(oekter, oekt.base.katalog)
        for en in oekter.values { en.laas() }
    }

    private func registrer(_ ansatt: Kommune.Ansatt, _ oekt: Oekt) throws -> Oekt {
        let kode = try oekt.registrerAnsatt(
            ansatt.kode, tittel: ansatt.tittel, tjeneste: ansatt.tjeneste, rolle: ansatt.rolle)
        return try Oekt.foersteInnlogging(
            oekt.base, ansatt.kode, kode: kode, passord: try Passphrase(Kursbygger.passord))
    }

    /// Machines come after the people and their stories, as in a kommune that has used Stafett for a while.
    private func registrerMaskiner(_ oekt: Oekt) throws {
        for maskin in kommune.ansatte where maskin.rolle == .maskin { try registrer(maskin, oekt).laas() }
    }

    /// The standing teams, each made by the leader of the service that runs it; Koordinerende enhet makes its own.
    private func lagTeam(_ oekter: [AnsattId: Oekt], _ katalog: Katalog) throws {
        for team in kommune.team {
            let egne = kommune.ansatte.filter { $0.tjeneste == team.tjeneste && $0.rolle == .ke }.map(\.kode)
            guard let ansvarlig = (katalog.ledere(team.tjeneste) + egne).first.flatMap({ oekter[$0] }) else { continue }
            try ansvarlig.opprettMoeteserie(
                team.navn, tjeneste: team.tjeneste, type: Kursbygger.moetetype(team, katalog),
                medlemmer: team.medlemmer)
        }
    }

    private static func moetetype(_ team: Kommune.Team, _ katalog: Katalog) -> Moetetype {
        if katalog.tjenester[team.tjeneste]?.type == .koordinerendeEnhet { return .ke }
        return team.navn.hasPrefix("BTI") ? .btiTeam : .ressursteam
    }

    /// Plays every story, all lines in the order of their days, moved whole weeks.
    private func spill(_ base: Base, _ forskyvning: Int) throws -> Int {
        let utfoerer = Utfoerer(base: base, innlogget: nil, tekster: .last())
        let historier = Kurshistorier.alle()
        let linjer = try historier.flatMap(\.linjer).map { linje -> (dag: Dato, verdi: Verdi) in
            let flyttet = Kursbygger.flyttet(try JSONLeser.les(linje), forskyvning)
            return (flyttet["dato"].flatMap(Dato.init) ?? base.idag, flyttet)
        }
        for (nummer, linje) in linjer.enumerated().sorted(by: { ($0.1.dag, $0.0) < ($1.1.dag, $1.0) }) {
            let svar = try utfoerer.utfoer(KanoniskJSON.tekst(linje.verdi))
            guard svar.ok else { throw Kursfeil(linje: nummer + 1, regel: svar.verdi["regel"]?.somTekst ?? "") }
        }
        return historier.count
    }

    /// The same value with every day moved; birth dates move too, so that ages stay.
    static func flyttet(_ verdi: Verdi, _ dager: Int) -> Verdi {
        switch verdi {
        case .tekst(let tekst): Dato(tekst).map { .tekst(($0 + dager).iso) } ?? verdi
        case .liste(let liste): .liste(liste.map { flyttet($0, dager) })
        case .post(let post): .post(post.mapValues { flyttet($0, dager) })
        default: verdi
        }
    }
}

/// A line of a story that the engine refused: a defect of the story.
public struct Kursfeil: Error, Sendable {
    /// Which line, of all the stories' lines together.
    public let linje: Int
    /// The rule that refused it.
    public let regel: String
}
