import BTI
import Journal
import Sealing

/// New keys on their way: the entry, and the identity that signs it.
struct Noekkelbytte {
    var post: Katalogpost
    var identitet: Identity
}

/// One's own passphrase and keys.
extension Oekt {
    /// The same seed, sealed under the new passphrase. What was copied before still opens with the old one; then keys are changed too.
    func medNyttPassord(_ hendelse: Hendelse, _ tillegg: Katalogtillegg) throws -> Katalogpost {
        let (passord, nytt) = try hemmelig(tillegg)
        let froe = try Oekt.aapneFroe(base, ansatt, passord, in: ring.arena)
        return Katalogpost(hendelse: hendelse, noekler: [try froerad(froe, nytt)])
    }

    /// A new seed, signed for with the key it replaces. The old seed is kept for its owner alone, and the keys of the services
    /// are wrapped anew to the new identity.
    func nyeNoekler(_ hendelse: Hendelse, _ tillegg: Katalogtillegg) throws -> Noekkelbytte {
        let (passord, nytt) = try hemmelig(tillegg)
        let gammelt = try Oekt.aapneFroe(base, ansatt, passord, in: ring.arena)
        let froe = try Seed.make(in: ring.arena, random: base.tilfeldig)
        let identitet = try Identity(seed: froe)
        let eldre = NewKey(
            id: base.nyttNavn(), kind: Noekkelring.eldreFroe, owner: Mottaker.ansatt(ansatt).eier,
            wrapped: try gammelt.wrap(
                to: identitet.public.sealing, context: Noekkelring.eldreFroested(base.journal.name, ansatt),
                random: base.tilfeldig))
        let noekler = try [froerad(froe, nytt), eldre] + ring.pakkPaaNytt(til: identitet, base.tilfeldig)
        let signering = Hex.encode(identitet.public.signing)
        let forsegling = Hex.encode(identitet.public.sealing)
        let melding = Katalog.noekkelmelding(base.katalog.base, ansatt, signering, forsegling)
        var ny = hendelse
        ny.felter[Felter.signering] = signering
        ny.felter[Felter.forsegling] = forsegling
        ny.felter[Felter.gammelSignatur] = Hex.encode(try ring.identitet.sign(melding))
        return Noekkelbytte(post: Katalogpost(hendelse: ny, noekler: noekler), identitet: identitet)
    }

    /// The passphrase now, and the one to seal under: the same where no new one is given.
    private func hemmelig(_ tillegg: Katalogtillegg) throws -> (naa: Passphrase, nytt: Passphrase) {
        guard let passord = tillegg.passord else { throw Avslag("STEG", kode: "STEG.hemmelig") }
        let nytt = tillegg.nyttPassord ?? passord
        try Oekt.sjekk(nytt, kurs: base.katalog.erKursbase)
        return (passord, nytt)
    }

    private func froerad(_ froe: Seed, _ passord: Passphrase) throws -> NewKey {
        try Oekt.froerad(
            froe, passord, base.parametre, base: base.journal.baseID, ansatt: ansatt, base.tilfeldig)
    }
}
