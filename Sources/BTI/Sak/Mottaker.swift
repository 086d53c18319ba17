/// One who can open an epoch.
public enum Mottaker: Hashable, Comparable, Sendable {
    /// The members of a service, by generation of its key.
    case tjeneste(TjenesteId, generasjon: Int)
    /// The leaders of a service, by generation of their key.
    case ledere(TjenesteId, generasjon: Int)
    /// One employee.
    case ansatt(AnsattId)
    /// The recovery key.
    case gjenoppretting
}
