// Signs of sectors on paper: built-in looks for built-in sectors, free looks for others, and no two alike.

import NetworkModel
import Testing

@testable import Drawing

@Suite struct SectorMarkTests {
  @Test func aSectorOfItsOwnWordLooksLikeTheBuiltInOne() throws {
    let own = Sector(id: "municipality", label: "Kommun")
    let mark = try #require(SectorMark.marks(for: [own], in: .swedish).first)
    let known = try #require(Sector.builtIn.first { $0.id == "municipality" })
    #expect(mark.fill == known.color && mark.id == "municipality")
    #expect(own.withBuiltInLook.label == "Kommun", "the list's own word stays")
  }

  @Test func noTwoAreAlike() {
    let sectors = Sector.builtIn + ["a", "b", "c"].map { Sector(id: .init($0), label: LocalizedText($0)) }
    let marks = SectorMark.marks(for: sectors, in: .english)
    #expect(marks.count == sectors.count)
    #expect(Set(marks.map { $0.outline }).count == marks.count)
  }

  @Test func aSignIsShapesAloneAndWithinItsBox() {
    let hostile = Sector(id: "\"><script>", label: "<b>x</b>")
    let mark = SectorMark.marks(for: [hostile], in: .english)[0]
    #expect(!mark.outline.contains("script") && !mark.outline.contains("<b>") && !mark.outline.contains("\n"))
    #expect(SectorMark.marks(for: [], in: .swedish).isEmpty)
  }
}
