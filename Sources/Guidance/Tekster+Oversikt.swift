import BTI

/// The figures of the kommune in words: what each counts, and the figure, in the order they are read.
public struct Tallord: Hashable, Sendable {
    /// What is counted, and the figure; for a unit there are two.
    public struct Linje: Hashable, Sendable {
        /// What is counted.
        public let navn: String
        /// The figures.
        public let tall: [String]
    }

    /// All open cases.
    public let alle: Linje
    /// By level; empty where they are too few.
    public let nivaaer: [Linje]
    /// By the worst finding; empty where they are too few.
    public let verst: [Linje]
    /// What is said of the whole kommune beside that.
    public let resten: [Linje]
    /// By unit, open and with a break; empty where they are too few.
    public let enheter: [Linje]
    /// How the figures are to be read.
    public let fotnote: String
}

extension Tekster {
    /// The figures of the kommune in words.
    public func kommunetall(_ tall: Kommunetall, i katalog: Katalog) -> Tallord {
        func linje(_ navn: String, _ tall: String, _ verdier: [String: String] = [:]) -> Tallord.Linje {
            .init(navn: tekst("rute.oversikt.\(navn)", verdier), tall: [tall])
        }
        return Tallord(
            alle: linje("antall", self.tall(tall.aapne)),
            nivaaer: tall.nivaa.enumerated().map { linje("nivaa", self.tall($1), ["nivaa": String($0)]) },
            verst: tall.verst.map { linje("alvor.\($0.alvor?.rawValue ?? "ingen")", self.tall($0.antall)) },
            resten: [
                tall.eldsteBrudd.map { linje("eldsteBrudd", dager($0)) }, linje("hosKE", self.tall(tall.hosKE)),
                tall.sperredeMedBrudd.map { linje("sperrede", self.tall($0)) },
            ].compactMap(\.self),
            enheter: tall.enheter.map {
                .init(
                    navn: katalog.navn($0.tjeneste), tall: [self.tall($0.aapne), self.tall($0.medBrudd)])
            }, fotnote: tekst("rute.oversikt.\(tall.nivaa.isEmpty ? "forFaa" : "fotnote")"))
    }

    private func dager(_ antall: Int) -> String {
        tekst("rute.oversikt.dager.\(antall == 1 ? "en" : "flere")", ["antall": String(antall)])
    }

    /// An employee by code and title: `ST-LYN (styrer)`.
    public func ansatt(_ id: AnsattId, i katalog: Katalog) -> String {
        katalog.ansatt(id).map { "\(id) (\($0.tittel))" } ?? id.rawValue
    }

    /// Why a case was opened in an emergency; to one who does not read it, who can say.
    public func noedtilgangsgrunn(_ begrunnelse: String?) -> String {
        begrunnelse.map { tekst("rute.noedtilgang.hvorfor", ["begrunnelse": $0]) }
            ?? tekst("rute.noedtilgang.utenGrunn")
    }
}
