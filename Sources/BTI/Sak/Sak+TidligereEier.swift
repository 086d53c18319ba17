/// Clocks that a unit left running when the case went to another: it goes on answering for them (decision 021).
extension NoeytralFrist {
    /// Whether it stands until somebody meets it; one with a last day ends by itself.
    var staarTilInnfridd: Bool { innfridd == nil && til == nil && alvor != .info }

    /// Whether a service, or its leaders, can open what it says.
    func aapnes(av enhet: TjenesteId) -> Bool {
        mottakere.contains {
            switch $0 {
            case .tjeneste(let id, _), .ledere(let id, _): id == enhet
            case .ansatt, .gjenoppretting: false
            }
        }
    }

    /// What it says, as a finding; `nil` where its words are sealed to the reader.
    fileprivate var funn: Funn? {
        regel.map { Funn(regel: $0, alvor: alvor, fra: fra, til: til, frist: fra - 1, gjelder: gjelder ?? []) }
    }
}

extension Sak {
    /// Units that owned the case and left clocks running that the present owner cannot open, from open facts alone.
    public var tidligereEiereMedFrist: Set<TjenesteId> {
        Set(eierskifter.map(\.fra)).filter { !frister(etter: $0).isEmpty }
    }

    /// The clocks that a unit left running, by name: those over what it knows alone. What stands in the shared log follows the
    /// child. None in a sperret case, which is for the named.
    public func frister(etter enhet: TjenesteId) -> [NoeytralFrist] {
        guard sperre == nil, enhet != eier, eierskifter.contains(where: { $0.fra == enhet }) else { return [] }
        let egne = frister.values.filter { $0.eier == enhet && ($0.rom == .intern || $0.rom == .skjermet) }
        return egne.filter { $0.staarTilInnfridd && !$0.aapnes(av: eier) }.sorted { $0.id < $1.id }
    }

    /// The units that an employee leads, or led at a place in the journal, and that answer for clocks they left running.
    ///
    /// None for one who leads the owner too: she reads and writes as the owner does.
    public func svarerForEnheter(_ ansatt: AnsattId, i katalog: Katalog, ved seq: Int = .max) -> [TjenesteId] {
        guard !katalog.har(ansatt, .leder, i: eier, ved: seq) else { return [] }
        return tidligereEiereMedFrist.filter { katalog.har(ansatt, .leder, i: $0, ved: seq) }.sorted()
    }

    /// What the running clocks whose words are open to the reader say, as findings on a day.
    public func klokkefunn(paa dag: Dato) -> [Funn] {
        let funn = frister.values.filter { $0.innfridd == nil }.compactMap(\.funn).filter { $0.staar(dag) }
        return Sikkerhetsnett.samlet(funn, ogIntervall: false).sorted(by: Sikkerhetsnett.foerst)
    }
}
