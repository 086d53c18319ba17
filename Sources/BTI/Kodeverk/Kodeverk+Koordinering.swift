/// What another case in the family is to this one (domain.md 3.1); the link says only that it exists.
public enum Koblingstype: String, Kodeverk { case soesken, forelder, barn, annen }

/// How a pregnancy that a case is about ended (G12).
public enum Svangerskapsutfall: String, Kodeverk { case foedt, avsluttet }

/// What came of considering IP, koordinator or barnekoordinator (G7).
public enum Koordineringssvar: String, Kodeverk { case ikkeAktuelt, tilbudt, takketJa, takketNei }
