import BTI
import Casework
import Guidance
import Terminal

/// The words of a case: who, how urgent, what is wrong, who holds it, what is next.
struct Kortord: Sendable {
    let ord: Ord
    let dagord: Dagord
    let katalog: Katalog
    /// Who reads.
    let leser: AnsattId?
    /// Names that have been asked for.
    let navn: [SakId: String]

    /// Who: initials, or the name when it has been asked for.
    func hvem(_ sak: Sak) -> String {
        if let navn = navn[sak.id] { return Clean.line(navn) }
        guard let person = sak.hovedperson else { return sak.saksnummer }
        return Clean.line(person.kortnavn)
    }

    /// Age and group: «8 år · 3B».
    func alderOgGruppe(_ sak: Sak) -> String {
        guard let person = sak.hovedperson else { return "" }
        let alder = person.alder(dagord.idag).map { ord.antall("rute.alder", $0) }
        return [alder, person.gruppe.map(gruppe)].compactMap(\.self).joined(separator: " · ")
    }

    /// A group without its service: «3B».
    func gruppe(_ kode: String) -> String {
        Clean.line(Gruppe.navn(kode))
    }

    /// «Be leder avklare undringen»: what somebody else must do.
    func spoerre(_ hvem: String, _ kode: String) -> String {
        ord("rute.be.\(hvem)", ["hva": ord.finn("be.\(kode)") ?? ord("be.annet")])
    }

    /// What stands above every finding: that the reader is asked to hold the stafett, that contact with the foresatte must wait
    /// though nothing is late yet, or that the case is closed.
    func foerst(_ kort: Kort) -> (tekst: String, rolle: Role)? {
        let sak = kort.sak
        if sak.avslutning != nil, kort.funn.isEmpty { return (ord("rute.kort.avsluttet"), .dempet) }
        if let tilbud = sak.tilbud, leser.map({ sak.kanSvarePaaTilbud($0, i: katalog) }) == true {
            return (ord("rute.kort.spurt", ["ansatt": ansatt(tilbud.fra)]), .fremhevet)
        }
        let sagt = kort.funn.contains { ["B8", "G11"].contains($0.regel) }
        return sak.voldsflagg != nil && !sagt ? (ord("vern.flagg"), .brudd) : nil
    }

    /// How urgent: the worst finding's limit, else what is next.
    func haster(_ kort: Kort) -> (tekst: String, rolle: Role)? {
        if let rolle = foerst(kort)?.rolle, rolle != .dempet {
            return (Self.merke(rolle == .brudd ? .brudd : .varsel) + ord("rute.kort.naa"), rolle)
        }
        if let funn = kort.funn.first {
            let tekst = funn.frist.map(dagord.avstand) ?? dagord.siden(funn.siden)
            return (Self.merke(funn.alvor) + tekst, Self.rolle(funn.alvor))
        }
        return kort.neste.map { (dagord.avstand($0.dato), .dempet) }
    }

    /// What the phase waits for, where nothing is late.
    private func venter(_ sak: Sak) -> String? {
        switch sak.fase {
        case _ where sak.erGjenaapnetUtenAvklaring: ord("rute.kort.gjenaapnet")
        case .bekymring:
            ord(sak.loggsamtykke(dagord.idag) == nil ? "rute.kort.venterSamtykke" : "rute.kort.kanAapnes")
        case .undring:
            sak.undringer.filter { $0.avklart == nil }.map(\.dato).min().map {
                ord("rute.kort.avklares", ["frist": dagord.lang($0 + katalog.profil[.avklarVarselDager])])
            }
        case .tiltak, .avsluttet: nil
        }
    }

    /// The worst finding in words, else what the phase waits for or what is next, else that all is well.
    func verst(_ kort: Kort) -> String {
        if let foerst = foerst(kort) { return foerst.tekst }
        if let funn = kort.funn.first { return tekst(funn, i: kort.sak) }
        if let venter = venter(kort.sak) { return venter }
        if let neste = kort.neste { return ord("rute.kort.rolig", ["neste": self.neste(neste)]) }
        return ord(kort.sak.fase == .tiltak ? "rute.kort.utenDato" : "rute.kort.uten")
    }

