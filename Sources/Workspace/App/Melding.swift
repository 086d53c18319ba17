import BTI
import Casework
import Terminal

/// What the panes are told: a key, or what became of something they asked for.
enum Melding: Sendable {
    case tast(Key)
    /// The signed-in employee and the directory.
    case innlogget(Innlogget)
    case innloggingFeilet(Feilslag)
    /// The columns of Flyt, from the index alone.
    case kolonner([Sak.Fase: Kolonnedata])
    /// How many cases that one sees or has an overview of have a BRUDD.
    case bruddtall(Int)
    /// Cards that were asked for; one that may not be seen is missing.
    case kort([SakId: Kort])
    /// A case was opened, and the reading is in the journal.
    case sakAapnet(Kort)
    case bruddFunnet([Bruddrad], flere: Bool, team: [Seriefunn] = [])
    case oversikt(Oversiktsside.Innhold)
    /// How many emergency accesses the reader has not been shown.
    case usetteNoedtilganger(Int)
    case utfoert(Kommandosvar, kommando: String, kort: Kort?)
    case avslaatt(Avslag, kommando: String)
    case endretAvAndre(kommando: String, kort: Kort?)
    /// The second person could not sign.
    case underskriftFeilet(Feilslag, Kommando, sett: Int?)
    case navnVist(SakId, String?)
    /// What a form or the search asked for.
    case treff([Navneregister.Person])
    /// The case of the child that was chosen in a form.
    case skjemakort(Kort)
    case register(Navneregister)
    case utkastFunnet([Utkastfunn], spurt: Bool)
    case utkastLagret(String)
    /// What the base said of itself: broken, older than last time, or well.
    case basekontroll(Basetilstand)
    /// It is time to save drafts.
    case lagringstid
    /// The notice has stood long enough.
    case notisUt
    /// Nobody has touched the keys for a while.
    case ledig
    /// The lists may have changed: other people work in the same base.
    case oppfrisk
    case laast(Katalog)
    case feil(Feilslag)
}

/// What went wrong, without words and without anything about a person.
enum Feilslag: Hashable, Sendable {
    case sak(Saksfeil)
    /// A fault of the base or the machine, by its text key.
    case annet(String)
}

/// Whether the base is what it was when this employee last saw it.
enum Basetilstand: Hashable, Sendable {
    case hel
    case uforankret
    case brutt
    case kunneIkkeKontrolleres
}

/// What is known after sign-in.
struct Innlogget: Sendable {
    /// Who.
    var ansatt: AnsattId
    /// Today, as the base says.
    var idag: Dato
    /// Who works where, and the profile.
    var katalog: Katalog
    /// The words by which the leader knows the employee, while no service has admitted the employee yet; else empty.
    var kjenneord: [String] = []
}

/// A column as the index has it.
struct Kolonnedata: Hashable, Sendable {
    /// How many cases stand in it.
    var antall: Int
    /// How many of them with STOPP or BRUDD.
    var brudd: Int
    /// The places from the top.
    var plasser: [Plass]
}

/// A draft, and the case it belongs to where it has one.
struct Utkastfunn: Sendable {
    var utkast: Utkast
    var kort: Kort?
}

/// A finding in its case.
struct Bruddrad: Sendable {
    /// The case, from open facts alone where the reader has no more than an overview.
    var sak: Sak
    /// The card; `nil` where the reader may not open the case.
    var kort: Kort?
    var funn: Funn

    init(kort: Kort, funn: Funn) {
        sak = kort.sak
        self.kort = kort
        self.funn = funn
    }

    /// A finding of an overview: of the case no more than its number and its unit.
    init(uten skjelett: Skjelettfunn, opprettet: Dato) {
        sak = Sak(id: skjelett.sak, saksnummer: skjelett.saksnummer, eier: skjelett.enhet, opprettet: opprettet)
        funn = skjelett.funn
    }
}

/// What the panes ask for.
enum Effekt: Sendable {
    case loggInn(AnsattId, String)
    case foersteInnlogging(AnsattId, kode: String, passord: String)
    /// The columns, with so many places each.
    case lastKolonner([Sak.Fase: Int])
    case lastKort([SakId])
    case aapneSak(SakId)
    case lastBrudd
    case lastOversikt
    /// Whether somebody has opened a case in an emergency since it was last looked into.
    case sjekkNoedtilganger
    case utfoer(Kommando, sett: Int?)
    /// Carries out a command about the case with this number, and opens the case.
    case utfoerPaaNummer(Kommando, String)
    /// Carries out a command that a second person signs with this passphrase.
    case medsigner(Kommando, AnsattId, String, sett: Int?)
    case visNavn(SakId)
    case soek(String)
    /// The drafts; `spurt` when the person asked for them.
    case finnUtkast(spurt: Bool)
    /// The case of a child that was chosen in a form.
    case hentForSkjema(SakId)
    /// The names; slow in a large unit.
    case lastRegister
    case lagreUtkast(Utkast)
    case slettUtkast(String)
    case kontrollerBase
    case tegnPaaNytt
    case laas
    case stans
    case avslutt
}
