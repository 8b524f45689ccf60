// How large letters are on a slide that fills the screen: 13.33 × 7.5 inches, or 10 × 7.5.

@testable import Drawing
import NetworkAnalysis
import NetworkModel
import Reporting
import TestSupport
import Testing

@Suite struct LetterTests {
  /// The smallest letters of a picture on its sheet, in points: of what is drawn, and of the head above it.
  private static func smallest(_ picture: Picture) -> (drawn: Double, head: Double) {
    let drawn =
      picture.nodes.flatMap { node in
        (node.lines.isEmpty ? [] : [node.fontSize]) + (node.details.isEmpty ? [] : [node.detailSize])
      } + picture.frames.filter { !$0.label.isEmpty }.map { _ in TextStyle.frame.size }
    let head =
      HeaderLayout(picture).texts.map(\.style.size) + HeaderLayout(picture).swatches.flatMap(\.texts).map(\.style.size)
    let scale = picture.scaleOnSheet
    return (scale * (drawn.min() ?? 99), scale * (head.min() ?? 99))
  }

  private static func map(_ view: NetworkMap.View, _ sheet: Sheet, _ language: Language) throws -> Picture {
    let network = try SampleNetworks.stockholm.projected()
    return NetworkMap(of: network, view: view, sheet: sheet, words: Phrasebook(language).mapWords).makePicture()
  }

  /// What was reached for 55 actors, most of them without ties, less a twentieth; what the plan itself gets is tested with the
  /// command.
  @Test("Letters on a slide do not become smaller", arguments: Language.allCases)
  func letters(_ language: Language) throws {
    for (view, wide, standard) in [(NetworkMap.View.network, 8.2, 6.6), (.bridges, 8.2, 6.6), (.sectors, 7.4, 6.6)] {
      for (sheet, least) in [(Sheet.wide, wide), (.standard, standard)] {
        let (drawn, head) = Self.smallest(try Self.map(view, sheet, language))
        #expect(drawn >= least, "\(view), \(sheet)")
        #expect(head >= least * 0.9, "\(view), \(sheet)")
      }
    }
    for (view, wide, standard) in [(SampleView.gaps, 8.2, 6.4), (.mixing, 5.5, 5.5)] {
      for (sheet, least) in [(Sheet.wide, wide), (.standard, standard)] {
        let (drawn, _) = Self.smallest(try view.picture(of: SampleNetworks.stockholm, language, on: sheet))
        #expect(drawn >= least, "\(view), \(sheet)")
      }
    }
  }

  @Test("Nothing is left out for the sake of the letters", arguments: Sheet.allCases)
  func nothingIsLeftOut(_ sheet: Sheet) throws {
    for seed in UInt64(1)...3 {
      let network = SampleNetworks.random(actors: 40, ties: 60, sectors: 6, seed: seed)
      let (whole, slide) = (
        try SampleView.gaps.picture(of: network), try SampleView.gaps.picture(of: network, on: sheet)
      )
      #expect(Set(whole.nodes.map(\.id)) == Set(slide.nodes.map(\.id)))
      #expect(whole.ties.count == slide.ties.count && whole.notes == slide.notes)
      #expect(PictureLaws.faults(in: slide) == [])
    }
  }
}
