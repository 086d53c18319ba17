import Casework
import Guidance
import Terminal

/// The workspace: runs the panes on a terminal until the person leaves.
public enum Arbeidsflate {
    /// What the panes are run with.
    public struct Oppsett {
        /// Opens the base. Called once, before anything is drawn.
        public var aapne: () throws -> Base
        /// What the kommune is called; stands in the top line.
        public var navn: String
        /// The theme.
        public var tema: Theme
        /// The visible words.
        public var tekster: Tekster
        /// The folder outside the base where each employee's last head is remembered; `nil` remembers nothing.
        public var tilstandsmappe: String?
        /// A constant sentence for the terminal, should the program crash.
        public var vedKrasj: String

        /// What the panes are run with.
        public init(
            navn: String, tema: Theme, tekster: Tekster = .last(.nb), tilstandsmappe: String? = nil,
            vedKrasj: String = "",
            aapne: @escaping () throws -> Base
        ) {
            self.navn = navn
            self.tema = tema
            self.tekster = tekster
            self.tilstandsmappe = tilstandsmappe
            self.vedKrasj = vedKrasj
            self.aapne = aapne
        }
    }

    /// Takes the terminal over, and gives it back when the person leaves. Call on the main thread.
    ///
    /// - Throws: `JournalError` where the base cannot be opened; `ScreenProblem` where there is no usable terminal.
    public static func kjoer(_ oppsett: Oppsett) throws {
        let base = try oppsett.aapne()
        let postkasse = Mailbox<Melding>()
        let skjerm = try Screen(theme: oppsett.tema, pipe: postkasse.pipe, crashMessage: oppsett.vedKrasj)
        defer { skjerm.close() }
        let kjoering = Kjoering(
            base: base, navn: .init(navn: oppsett.navn, erKurs: base.katalog.erKursbase),
            ord: Ord(oppsett.tekster),
            tilstandsmappe: oppsett.tilstandsmappe, postkasse: postkasse)
        kjoering.tegnPaaNytt = { skjerm.repaint() }
        TerminalLoop(mailbox: postkasse).run(
            on: skjerm, nextDeadline: { kjoering.nesteFrist }, handle: { kjoering.svar($0) },
            view: { kjoering.bilde($0) })
        try base.lukk()
    }
}
