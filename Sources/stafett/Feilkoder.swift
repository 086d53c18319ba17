import Casework
import Guidance
import Journal
import Sealing

extension JournalError {
    /// The stable code, as the text catalogue knows it (`feil.<kode>`).
    var kode: String {
        switch self {
        case .missing: "missing"
        case .folderMissing: "folderMissing"
        case .alreadyExists: "alreadyExists"
        case .notAJournal: "notAJournal"
        case .newerFormat: "newerFormat"
        case .damaged: "damaged"
        case .unreadableEntry: "unreadableEntry"
        case .schemaChanged: "schemaChanged"
        case .unsuitableFileSystem: "unsuitableFileSystem"
        case .readOnly: "readOnly"
        case .notPermitted: "notPermitted"
        case .busy: "busy"
        case .diskFull: "diskFull"
        case .inputOutput: "inputOutput"
        case .closed: "closed"
        case .settingRefused: "settingRefused"
        case .versionConflict: "versionConflict"
        case .commandReused: "commandReused"
        case .invalidEntry: "invalidEntry"
        case .headDamaged: "headDamaged"
        case .headWouldGoBack: "headWouldGoBack"
        case .constraint: "constraint"
        case .sqlite: "sqlite"
        }
    }

    /// Values for the sentence; numbers and names of settings, never content.
    var argumenter: [String: String] {
        switch self {
        case .newerFormat(let funnet, let stoettet): ["funnet": String(funnet), "stoettet": String(stoettet)]
        case .unreadableEntry(let seq): ["nummer": String(seq)]
        case .inputOutput(let kode): ["kode": String(kode)]
        case .sqlite(let kode, _): ["kode": String(kode)]
        case .headWouldGoBack(let husket, let tilbudt): ["husket": String(husket), "naa": String(tilbudt)]
        case .settingRefused(let navn): ["navn": navn]
        case .schemaChanged(let objekter): ["objekter": objekter.joined(separator: ", ")]
        default: [:]
        }
    }
}

extension SealingError {
    /// The stable code, as the text catalogue knows it (`feil.<kode>`).
    var kode: String {
        switch self {
        case .wiped: "wiped"
        case .unavailable: "unavailable"
        case .wrongPassphrase: "feilPassord"
        case .needsHostSecret: "needsHostSecret"
        case .wrongHostSecret: "wrongHostSecret"
        case .damaged: "sealingDamaged"
        case .unknownVersion: "unknownVersion"
        case .cannotOpen: "cannotOpen"
        case .parametersOutOfRange: "parametersOutOfRange"
        case .cheapParameters: "cheapParameters"
        case .badPublicKey: "badPublicKey"
        case .wrongCommitment: "wrongCommitment"
        case .tooLong: "tooLong"
        case .badCode: "feilKode"
        case .recoveryWordCount: "recoveryWordCount"
        case .recoveryWord: "recoveryWord"
        case .recoveryGroup: "recoveryGroup"
        }
    }
}

extension Saksfeil {
    /// Values for the sentence.
    func argumenter(_ tekster: Tekster) -> [String: String] {
        switch self {
        case .svaktPassord(let svakheter):
            ["grunner": svakheter.map { tekster.tekst("feil.passord.\($0)") }.joined(separator: " ")]
        case .endretAvAndre(let versjon): ["versjon": String(versjon)]
        default: [:]
        }
    }
}
