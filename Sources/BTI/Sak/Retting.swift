/// A correction of something written before, shown beside it: the old stays.
public struct Rettelse: Hashable, Sendable {
    /// The corrected entry, by its place in the journal.
    public var post: Int
    /// The day of the correction.
    public var dato: Dato
    /// Who corrected.
    public var av: AnsattId
    /// The right words; `nil` where sealed.
    public var tekst: String?
    /// Why; `nil` where sealed.
    public var begrunnelse: String?
}

/// That this case and another were about one person, and which of them goes on.
public struct Sammenslaaing: Hashable, Sendable {
    /// The other case.
    public var sak: SakId
    /// The day.
    public var dato: Dato
    /// Whether this is the case that goes on.
    public var fortsetterHer: Bool
}

/// Corrections beside what they correct, for the timeline.
public enum Rettelser {
    /// The corrections by the place of what each corrects.
    ///
    /// One that names an entry outside the timeline, or in another room than its own, is not among them: it then stands in the
    /// timeline for itself, and cannot pass words from one room into another.
    public static func etterPost(_ hendelser: [Hendelse]) -> [Int: [Hendelse]] {
        let rom = Dictionary(hendelser.map { ($0.seq, $0.slag?.rom) }, uniquingKeysWith: { foerste, _ in foerste })
        let rettelser = hendelser.filter { rettelse in
            guard let slag = rettelse.slag, let romForSlag = slag.rom, Rettelser.slag[romForSlag] == slag,
                let post = rettelse[Felter.rettetPost], post < rettelse.seq, let rettet = rom[post]
            else { return false }
            return rettet == romForSlag
        }
        return Dictionary(grouping: rettelser) { $0[Felter.rettetPost] ?? 0 }
    }

    /// The kind of correction for each room. What stands in `kort` is corrected by writing the person anew.
    static let slag: [Rom: Hendelsesslag] = [
        .intern: .opplysningRettet, .logg: .opplysningRettetILogg, .skjermet: .skjermetOpplysningRettet,
    ]
}
