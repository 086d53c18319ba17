/// The fields of the nightly proof that no case has fallen through the net.
extension Felter {
    package static let aapneSaker = Felt<Int>("aapneSaker")
    package static let iNettet = Felt<Int>("iNettet")
    package static let utenforNettet = Felt<Int>("utenforNettet")
    package static let sistePost = Felt<Int>("sistePost")
    package static let hode = Felt<String>("hode")
}
