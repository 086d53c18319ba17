/// What is wrong with a profile file: every fault, in the order of the file.
public struct Profilfeil: Error, Hashable, Sendable {
    /// One fault.
    public struct Feil: Hashable, Sendable {
        /// The line, from 1; 0 where the fault is that something is not there.
        public let linje: Int
        /// Which sentence: `feil.profil.<kode>` in the text catalogue.
        public let kode: String
        /// Values for the sentence.
        public let argumenter: [String: String]
    }

    /// The faults; never empty.
    public let feil: [Feil]
}
