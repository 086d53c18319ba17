/// Fields of the commands to the directory, beside those that the first entries of the directory have.
extension Felter {
    package static let ansatte = Felt<[AnsattId]>("ansatte")
    package static let medunderskriver = Felt<AnsattId>("medunderskriver")
    package static let profilkode = Felt<String>("profilkode")
}
