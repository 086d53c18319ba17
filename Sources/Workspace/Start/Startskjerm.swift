import BTI
import Terminal

/// Before anybody is signed in: whom one practises as, or code and passphrase.
struct Startskjerm: Sendable {
    /// Which of the ways in is shown.
    var vei: Vei
    /// What could not be done, in words.
    var feil: String?
    /// Whether a sign-in is under way.
    var venter = false

    /// The ways in.
    enum Vei: Sendable {
        case rolle(Rollevalg)
        case innlogging(Form)
        case foersteGang(Form)
    }

    init(katalog: Katalog, erKurs: Bool, ord: Ord) {
        vei = erKurs ? .rolle(Rollevalg(katalog)) : .innlogging(Startskjerm.innlogging(ord))
    }

    /// Code and passphrase.
    static func innlogging(_ ord: Ord, kode: String = "") -> Form {
        var form = Form(
            [felt("kode", ord), felt("passord", ord, hemmelig: true)],
            texts: WidgetTexts(save: ord("start.logginn")))
        form.values = ["kode": .text(kode)]
        if !kode.isEmpty { form.focus("passord") }
        return form
    }

    /// The one-time code, and the passphrase twice.
    static func foersteGang(_ ord: Ord, kode: String = "") -> Form {
        var form = Form(
            [
                felt("kode", ord), felt("engangskode", ord), felt("passord", ord, hemmelig: true, nytt: true),
                felt("gjenta", ord, hemmelig: true),
            ], texts: WidgetTexts(save: ord("start.lagNoekler")))
        form.values = ["kode": .text(kode)]
        if !kode.isEmpty { form.focus("engangskode") }
        return form
    }

    private static func felt(_ navn: String, _ ord: Ord, hemmelig: Bool = false, nytt: Bool = false) -> FormField {
        let noekkel = nytt ? "start.felt.nyttPassord" : "start.felt.\(navn)"
        return FormField(
            navn, label: ord("\(noekkel).navn"), input: .line(TextField(isSecret: hemmelig)),
            help: ord.finn("\(noekkel).hjelp") ?? "")
    }
}

/// The roles of a practice base, the most natural first, found by typing.
struct Rollevalg: Sendable {
    /// One who can be practised as.
    struct Rolle: Hashable, Sendable {
        var ansatt: AnsattId
        var tittel: String
        var tjeneste: String
    }

    let roller: [Rolle]
    var liste: FilterList

    /// Those the practice base's stories are told around.
    private static let foerst: [AnsattId] = [
        "PL-LYN", "LYN-2", "ST-LYN", "KL-3A", "KL-2A", "RE-OST", "HS-1",
    ]

    init(_ katalog: Katalog) {
        // A machine is nobody to practise as.
        let ansatte = katalog.ansatte.values.filter {
            $0.aktiv && $0.signering != nil && $0.hovedrolle?.rolle != .maskin
        }
        let plass = Dictionary(uniqueKeysWithValues: Rollevalg.foerst.enumerated().map { ($1, $0) })
        let sortert = ansatte.sorted {
            let venstre = (plass[$0.id] ?? .max, $0.hovedrolle?.tjeneste.rawValue ?? "", $0.id.rawValue)
            return venstre < (plass[$1.id] ?? .max, $1.hovedrolle?.tjeneste.rawValue ?? "", $1.id.rawValue)
        }
        roller = sortert.map { ansatt in
            let tjeneste = ansatt.hovedrolle.flatMap { katalog.tjenester[$0.tjeneste]?.navn } ?? ""
            return Rolle(ansatt: ansatt.id, tittel: Clean.line(ansatt.tittel), tjeneste: Clean.line(tjeneste))
        }
        liste = FilterList(keywords: roller.map { "\($0.tittel) \($0.tjeneste) \($0.ansatt)" })
    }

    /// The chosen one.
    var valgt: Rolle? { liste.selectedRow.map { roller[$0] } }
}
