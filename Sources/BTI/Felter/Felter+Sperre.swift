/// Fields of a sperret case.
extension Felter {
    package static let navngitte = Felt<[AnsattId]>("navngitte")
}
