/// The fields of a transition (domain.md 3.10). `skolestart` and `sisteSkoledag` stand with the directory.
extension Felter {
    package static let overgang = Felt<OvergangId>("overgang")
    package static let overgangstype = Felt<Overgangstype>("overgangstype")
    package static let fraTjeneste = Felt<TjenesteId>("fraTjeneste")
    package static let tilTjeneste = Felt<TjenesteId>("tilTjeneste")
    package static let mottakerNavn = Felt<String>("mottakerNavn")
    package static let sfo = Felt<Bool>("sfo")
    package static let kontaktlaerer = Felt<AnsattId>("kontaktlaerer")
    package static let kontaktlaererNavn = Felt<String>("kontaktlaererNavn")
    package static let ikkeAktueltFordi = Felt<String>("ikkeAktueltFordi")
    package static let ikkeAktuelt = Felt<Bool>("ikkeAktuelt")
    package static let part = Felt<Part>("part")
    package static let loefter = Felt<[String]>("loefter")
    package static let punkter = Felt<[String]>("punkter")
    package static let overgangsresultat = Felt<Overgangsresultat>("overgangsresultat")
}
