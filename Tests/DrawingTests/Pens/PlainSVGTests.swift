// Pictures hold only what presentation and drawing programs keep when they take an SVG apart.
//
// PowerPoint ("Convert to shape") keeps basic shapes, paths, groups and text with presentation attributes; it drops or misdraws
// style sheets, `use`, nested images, foreign objects, patterns, markers, filters, masks, gradients with `transparent`, colors
// with an alpha channel, `currentColor` and units of CSS. LibreOffice, Inkscape, rsvg-convert and CairoSVG keep more.

import Drawing
import Foundation
import NetworkAnalysis
import NetworkModel
import Reporting
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PlainSVGTests {
  /// The attributes that each element may have; those that all may have apart.
  private static let allowed: [String: Set<String>] = [
    "svg": ["xmlns", "viewBox", "width", "height", "role", "aria-labelledby", "xml:lang", "font-family"],
    "title": [], "desc": [], "g": ["transform"],
    "rect": ["x", "y", "width", "height", "rx"], "ellipse": ["cx", "cy", "rx", "ry"], "path": ["d"],
    "text": ["x", "y", "font-size", "font-weight", "text-anchor", "aria-hidden"],
  ]
  private static let everywhere: Set = [
    "id", "class", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap",
  ]
  /// Attributes that hold one or more plain numbers, without units.
  private static let numeric: Set = [
    "viewBox", "width", "height", "x", "y", "rx", "ry", "cx", "cy", "font-size", "stroke-width", "stroke-dasharray",
  ]

  /// What a program might drop of a picture, in words.
  private final class Reader: NSObject, XMLParserDelegate {
    var faults: Set<String> = []
    private var depth = 0

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if name == "svg", depth > 0 { faults.insert("an image within an image") }
      depth += 1
      guard let own = PlainSVGTests.allowed[name] else {
        faults.insert("<\(name)>")
        return
      }
      for (attribute, value) in attributes {
        if !own.contains(attribute), !PlainSVGTests.everywhere.contains(attribute) {
          faults.insert("\(attribute) of <\(name)>")
        }
        if ["fill", "stroke"].contains(attribute), value != "none", value.wholeMatch(of: /#[0-9A-Fa-f]{6}/) == nil {
          faults.insert("\(attribute)=\(value)")
        }
        if PlainSVGTests.numeric.contains(attribute), value.wholeMatch(of: /-?[\d.]+( -?[\d.]+)*/) == nil {
          faults.insert("\(attribute)=\(value)")
        }
        if attribute == "d", value.wholeMatch(of: /M[-\d. MLHVCAZhv]+/) == nil { faults.insert("d=\(value)") }
        if attribute == "transform", value.wholeMatch(of: /translate\(-?[\d.]+ -?[\d.]+\)/) == nil {
          faults.insert("transform=\(value)")
        }
      }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      depth -= 1
    }
  }

  static func faults(of svg: String) -> Set<String> {
    let (reader, parser) = (Reader(), XMLParser(data: Data(svg.utf8)))
    parser.delegate = reader
    return parser.parse() ? reader.faults : ["no XML"]
  }

  @Test("Every view holds only what PowerPoint keeps", arguments: SampleView.allCases, [Sheet?.none, .wide])
  func viewsArePlain(_ view: SampleView, _ sheet: Sheet?) throws {
    for seed in UInt64(1)...2 {
      let network = SampleNetworks.working(actors: 40, goals: 20, activities: 24, seed: seed)
      var older = network
      older.collaborations.removeFirst(9)
      #expect(Self.faults(of: SVGPen.draw(try view.picture(of: network, older: older, on: sheet))) == [])
    }
  }

  @Test(arguments: [NetworkMap.View.network, .sectors, .bridges])
  func soAreNetworksOfHostileNames(_ view: NetworkMap.View) throws {
    for network in [PenTests.nasty, SampleNetworks.stockholm, SampleNetworks.random(actors: 700, ties: 900, seed: 1)] {
      #expect(Self.faults(of: SVGPen.draw(try SampleNetworks.picture(network, view))) == [])
    }
  }

  @Test("The test sees what is dropped")
  func dropsAreSeen() {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="3cm"><use href="#a"/><svg/><rect fill="#12345678" style="x"/>\
      <g transform="rotate(3)" marker-end="url(#a)"/><path d="M0 0q1 1 2 2" fill="transparent"/></svg>
      """
    #expect(
      Self.faults(of: svg) == [
        "width=3cm", "<use>", "an image within an image", "fill=#12345678", "style of <rect>", "transform=rotate(3)",
        "marker-end of <g>", "d=M0 0q1 1 2 2", "fill=transparent",
      ])
  }
}
