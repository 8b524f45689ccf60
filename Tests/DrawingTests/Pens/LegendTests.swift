// The legend of every view: each row has a sample that is drawn, by both pens.

@testable import Drawing
import Graphviz
import NetworkModel
import TestSupport
import Testing

@Suite struct LegendTests {
  @Test("Every row of a legend has a drawn sample", arguments: SampleView.allCases, [Sheet?.none, .wide, .a4])
  func everyRowIsDrawn(_ view: SampleView, _ sheet: Sheet?) throws {
    for network in [SampleNetworks.working(actors: 40, goals: 20, activities: 24, seed: 3), SampleNetworks.stockholm] {
      var older = network
      older.collaborations.removeFirst(min(9, network.collaborations.count))
      older.actors.removeLast()
      older.collaborations.removeAll { tie in
        tie.source == network.actors.last?.id || tie.target == network.actors.last?.id
      }
      older.activities = []
      let picture = try view.picture(of: network, older: older, on: sheet)
      let (legend, header) = (picture.legend, HeaderLayout(picture))
      #expect(header.swatches.count == legend.entries.count)
      #expect(header.samples.map(\.stroke) == legend.ties.map(\.stroke))
      #expect(header.signs.map(\.emphasis) == legend.signs.map(\.emphasis))
      for sign in header.signs { #expect(sign.emphasis != .bare || !sign.lines.isEmpty) }
      // Nothing is said beside a sample that is not one.
      let bare = HeaderLayout.keys(of: legend, width: header.width).filter { $0.indent == 0 }
      #expect(bare.map(\.text) == (legend.ties.isEmpty || legend.tieHeading.isEmpty ? [] : [legend.tieHeading]))
      // No sample touches another or a text.
      let texts = header.texts.map {
        Box(
          left: $0.origin.x, top: $0.origin.y - $0.style.size * 0.7, right: $0.origin.x + $0.style.width(of: $0.text),
          bottom: $0.origin.y)
      }
      let boxes = header.signs.map { $0.box.grown(by: 1) } + header.swatches.map(\.sample)
      for (place, box) in boxes.enumerated() {
        #expect(!texts.contains { $0.overlaps(box) } && !boxes[..<place].contains { $0.overlaps(box) }, "\(view)")
      }
      let dot = DOTPen.draw(picture).text
      for sign in header.signs {
        #expect(dot.contains("\"\(sign.id)\" [") || dot.contains("\(sign.id) ["), "\(sign.id)")
      }
    }
  }

  @Test func outlinesAreExplainedByOutlines() throws {
    let picture = try SampleView.gaps.picture(of: SampleNetworks.stockholm)
    let sign = try #require(picture.legend.signs.first { $0.name == "streckad röd ram: samverkar med ingen" })
    #expect(sign.emphasis == .missing)
    let frame = try #require(picture.frames.first { $0.id == "isolates" })
    #expect(frame.outline.pattern == .dashed && frame.outline.color == Palette.outline(of: sign.emphasis)?.color)
    #expect(
      picture.nodes.contains { $0.emphasis == .strong } == picture.legend.signs.contains { $0.emphasis == .strong })
  }

  @Test("A long explanation goes on below, whole")
  func longExplanationsAreWrapped() {
    let words = Array(repeating: "ord", count: 60).joined(separator: " ")
    let legend = Picture.Legend(signs: [.init(name: words, emphasis: .strong)])
    let keys = HeaderLayout.keys(of: legend, width: 420)
    #expect(keys.count > 1 && keys.map(\.text).joined(separator: " ") == words)
    #expect(keys.allSatisfy { $0.indent > 0 && $0.width - 18 <= 420 })
  }
}
