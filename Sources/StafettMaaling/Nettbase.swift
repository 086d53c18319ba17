import BTI
import Casework
import Foundation
import Journal
import Sealing

/// Makes a practice base whose cases have twenty entries each, from a first undring to an evaluated tiltak.
///
/// The first cases are made by the same commands as any other. The rest are copies of their journal: new names, signed and
/// chained by the same employees, but sealed under keys that are not there. Nobody can read their words, and the net does
/// not need to.
struct Nettbase {
    let sti: String
    private static let mal = 500
    private static let poster = 20
    private static let ledere: [(TjenesteId, AnsattId)] = [
        ("OST", "RE-OST"), ("LYN", "ST-LYN"), ("FUS", "RE-FUS"), ("HST", "LE-HST"), ("TAN", "ST-TAN"),
    ]

    func lag(antall: Int) throws {
        let tilfeldig = SeededRandom(2027 + UInt64(antall))
        let (_, tid) = try sekunder {
            try Kursbygger(tilfeldig: tilfeldig).bygg(sti, tom: true)
            let base = try Base.aapne(sti, tilfeldig: tilfeldig)
            let idag = base.idag
            let oekter = try Self.ledere.map {
                (enhet: $0, oekt: try Oekt.loggInn(base, $1, Passphrase(Kursbygger.passord)))
            }
            try base.bunt {
                for nummer in 0..<min(Self.mal, antall) {
                    let (enhet, oekt) = oekter[nummer % oekter.count]
                    try Nettsak(nummer: nummer, enhet: enhet, oekt: oekt, base: base, idag: idag).lag(Self.poster)
                }
            }
            base.still(til: idag)
            let signaturer = Dictionary(
                uniqueKeysWithValues: oekter.map { ($0.oekt.ansatt.rawValue, $0.oekt.signatur) })
            try base.lukk()
            if antall > Self.mal { try kopier(til: antall, signaturer, tilfeldig) }
        }
        print("saker \(antall)  innførsler i hver \(Self.poster)  sekunder \(tid)")
    }

    /// Without projections: they are made when the base is opened next, and that is what is measured.
    private func kopier(til antall: Int, _ signaturer: [String: any Signer], _ tilfeldig: any RandomSource) throws {
        let journal = try SQLiteJournal.open(at: sti, options: JournalOptions(projections: []))
        let alle = try journal.entries(ofKind: Stroemslag.sak.rawValue, from: 1)
        let saker = Dictionary(grouping: alle, by: \.stream.name).sorted { $0.key < $1.key }.map(\.value)
        for start in stride(from: Self.mal, to: antall, by: 1000) {
            try journal.batch { skriver in
                for nummer in start..<min(start + 1000, antall) {
                    try kopier(saker[nummer % saker.count], signaturer, tilfeldig, skriver)
                }
            }
            _ = try journal.checkpoint()
        }
        try journal.close()
    }

    private func kopier(
        _ sak: [Entry], _ signaturer: [String: any Signer], _ tilfeldig: any RandomSource,
        _ skriver: any JournalWriting
    ) throws {
        let stroem = StreamID(kind: Stroemslag.sak.rawValue, name: tilfeldig.id())
        let saksnummer = String(stroem.name.uppercased().prefix(8))
        var kommandoer: [[Entry]] = []
        for post in sak {
            if kommandoer.last?.last?.command == post.command {
                kommandoer[kommandoer.count - 1].append(post)
            } else {
                kommandoer.append([post])
            }
        }
        for poster in kommandoer {
            guard let signatur = signaturer[poster[0].actor] else { preconditionFailure("one of the leaders") }
            let kommando = tilfeldig.id()
            let nye = try poster.map {
                try ny($0, kommando, stroem, saksnummer, tilfeldig, forseglet: skriver.sealed(seq: $0.seq))
            }
            try skriver.append(nye, expecting: [:], signer: signatur, now: poster[0].recordedAt)
        }
    }

