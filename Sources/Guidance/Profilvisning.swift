import BTI

/// A profile in words: every number with its unit and the rules that use it, and what a choice would change.
public enum Profilvisning {
    /// The profile, a line each: numbers that differ from the shipped ones are marked.
    public static func linjer(_ profil: Profil, _ tekster: Tekster = .last()) -> [String] {
        let bredde = Parameter.allCases.map(\.rawValue.count).max() ?? 0
        let tall = Parameter.allCases.map { parameter in
            let navn = parameter.rawValue + String(repeating: " ", count: bredde - parameter.rawValue.count)
            let egen = profil[parameter] == parameter.standard ? "" : "  (standard \(parameter.standard))"
            let regler = Profilvisning.regler(parameter)
            let bruk = regler.isEmpty ? "" : "  " + regler.joined(separator: " ")
            return "  \(navn)  \(verdi(parameter, profil, tekster))\(egen)\(bruk)"
        }
        let steg = (0...3).flatMap { nivaa in
            profil.steg(paaNivaa: nivaa).map { "  \($0.kode)  \($0.navn)" }
        }
        let skala = profil.uroskala.map { "  \($0.navn)" + ($0.hoey ? "  (\(tekster.tekst("profil.hoey")))" : "") }
        return ["\(profil.navn) (\(profil.kode))"] + fast(profil, tekster) + [tekster.tekst("profil.tall")] + tall
            + [tekster.tekst("profil.steg")] + steg + [tekster.tekst("profil.uroskala")] + skala
    }

    /// What is different when one profile takes the place of another; empty where nothing is.
    public static func endringer(fra: Profil, til: Profil, _ tekster: Tekster = .last()) -> [String] {
        var linjer = Parameter.allCases.filter { fra[$0] != til[$0] }.map {
            "\($0.rawValue): \(verdi($0, fra, tekster)) → \(verdi($0, til, tekster))"
        }
        for (foer, etter) in zip(fast(fra, tekster), fast(til, tekster)) where foer != etter {
            linjer.append("\(foer) → \(etter)")
        }
        if fra.steg != til.steg { linjer.append(tekster.tekst("profil.andreSteg")) }
        if fra.uroskala != til.uroskala { linjer.append(tekster.tekst("profil.annenSkala")) }
        return linjer
    }

    /// The rules that use a number, by code.
    public static func regler(_ parameter: Parameter) -> [String] {
        Sikkerhetsnett.regler.filter { $0.parametre.contains(parameter) }.map(\.kode)
            + Kommandoregel.alle.filter { $0.parametre.contains(parameter) }.map(\.kode)
    }

    private static func verdi(_ parameter: Parameter, _ profil: Profil, _ tekster: Tekster) -> String {
        "\(profil[parameter]) \(tekster.tekst("enhet.\(parameter.enhet.rawValue)"))"
    }

    /// What is neither a number, a step nor the scale.
    private static func fast(_ profil: Profil, _ tekster: Tekster) -> [String] {
        let roller = profil.avklarerRoller.sorted { $0.rawValue < $1.rawValue }.compactMap { tekster.kode($0) }
        return [
            tekster.tekst(
                "profil.avklarer",
                ["roller": ([tekster.kode(Rolle.leder) ?? ""] + roller).joined(separator: ", ")]),
            tekster.tekst(profil.toSignaturerKreves ? "profil.toKreves" : "profil.toVarsles"),
        ]
    }
}

extension Profilfeil {
    /// The faults as sentences, in the order of the file.
    public func linjer(_ tekster: Tekster = .last()) -> [String] {
        feil.map { en in
            let argumenter = en.argumenter.merging(["linje": String(en.linje)]) { gammel, _ in gammel }
            let setning = tekster.tekst("feil.profil.\(en.kode)", argumenter)
            // What is not there stands on no line.
            return en.linje == 0 ? setning.replacing("Linje 0: ", with: "") : setning
        }
    }
}
