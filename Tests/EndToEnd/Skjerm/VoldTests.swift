import Testing

extension Skjermtester {
    @Suite("The child first")
    struct VoldTests {
        @Test("Unsure of violence: the acute gate at once, no foresatte until the duty is assessed")
        func usikker() throws {
            let plass = try Plass()
            let skjerm = try Skjerm(plass)
            try skjerm.begynn(som: "PL-LYN")
            try skjerm.trykk("n")
            try skjerm.fyll("Hvem gjelder undringen", "Åse Vern")
            try skjerm.fyll("Hva har du sett", "Hun vil ikke hjem.")
            try skjerm.kryss("Hva handler det om", "hjem og omsorg")
            try skjerm.velg("vold, overgrep", "usikker")
            try skjerm.velg("Gjelder det miljøet", "nei")
            try skjerm.trykk("Ctrl-S")
            try skjerm.vent(paa: "Ring politiet på 112")
            try skjerm.vent(paa: "Vurder meldeplikten")
            try skjerm.trykk("Esc")

            try delMedForesatte(skjerm)
            try skjerm.vent(paa: "regel G1")
            try skjerm.svar("Vurder meldeplikten")
            try skjerm.velg("Er det grunn til å melde", "nei")
            try skjerm.fyll("Begrunnelse", "Hun fortalte at hun gledet seg til bursdag hos mormor.")
            try skjerm.lagre("Vurderingen er lagret")
            try skjerm.vent(paa: "Vi har sett at hun gruer seg.")
            try skjerm.lagre("Delingen er lagret")
        }

        private func delMedForesatte(_ skjerm: Skjerm) throws {
            try skjerm.velgKort("Å.V.")
            try skjerm.trykk("d")
            try skjerm.velg("Delt med", "foresatte")
            try skjerm.fyll("Hva ble sagt", "Vi har sett at hun gruer seg.")
            try skjerm.trykk("Ctrl-S")
        }
    }
}
