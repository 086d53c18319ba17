/// One item of an agenda: a code and what it is about. The text catalogue makes the sentence.
public struct Agendapunkt: Hashable, Sendable {
    /// What kind of item.
    public var kode: Agendakode
    /// The rule that a break or a consent is about.
    public var regel: String?
    /// The day it is about: due, runs out, said.
    public var dato: Dato?
    /// Names of consents, undringer, tiltak, services or employees.
    public var gjelder: [String]

    init(_ kode: Agendakode, regel: String? = nil, dato: Dato? = nil, gjelder: [String] = []) {
        self.kode = kode
        self.regel = regel
        self.dato = dato
        self.gjelder = gjelder
    }
}
