/// How many open cases a kommune has and how they stand, so that no child can be pointed out.
public struct Kommunetall: Hashable, Sendable {
    /// The open cases of a unit.
    public struct Enhet: Hashable, Sendable {
        /// The unit.
        public var tjeneste: TjenesteId
        /// How many.
        public var aapne: Vistall
        /// How many of them with STOPP or BRUDD.
        public var medBrudd: Vistall

        /// The open cases of a unit.
        public init(tjeneste: TjenesteId, aapne: Vistall, medBrudd: Vistall) {
            self.tjeneste = tjeneste
            self.aapne = aapne
            self.medBrudd = medBrudd
        }
    }

    /// The open cases by the worst finding, from open facts alone.
    public struct Verst: Hashable, Sendable {
        /// `nil` where there is neither break nor warning.
        public var alvor: Alvor?
        /// How many.
        public var antall: Vistall

        /// The open cases with this as the worst finding.
        public init(alvor: Alvor?, antall: Vistall) {
            self.alvor = alvor
            self.antall = antall
        }
    }

    /// All open cases.
    public var aapne: Vistall
    /// By level, from nivå 0; empty where the cases are too few to be divided.
    public var nivaa: [Vistall]
    /// By the worst finding; empty where the cases are too few to be divided.
    public var verst: [Verst]
    /// By unit, in the order of their names; empty where the cases are too few to be divided.
    public var enheter: [Enhet]
    /// How many days the oldest break has stood; `nil` where there is none, or too few cases.
    public var eldsteBrudd: Int?
    /// How many are lifted to Koordinerende enhet.
    public var hosKE: Vistall
    /// How many sperrede cases have a STOPP or a BRUDD; `nil` for those who are not to know.
    public var sperredeMedBrudd: Vistall?

    /// The figures of a kommune; without the parts, those of one with too few cases to be divided.
    public init(
        aapne: Vistall, nivaa: [Vistall] = [], verst: [Verst] = [], enheter: [Enhet] = [], eldsteBrudd: Int? = nil,
        hosKE: Vistall, sperredeMedBrudd: Vistall? = nil
    ) {
        self.aapne = aapne
        self.nivaa = nivaa
        self.verst = verst
        self.enheter = enheter
        self.eldsteBrudd = eldsteBrudd
        self.hosKE = hosKE
        self.sperredeMedBrudd = sperredeMedBrudd
    }
}
