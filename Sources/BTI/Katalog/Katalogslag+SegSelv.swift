/// Commands about one's own passphrase and keys. What is secret is the shell's work; the entry says only that it was done.
extension Katalogslag {
    static let omSegSelv: [Katalogslag] = [
        Katalogslag("byttPassord", hemmelighet: .passord) { s throws(Avslag) in
            [s.hendelse(.passordByttet, Post().med(Felter.ansatt, s.aktor.ansatt))]
        },
        Katalogslag("byttNoekler", hemmelighet: .noekler) { s throws(Avslag) in
            [s.hendelse(.noekkelByttet, Post().med(Felter.ansatt, s.aktor.ansatt))]
        },
    ]
}
