/// Fields of access: the ground a share stands on.
extension Felter {
    package static let delingsgrunnlag = Felt<Delingsgrunnlag>("delingsgrunnlag")
    package static let medLeselogg = Felt<Bool>("medLeselogg")
    package static let delingsgrunn = Felt<String>("delingsgrunn", .langtekst)
}
