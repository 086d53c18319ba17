import BTI
import Journal

/// The cases of the groups that this employee is responsible for (domain.md section 4).
///
/// Which group a child belongs to is sealed, so no index knows it: the register of names does, and its cases are found again
/// among those of the unit.
extension Oekt {
    /// Those cases, and the units whose lists they stand in.
    struct Gruppesaker {
        var saker: [SakId] = []
        var mottakere: [String] = []
        /// The version of the directory that said whose the groups are.
        var katalogversjon = 0
    }

    /// The cases of own groups; none for those who have the whole unit before them anyway.
    ///
    /// Asked for every count and every column, and so found once for the names as they stand.
    func gruppesaker() throws -> Gruppesaker {
        let grupper = egneGrupper
        guard !grupper.isEmpty, let register = try ferskRegister() else { return Gruppesaker() }
        if let kjente = husketeGruppesaker, kjente.katalogversjon == base.katalogversjon { return kjente }
        let funnet = Gruppesaker(
            saker: register.personer.filter { $0.gruppe.map { grupper[$0] != nil } ?? false }.map(\.sak).sorted(),
            mottakere: Set(grupper.values.map { Saksliste.mottaker(enhet: $0.tjeneste) }).sorted(),
            katalogversjon: base.katalogversjon)
        husketeGruppesaker = funnet
        return funnet
    }

    /// The groups that this employee is responsible for, in units whose lists are not read whole.
    private var egneGrupper: [String: Gruppe] {
        let ansvar = jeg?.roller.filter { $0.gjaldt(.max) && $0.rolle.rett.innsyn.contains(.egenGruppe) } ?? []
        let heleLister = Set(mottakere)
        let enheter = Set(ansvar.map(\.tjeneste)).filter { !heleLister.contains(Saksliste.mottaker(enhet: $0)) }
        return base.katalog.grupper.filter { $1.ansvarlig == ansatt && enheter.contains($1.tjeneste) }
    }

    /// Takes a register that was read beside this session.
    public func ta(_ lest: Navneregister) { register = lest }

    /// The register, with the cases that have been written in since it was read; `nil` while a worker reads it.
    func ferskRegister() throws -> Navneregister? {
        // Whom a child's group belongs to is asked of the directory each time; a new answer may open cases not read before.
        if let register, register.katalogversjon < base.katalogversjon { self.register = nil }
        guard var kjent = register else { return registerLesesVedSiden ? nil : try lesNavneregister() }
        let nye = try base.skriver.entries(from: kjent.lestTil + 1, limit: .max)
        guard let siste = nye.last else { return kjent }
        // While it is changed nobody else has it, so that nothing is copied.
        register = nil
        defer { register = kjent }
        let skrevet = Set(nye.filter { $0.stream.kind == Stroemslag.sak.rawValue }.map(\.stream.name))
        for sak in skrevet.sorted().map({ SakId($0) }) { kjent.sett(sak, try person(i: sak)) }
        kjent.lestTil = siste.seq
        return kjent
    }
}
