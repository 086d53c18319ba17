/// Fields of the person over time, the legal plans, corrections and import (domain.md 3.1, 3.13).
extension Felter {
    // MARK: Person and family
    package static let gruppeFra = Felt<Dato>("gruppeFra")
    package static let annenSak = Felt<SakId>("annenSak")
    package static let koblingstype = Felt<Koblingstype>("koblingstype")
    package static let svangerskap = Felt<Svangerskapsutfall>("svangerskap")
    package static let nyVurdering = Felt<String>("nyVurdering", .langtekst)

    // MARK: Plans that the law asks for
    package static let plan = Felt<PlanId>("plan")
    package static let problem = Felt<String>("problem", .langtekst)
    package static let naar = Felt<String>("naar")
    package static let hvemGjoer = Felt<String>("hvemGjoer")
    package static let ipSvar = Felt<Koordineringssvar>("ipSvar")
    package static let koordinatorSvar = Felt<Koordineringssvar>("koordinatorSvar")
    package static let barnekoordinatorSvar = Felt<Koordineringssvar>("barnekoordinatorSvar")
    package static let beggeFordi = Felt<String>("beggeFordi")
    package static let beggeFortsetter = Felt<Bool>("beggeFortsetter")

    // MARK: Corrections and import
    package static let rettetPost = Felt<Int>("rettetPost")
    package static let fortsetterHer = Felt<Bool>("fortsetterHer")
    package static let kilde = Felt<String>("kilde")
    package static let maaltekst = Felt<String>("maaltekst", .langtekst)
    package static let importerteTiltak = Felt<[ImportertTiltak]>("importerteTiltak")
}
