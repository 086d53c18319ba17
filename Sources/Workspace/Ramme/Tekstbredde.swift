/// How wide text runs.
enum Tekstbredde {
    /// Text never runs past this, whatever the screen.
    static let mest = 76
    /// From this many columns the three columns of Flyt stand beside each other, and the guide beside the case.
    static let flerePaneler = 108
}
