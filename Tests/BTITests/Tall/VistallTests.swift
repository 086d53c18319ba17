import Testing

@testable import BTI

/// Small numbers about children are not shown, and cannot be worked out.
@Suite("Tall uten barn") struct VistallTests {
    @Test("En til fire vises ikke, null og fem vises", arguments: [(0, 0), (1, nil), (4, nil), (5, 5), (6, 6)])
    func alene(_ antall: Int, _ vist: Int?) {
        #expect(Vistall(antall) == (vist.map { .tall($0) } ?? .faa))
    }

    @Test("Er ingen små, vises alle; er én liten, holdes den minste av de andre tilbake") func foelger() throws {
        #expect(try #require(Vistall.deler([30, 5, 12])) == [.tall(30), .tall(5), .tall(12)])
        #expect(try #require(Vistall.deler([30, 4, 12])) == [.tall(30), .faa, .skjult])
        // Five beside one says too much: the next is held back as well.
        #expect(try #require(Vistall.deler([30, 1, 5])) == [.skjult, .faa, .skjult])
        #expect(try #require(Vistall.deler([30, 1, 8])) == [.tall(30), .faa, .skjult])
    }

    @Test("Null vises av tjue, og ikke av nitten") func null() throws {
        #expect(try #require(Vistall.deler([20, 0])) == [.tall(20), .tall(0)])
        #expect(try #require(Vistall.deler([19, 0])) == [.skjult, .faa])
        #expect(try #require(Vistall.deler([0, 0])) == [.tall(0), .tall(0)])
    }

    @Test("Kan ikke noe vises uten at de små kan regnes ut, vises ingenting") func ingenting() {
        #expect(Vistall.deler([4]) == nil)
        #expect(Vistall.deler([4, 4]) == nil)
        #expect(Vistall.deler([3, 3, 3]) == [.faa, .faa, .faa])
        #expect(Vistall.deler([4, 4, 4, 4, 4]) == nil)
    }

    /// Everybody who knows the sum, sees the rest and knows how it is done, tries every table there is.
    @Test("Ingen liten kan regnes ut av summen og resten", arguments: [2, 3, 4]) func regnTilbake(_ antall: Int) {
        for sum in 0...(antall == 4 ? 26 : 44) {
            var mulige: [[Vistall]: [Set<Int>]] = [:]
            for tabell in Self.tabeller(antall, sum) {
                guard let vist = Vistall.deler(tabell) else { continue }
                var verdier = mulige[vist] ?? tabell.map { _ in [] }
                for (plass, verdi) in tabell.enumerated() { verdier[plass].insert(verdi) }
                mulige[vist] = verdier
            }
            for (vist, verdier) in mulige {
                for (tegn, kan) in zip(vist, verdier) where tegn == .faa {
                    #expect(kan.count >= 2, "\(sum): \(vist) kan bare være \(kan)")
                }
            }
        }
    }

    private static func tabeller(_ antall: Int, _ sum: Int) -> [[Int]] {
        guard antall > 1 else { return [[sum]] }
        return (0...sum).flatMap { foerste in tabeller(antall - 1, sum - foerste).map { [foerste] + $0 } }
    }

    @Test("Andelen i en gruppe som holdes tilbake, holdes også tilbake") func andeler() {
        let grupper: [Vistall] = [.tall(30), .faa, .skjult, .tall(0), .tall(25)]
        #expect(
            Vistall.andeler([10, 2, 8, 0, 9], av: grupper, totalt: 70)
                == [.tall(10), .faa, .skjult, .tall(0), .tall(9)])
        // Eight beside nought says too much: nine is held back as well.
        #expect(
            Vistall.andeler([10, 0, 8, 0, 9], av: grupper, totalt: 70)
                == [.tall(10), .faa, .skjult, .tall(0), .skjult])
    }

    @Test("Null av nitten vises ikke, null av tjue vises, og en andel under fem vises ikke") func andelsgrenser() {
        func vist(_ gruppe: Int, _ antall: Int) -> Vistall {
            Vistall.andeler([antall, 40, 41], av: [.tall(gruppe), .tall(60), .tall(60)], totalt: 139)[0]
        }
        #expect(vist(20, 0) == .tall(0) && vist(19, 0) == .faa)
        #expect(vist(20, 4) == .faa && vist(20, 5) == .tall(5))
        // Nothing anywhere: said of twenty cases, not of nineteen.
        let uten: [Vistall] = [.tall(12), .tall(8)]
        #expect(Vistall.andeler([0, 0], av: uten, totalt: 20) == [.tall(0), .tall(0)])
        #expect(Vistall.andeler([0, 0], av: uten, totalt: 19) == [.faa, .faa])
        #expect(Vistall.andeler([0, 2], av: uten, totalt: 20) == [.skjult, .skjult])
    }
}
