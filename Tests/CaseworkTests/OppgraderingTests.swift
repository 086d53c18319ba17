import BTI
import Testing

@testable import Casework

@Suite("Poster fra en eldre utgave") struct OppgraderingTests {
    @Test("En kontakt avtalt i første utgave leses som i dag, og det som er lagret, står som det sto") func kontakt()
        throws
    {
        let b = try Proevebase()
        let sak = try b.nyUndring()
        let dag: Dato = "2026-12-01"
        // The first shape: number 1, and the day under its old name.
        let post = try Uekte(oekt: try b.oekt("RE-OST"))
            .skriv(.kontaktAvtalt, Post().med(Felter.kontaktdato, dag), i: sak)
        #expect(post.typeVersion == 1 && String(decoding: post.open, as: UTF8.self).contains("kontaktdato"))
        let lest = try #require(Tolk.hendelse(post, forseglet: nil, lesbar: true))
        #expect(lest[Felter.nesteKontakt] == dag)
        #expect(lest[Felter.kontaktdato] == nil)
    }
}
