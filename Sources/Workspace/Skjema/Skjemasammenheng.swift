import BTI
import Casework
import Guidance

/// What a form needs to know beside the command and the case.
struct Skjemasammenheng: Sendable {
    /// The text catalogue.
    var tekster: Tekster
    /// The directory: who and what can be chosen, and the profile.
    var katalog: Katalog
    /// Today.
    var idag: Dato
    /// Who fills it in.
    var ansatt: AnsattId
    /// The children this employee may know by name.
    var register: Navneregister
    /// What has been written in the case and can be put right, newest first.
    var innfoersler: [Innfoersel] = []
    /// What the last command wrote, in the words of the timeline.
    var angres: [String] = []

    /// Dates in words.
    var dagord: Dagord { Dagord(ord: Ord(tekster), idag: idag) }

    /// The surroundings of a form.
    init(tekster: Tekster, katalog: Katalog, idag: Dato, ansatt: AnsattId, register: Navneregister = Navneregister()) {
        self.tekster = tekster
        self.katalog = katalog
        self.idag = idag
        self.ansatt = ansatt
        self.register = register
    }
}

/// Something that was written in a case, and can be put right.
struct Innfoersel: Hashable, Sendable {
    /// Its place in the journal.
    var nummer: Int
    /// The room it stands in, and the correction with it.
    var rom: Rom
    /// What it says.
    var setning: String
    /// The day it happened.
    var dato: Dato
}

/// What a form did with a key.
enum Skjemasvar: Hashable, Sendable {
    /// The form has taken what it needs; nothing more is to be done.
    case ingenting
    /// The person wants it saved: ask for `kommando`, carry it out, and show a refusal with `vis`.
    case lagre
    /// The person wants out. What is typed is still there, as a draft.
    case avbryt
    /// The person chose a child that is in the register: go on in that case's form, with this form's draft.
    case velgPerson(Navneregister.Person)
}

/// What keeps a form from becoming a command.
struct Skjemafeil: Error, Hashable, Sendable {
    /// What is wrong, in words, by the name of the field.
    var felt: [String: String]
}
