/// Finds what somebody meant to write.
enum Stavelikhet {
    /// The nearest of some words, if it is near enough to be meant: at most a third of the letters differ.
    static func naermest(_ ord: String, blant kjente: [String]) -> String? {
        let avstander = kjente.map { (ord: $0, avstand: avstand(Array(ord.lowercased()), Array($0.lowercased()))) }
        guard let naermest = avstander.min(by: { ($0.avstand, $0.ord) < ($1.avstand, $1.ord) }) else { return nil }
        return naermest.avstand <= max(1, ord.count / 3) ? naermest.ord : nil
    }

    /// Letters to change, add or take away.
    private static func avstand(_ fra: [Character], _ til: [Character]) -> Int {
        var forrige = Array(0...til.count)
        for (rad, tegn) in fra.enumerated() {
            var denne = [rad + 1]
            for (kolonne, annet) in til.enumerated() {
                denne.append(
                    min(forrige[kolonne + 1] + 1, denne[kolonne] + 1, forrige[kolonne] + (tegn == annet ? 0 : 1)))
            }
            forrige = denne
        }
        return forrige[til.count]
    }
}
