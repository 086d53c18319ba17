import Testing
import Tilfeldig

@testable import BTI

/// A rule of the safety net, a case in which it says something, and what is done about it: each command alone takes the finding
/// away, or is the first of those that do.
struct Menderad: Sendable, CustomTestStringConvertible {
    /// The rule's code.
    let regel: String
    /// The case as it stands.
    let historie: Historie
    /// The day that is today.
    let dag: String
    /// Other rules that must say something in such a case too.
    let ved: [String]
    /// What can be done, each beginning from the case as it stands.
    let veier: [Gjoer]

    init(_ regel: String, _ historie: Historie, paa dag: String = "2026-11-21", ved: [String] = [], _ veier: Gjoer...) {
        self.regel = regel
        self.historie = historie
        self.dag = dag
        self.ved = ved
        self.veier = veier
    }

    var testDescription: String { "\(regel): " + veier.map(\.kode).joined(separator: ", ") }
}

/// A command that somebody gives, and, where it takes more than one, those that come after it.
struct Gjoer: Sendable {
    /// The command's code.
    let kode: String
    /// Who gives it.
    let av: AnsattId
    /// Its fields.
    let felter: [String: Verdi]
    /// What others do next, the same day.
    private(set) var senere: [Gjoer] = []

    init(_ kode: String, _ av: AnsattId, _ felter: [String: Verdi] = [:]) {
        self.kode = kode
        self.av = av
        self.felter = felter
    }

    /// The same, and after it another command, because this one is only the first step.
    func saa(_ kode: String, _ av: AnsattId, _ felter: [String: Verdi] = [:]) -> Gjoer {
        var ny = self
        ny.senere.append(Gjoer(kode, av, felter))
        return ny
    }

    /// Every command, in order.
    var alle: [Gjoer] { [self] + senere }
}

extension Historie {
    private static let navn = Navneteller()

    /// The same case after a command, to it or to the directory.
    ///
    /// - Parameter annen: the other case that the command names.
    func gjort(_ gjoer: Gjoer, _ dag: String, annen: Sak? = nil) throws -> Historie {
        var ny = self
        var omgivelser = Omgivelser(katalog: katalog, idag: d(dag))
        omgivelser.annenSak = annen.map { AnnenSak($0.id, lest: $0) }
        if let slag = Kommandoslag.medKode(gjoer.kode) {
            let kommando = Kommando(
                slag, id: Self.navn.nytt(), sak: sak.id, dato: d(dag), felter: Post(gjoer.felter))
            ny.hendelser += try decide(kommando, on: sak, in: omgivelser, by: Aktor(gjoer.av)) { Self.navn.nytt() }
        } else {
            let slag = try #require(Katalogslag.medKode(gjoer.kode))
            let kommando = Katalogkommando(slag, id: Self.navn.nytt(), dato: d(dag), felter: Post(gjoer.felter))
            for hendelse in try decide(kommando, in: omgivelser, by: Aktor(gjoer.av), profiler: { _ in nil }) {
                ny.katalog.ta(hendelse)
            }
        }
        return ny
    }

    /// The same directory where everybody has keys and is admitted, and every service has a key.
    func medNoekler() -> Historie {
        med { katalog in
            for (id, ansatt) in katalog.ansatte {
                katalog.ansatte[id]?.forsegling = "00"
                for rolle in ansatt.roller { katalog.tjenester[rolle.tjeneste]?.opptattFra[id] = 0 }
            }
            for id in katalog.tjenester.keys { katalog.tjenester[id]?.generasjon = 1 }
        }
    }
}

extension Katalog {
    /// Leaves for good, and has no role any more.
    mutating func harSluttet(_ id: AnsattId, _ dag: String) {
        sluttet(id, dag)
        for sted in ansatte[id]?.roller.indices ?? 0..<0 {
            ansatte[id]?.roller[sted].til = 1
            ansatte[id]?.roller[sted].tilDag = d(dag)
        }
    }
}
