import BTI
import Journal
import Sealing

/// A decided erasure: two persons sign, the bytes are deleted under the entry, and the verification names it.
extension Oekt {
    /// Signs beside the leader for exactly this erasure: these entries, and these keys, of this case.
    public func medsignerSletting(_ sak: SakId, innhold: [Int], noekler: [String] = []) throws -> Medsignatur {
        let melding = base.katalog.slettemelding(sak: sak, innhold: innhold, noekler: noekler)
        return Medsignatur(ansatt: ansatt, signatur: Hex.encode(try ring.identitet.sign(melding)))
    }

    /// A command that erases, with this person's signature under exactly what it erases; any other as it is.
    public func medsignert(_ kommando: Kommando) throws -> Kommando {
        guard kommando.slag.felter.contains(where: { $0.navn == Felter.medsignatur.navn }), let sak = kommando.sak
        else { return kommando }
        var med = kommando
        med.felter[Felter.medsignatur] = try medsignerSletting(
            sak, innhold: kommando[Felter.slettetInnhold] ?? [], noekler: kommando[Felter.slettedeNoekler] ?? [])
        return med
    }

    /// The whole content of a case, as far as this employee reads it, and the keys that open it: what `slettInnhold` takes to
    /// erase a case whole.
    public func heltInnhold(_ sak: SakId) throws -> (innhold: [Int], noekler: [String]) {
        let lest = try aapne(sak)
        guard lest.tilgang?.grunn == .leder || lest.tilgang?.grunn == .navngitt else { throw Saksfeil.ingenTilgang }
        return (lest.innfoersler.keys.sorted(), lest.noekler.sorted())
    }

    /// Refuses an erasure whose second signature does not hold, or that names a key of another case: the journal deletes what
    /// the entry names.
    func sjekkSletting(_ hendelser: [Hendelse], _ lest: LestSak?) throws {
        for hendelse in hendelser where hendelse.slag == .innholdSlettet {
            guard base.katalog.medsignaturHolder(hendelse, Postkontroll.signatur) else {
                throw Avslag("L19", felt: ["medsignatur"])
            }
            guard lest?.noekler.isSuperset(of: hendelse[Felter.slettedeNoekler] ?? []) == true else {
                throw Avslag("FINNES", kode: "FINNES.noekkel", felt: ["slettedeNoekler"])
            }
        }
    }
}

extension LestSak {
    /// Digests of the wrapped keys of the case's epochs, hex.
    var noekler: Set<String> {
        Set(hendelser.filter { $0.slag == .epokeAapnet }.flatMap { $0[Felter.noekler] ?? [] })
    }
}