    /// A finding in words.
    func tekst(_ funn: Funn, i sak: Sak) -> String { setning("tekst", funn, sak) ?? "" }

    /// One of a rule's sentences about a finding: `tittel`, `tekst` or `forklaring`; `nil` where it has none.
    func setning(_ del: String, _ funn: Funn, _ sak: Sak, navnloes: Bool = false) -> String? {
        ord.tekster.setning(del, om: funn, verdier(funn, sak), navnloes: navnloes)
    }

    /// What a finding's sentences may speak of.
    func verdier(_ funn: Funn, _ sak: Sak) -> [String: String] {
        var verdier = ["siden": dagord.lang(funn.siden), "gjelder": gjelder(funn, sak)]
        if let frist = funn.frist {
            verdier["frist"] = dagord.lang(frist)
            verdier["dager"] = String(max(0, dagord.idag - frist))
        }
        return verdier
    }

    /// What a finding is about, by name where it has one that the reader may see: «Fast makker», «2 tiltak».
    private func gjelder(_ funn: Funn, _ sak: Sak) -> String {
        if let andre = funn.andreSaker { return andre.joined(separator: ", ") }
        if let enheter = funn.enheter { return enheter.map(tjeneste).joined(separator: ", ") }
        let tiltak = funn.gjelder.compactMap { sak.tiltak(TiltakId($0)) }
        // Of a case that one only has an overview of there is a list of names, and no tiltak.
        let antall = sak.tiltak.isEmpty ? funn.gjelder.count : tiltak.count
        if antall > 1 { return ord("rute.gjelder.flere", ["antall": String(antall)]) }
        guard let ett = tiltak.first else { return ord("rute.gjelder.tiltak") }
        return ett.hva.map { "«" + TextWidth.fitted(Clean.line($0), columns: 40) + "»" } ?? ord("rute.gjelder.tiltak")
    }

    /// What comes next: «evaluering man. 30. nov.»
    func neste(_ neste: Sak.Neste) -> String {
        ord("rute.neste.\(neste.hva.rawValue)") + " " + dagord.naer(neste.dato)
    }

    /// Who holds it, at which level, and what is next, the weightiest first.
    func holder(_ kort: Kort) -> [String] {
        let sak = kort.sak
        var deler: [String] = []
        if let holder = sak.stafettholder {
            deler.append(ansatt(holder))
        } else if let skrevet = sak.undringer.first?.av {
            deler.append(ansatt(skrevet))
        }
        if sak.nivaa > 0 { deler.append(ord("rute.nivaa", ["nivaa": String(sak.nivaa)])) }
        if let tilbud = sak.tilbud { deler.append(ord("rute.tilbudt", ["ansatt": spurt(tilbud)])) }
        // Where the sentence says something else, what the days beside it count to stands here.
        let sagt = foerst(kort) == nil && kort.funn.isEmpty && venter(sak) == nil
        if let neste = kort.neste, !sagt { deler.append(self.neste(neste)) }
        return deler
    }

    /// An employee as lists show them: the code.
    func ansatt(_ id: AnsattId) -> String { Clean.line(id.rawValue) }

    /// Who is asked to hold the stafett: an employee, or a unit for a role.
    func spurt(_ tilbud: Stafettilbud) -> String {
        tilbud.mottaker.map(ansatt) ?? tilbud.enhet.map(tjeneste) ?? Clean.line(tilbud.spurt)
    }

    /// An employee with title: «PL-LYN, pedagogisk leder».
    func ansattMedTittel(_ id: AnsattId) -> String {
        katalog.ansatt(id).map { "\(ansatt(id)), \(Clean.line($0.tittel))" } ?? ansatt(id)
    }

    /// A service by name.
    func tjeneste(_ id: TjenesteId) -> String { Clean.line(katalog.navn(id)) }

    /// The mark of a severity, so that nothing is said by colour alone.
    static func merke(_ alvor: Alvor) -> String {
        switch alvor {
        case .stopp, .brudd: "! "
        case .varsel: "▲ "
        case .info: ""
        }
    }

    /// The colour of a severity.
    static func rolle(_ alvor: Alvor) -> Role {
        switch alvor {
        case .stopp, .brudd: .brudd
        case .varsel: .varsel
        case .info: .dempet
        }
    }
}
