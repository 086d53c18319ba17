/// What is sealed to a service can be opened by those who hold its keys alone. When the last leader who holds them leaves,
/// nobody can admit another, and only the recovery words open what was written.
extension Katalogsituasjon {
    /// Refuses what would take the keys of a service that has cases out of the house, unless it is said that this is known.
    func sjekkLederIgjen(uten id: AnsattId, i tjenester: [TjenesteId]) throws(Avslag) {
        guard self[Felter.uansett] != true else { return }
        let siste = tjenester.sorted().first {
            omgivelser.tjenesterMedSaker.contains($0) && katalog.noekkelledere($0) == [id]
        }
        guard let siste else { return }
        let andre = katalog.medTilgang(siste).filter { $0 != id && katalog.leserSaker($0, i: siste) }
        throw Avslag(
            "STEG", kode: andre.isEmpty ? "STEG.sisteLederAlene" : "STEG.sisteLeder", felt: ["ansatt"],
            argumenter: [
                "ansatt": id.rawValue, "tjeneste": katalog.navn(siste),
                "andre": andre.map(\.rawValue).joined(separator: ", "),
            ], utveier: andre.isEmpty ? ["registrerAnsatt"] : ["giRolle", "registrerAnsatt"])
    }

    /// The same for the last of those who are named in a sperret case.
    func sjekkNavngittIgjen(uten id: AnsattId) throws(Avslag) {
        guard self[Felter.uansett] != true, omgivelser.sisteNavngitte.contains(id) else { return }
        throw Avslag("STEG", kode: "STEG.sisteNavngitt", felt: ["ansatt"], argumenter: ["ansatt": id.rawValue])
    }
}

extension Katalog {
    /// The leaders who hold the keys that a service has now, and so can admit others.
    public func noekkelledere(_ tjeneste: TjenesteId) -> [AnsattId] {
        guard let den = tjenester[tjeneste], den.generasjon > 0 else { return [] }
        return ledere(tjeneste).filter { den.medlemmer[$0] == den.generasjon }
    }

    /// The services where keys have been made and no leader holds them any more: the recovery words are needed there.
    public var utenNoekkelleder: [TjenesteId] {
        tjenester.values.filter { $0.generasjon > 0 && noekkelledere($0.id).isEmpty }.map(\.id).sorted()
    }
}
