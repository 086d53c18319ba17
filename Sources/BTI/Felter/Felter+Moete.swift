/// Fields of minutes, teams and KE (domain.md 3.9).
extension Felter {
    package static let beslutninger = Felt<[Beslutning]>("beslutninger")
    package static let beslutningstype = Felt<Beslutningstype>("beslutningstype")
    package static let medlemmer = Felt<[AnsattId]>("medlemmer")
}
