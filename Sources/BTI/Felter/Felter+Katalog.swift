/// Fields of the commands to the directory, beside those that the first entries of the directory have.
extension Felter {
    package static let ansatte = Felt<[AnsattId]>("ansatte")
    package static let medunderskriver = Felt<AnsattId>("medunderskriver")
    package static let profilkode = Felt<String>("profilkode")
    /// It is known what is lost, and it is to be done all the same.
    package static let uansett = Felt<Bool>("uansett")
}
