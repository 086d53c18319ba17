import BTI
import TOMLKit

/// A TOML document as plain values, with the line that each key stands on.
///
/// Dates become their written form. Fractions and times of day have no place in these files and are left out as `.ingen`.
struct Tomldokument {
    /// What stands in the document.
    let verdi: Verdi
    /// The line, from 1, by path: `tall.kopiDager`, and `steg[0].kode` inside arrays of tables; empty where not asked for.
    let linjer: [String: Int]

    /// Where the document breaks the rules of TOML.
    struct Feil: Error {
        /// Line, from 1.
        let linje: Int
    }

    /// Reads a document; finding the lines takes as long as the reading.
    init(_ tekst: String, medLinjer: Bool = true) throws(Feil) {
        let tabell: TOMLTable
        do {
            tabell = try TOMLTable(string: tekst)
        } catch let feil as TOMLParseError {
            throw Feil(linje: feil.source.begin.line)
        } catch {
            throw Feil(linje: 1)
        }
        verdi = Tomldokument.verdi(tabell)
        linjer = medLinjer ? Linjekart.linjer(tekst) : [:]
    }

    /// The keys directly under a path, in the order of the file.
    func noekler(_ sti: String) -> [String] {
        let post = verdi[sti]?.somPost ?? [:]
        return post.keys.sorted { (linjer["\(sti).\($0)"] ?? 0, $0) < (linjer["\(sti).\($1)"] ?? 0, $1) }
    }

    private static func verdi(_ tabell: TOMLTable) -> Verdi {
        var felter: [String: Verdi] = [:]
        for noekkel in tabell.keys {
            guard let innhold = tabell[noekkel] else { continue }
            felter[noekkel] = verdi(innhold)
        }
        return .post(felter)
    }

    private static func verdi(_ innhold: any TOMLValueConvertible) -> Verdi {
        switch innhold.tomlValue.type {
        case .table: return innhold.table.map { verdi($0) } ?? .ingen
        case .array: return .liste(innhold.array.map { $0.map { verdi($0) } } ?? [])
        case .string: return innhold.string.map { .tekst($0) } ?? .ingen
        case .int: return innhold.int.map { .tall($0) } ?? .ingen
        case .bool: return innhold.bool.map { .sann($0) } ?? .ingen
        case .date:
            let dato = innhold.date.flatMap { Dato($0.year, $0.month, $0.day) }
            return dato.map { .tekst($0.iso) } ?? .ingen
        case .double, .time, .dateTime: return .ingen
        }
    }
}
