// Slides and papers, and DOT without places.

import Drawing
import Foundation
import Graphviz
import NetworkModel
import TestSupport
import Testing

@Suite struct SheetTests {
  @Test(arguments: Sheet.allCases) func theWholeIsAsLargeAsTheSheet(_ sheet: Sheet) throws {
    for view in SampleView.allCases {
      let picture = try view.picture(
        of: SampleNetworks.working(actors: 40, goals: 30, activities: 30, seed: 2), on: sheet)
      #expect(PictureLaws.faults(in: picture) == [], "\(view)")
      let svg = SVGPen.draw(picture)
      let size = try #require(svg.firstMatch(of: /viewBox="0 0 ([\d.]+) ([\d.]+)" width="([\d.]+)" height="([\d.]+)"/))
      let sides = [size.output.1, size.output.2, size.output.3, size.output.4].compactMap { Double($0) }
      let own = sides[0] / sides[1]
      #expect(abs(own / (sides[2] / sides[3]) - 1) < 0.01, "\(view)")
      #expect(abs(own / sheet.ratio - 1) < 0.01 || sheet.mayStand && abs(own * sheet.ratio - 1) < 0.01, "\(view)")
      #expect(DOTPen.draw(picture).text.contains("viewport="))
    }
  }

  @Test func aSlideOfGoalsShowsSectorsAndTheUpperGoals() throws {
    let network = SampleNetworks.working(actors: 30, goals: 40, activities: 30, seed: 12)
    let (whole, slide) = (
      try SampleView.goals.picture(of: network), try SampleView.goals.picture(of: network, on: .wide)
    )
    #expect(whole.nodes.contains { $0.actor != nil } && !slide.nodes.contains { $0.actor != nil })
    let goals = slide.nodes.filter { $0.id.hasPrefix("g") }
    #expect(goals.count == 10 && goals.count < whole.nodes.count { $0.id.hasPrefix("g") })
    #expect(slide.notes.contains("Visade är 10 av 40 mål: de översta nivåerna."))
    #expect(slide.nodes.contains { $0.details.contains { $0.hasSuffix("delmål utan aktivitet") } })
    #expect(slide.nodes.contains { $0.classes.first == "sector" && $0.tooltip.contains(", ") })
    #expect(slide.size.height < whole.size.height)
  }

  // MARK: Plain DOT

  @Test func plainDOTHasIDsAndClassesAndNoPlaces() throws {
    let picture = try SampleNetworks.picture(SampleNetworks.stockholm, .sectors)
    let text = DOTPen.plain(picture).text
    for word in ["pos=", "bb=", " width=", "layout=", "legend-", "-corner"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("\"university-26\"") && text.contains("actor sector-university"))
    #expect(text.contains(picture.caption))
  }

  @Test(
    "Any layout program draws plain DOT without a word",
    .enabled(if: TestFiles.program("dot") != nil, "Graphviz is not installed: apt-get install graphviz"),
    arguments: ["dot", "fdp", "sfdp"])
  func plainDOTIsDrawn(_ program: String) throws {
    for network in [PenTests.nasty, SampleNetworks.stockholm] {
      let text = DOTPen.plain(try SampleView.gaps.picture(of: network)).text
      // sfdp is built without the triangulation that prism needs in some distributions.
      let (output, errors, status) = try PenTests.run("dot", ["-K\(program)", "-Goverlap=scale", "-Tsvg"], input: text)
      #expect(status == 0 && errors == "")
      #expect(String(decoding: output, as: UTF8.self).contains("sector&#45;university"))
    }
  }
}