    private func ny(
        _ post: Entry, _ kommando: String, _ stroem: StreamID, _ saksnummer: String, _ tilfeldig: any RandomSource,
        forseglet: Bytes?
    ) throws -> NewEntry {
        var aapen = Post(try JSONLeser.les(post.open).somPost ?? [:])
        aapen["noekler"] = nil
        if aapen["saksnummer"] != nil {
            aapen["saksnummer"] = .tekst("\(saksnummer.prefix(4))-\(saksnummer.dropFirst(4))")
        }
        return NewEntry(
            id: tilfeldig.id(), command: kommando, ordinal: post.ordinal, actor: post.actor, session: post.session,
            stream: stroem, type: post.type, typeVersion: post.typeVersion, room: post.room, epoch: post.epoch,
            open: KanoniskJSON.bytes(aapen.verdi), sealed: forseglet)
    }
}

/// One case of a base for the net: how far it comes, and how long ago it began, goes by its number.
private struct Nettsak {
    let nummer: Int
    let enhet: TjenesteId
    let oekt: Oekt
    let base: Base
    let idag: Dato

    /// The commands in order, each with so many days since the one before.
    private var steg: [(kode: String, dager: Int, felter: Post)] {
        [
            ("delUndring", 1, Post().med(Felter.deltMed, .foresatt)),
            (
                "avklarUndring", 6,
                Post().med(Felter.resultat, .nivaa1Individ).med(Felter.begrunnelse, "Trenger mer hjelp i leken.")
            ),
            ("registrerSamtykke", 2, samtykke),
            ("aapneStafettlogg", 0, Post().med(Felter.stafettholder, oekt.ansatt)),
            ("settMaal", 1, Post().med(Felter.hva, "Er med i leken.").med(Felter.kjennetegn, "Tre dager i uken.")),
            ("avtalTiltak", 0, tiltak),
            ("startTiltak", 1, Post()),
            (
                "kallInnTilMoete", 3,
                Post().med(Felter.moetetype, .foreldresamtale).med(Felter.moetedato, start + 40)
                    .med(Felter.medForesatte, true)
            ),
            ("skrivNotat", 5, Post().med(Felter.tekst, "Lekte med to andre ute i førti minutter.")),
        ]
    }

    private var start: Dato { idag - (20 + nummer * 7 % 160) }

    private var samtykke: Post {
        Post()
            .med(Felter.samtykketype, .stafettlogg).med(Felter.formaal, "Følge opp leken.")
            .med(Felter.opplysninger, "Det som står i loggen.").med(Felter.tjenester, [enhet])
            .med(Felter.behandlere, "ansatte i enheten").med(Felter.informasjonGitt, true)
            .med(Felter.form, .skriftlig).med(Felter.gittAv, ["mor"]).med(Felter.barnetsSyn, "Vil ha hjelp.")
            .med(Felter.gyldigTil, start + 330)
    }

    private var tiltak: Post {
        Post()
            .med(Felter.hva, "Lekegruppe i storefri.").med(Felter.ansvarlig, oekt.ansatt.rawValue)
            .med(Felter.evalueringsdato, start + 45)
    }

    func lag(_ poster: Int) throws {
        base.still(til: start)
        let undring = Post()
            .med(Felter.navn, "Barn \(nummer)").med(Felter.observasjon, "Faller ofte ut av leken etter noen minutter.")
            .med(Felter.tema, [.sosialt]).med(Felter.vold, .nei).med(Felter.miljoe, nummer % 10 == 0)
            .med(Felter.enhet, enhet)
        let sak = try utfoer("registrerUndring", nil, undring).sak
        // One in four comes no further than nivå 0, one in four no further than the log.
        let langt = [1, 5, 9, 9][nummer % 4]
        var versjon = 0
        for ett in steg.prefix(langt) {
            base.still(til: min(idag, base.idag + ett.dager))
            versjon = try utfoer(ett.kode, sak, ett.felter).versjon
        }
        while versjon < poster {
            versjon = try utfoer("skrivNotat", sak, Post().med(Felter.tekst, "Rolig dag i leken.")).versjon
        }
    }

    private func utfoer(_ kode: String, _ sak: SakId?, _ felter: Post) throws -> Kommandosvar {
        guard let slag = Kommandoslag.medKode(kode) else { preconditionFailure("a command of the engine") }
        return try oekt.utfoer(Kommando(slag, id: base.nyttNavn(), sak: sak, dato: base.idag, felter: felter))
    }
}
