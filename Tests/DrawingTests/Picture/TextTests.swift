// Text: widths, lines, contrast.

import GraphCore
import NetworkModel
import Testing

@testable import Drawing

@Suite struct TextTests {
  @Test(
    "Names break into balanced lines",
    arguments: [
      ("KTH", ["KTH"]), ("Karolinska Institutet", ["Karolinska", "Institutet"]),
      ("Karolinska Universitetssjukhuset", ["Karolinska", "Universitets-", "sjukhuset"]),
      ("Upplands-Bro", ["Upplands-Bro"]), ("Stockholms universitet", ["Stockholms", "universitet"]),
      ("", ["–"]), ("  a \n b ", ["a b"]),
    ])
  func lines(name: String, expected: [String]) {
    #expect(LabelBreaking().lines(of: name) == expected)
  }

  @Test("A grapheme is never broken, and a long name ends with an ellipsis")
  func graphemes() {
    let family = String(repeating: "👨‍👩‍👧‍👦", count: 60)
    let lines = LabelBreaking().lines(of: family)
    #expect(lines.joined().dropLast().allSatisfy { $0 == "👨‍👩‍👧‍👦" || $0 == "-" })
    #expect(lines.last?.hasSuffix("…") ?? false)
  }

  @Test("Widths: Helvetica's or DejaVu's, whichever is wider; marks add nothing; bold is wider")
  func widths() {
    let style = TextStyle(size: 1000)
    #expect(style.width(of: "a") == 613)
    #expect(style.width(of: "å") == style.width(of: "a\u{30A}"))
    #expect(style.width(of: "日") == 1000)
    #expect(TextStyle(size: 10, isBold: true).width(of: "abc") > TextStyle(size: 10).width(of: "abc"))
  }

  @Test("Every shape holds its label", arguments: Sector.Shape.allCases)
  func shapes(shape: Sector.Shape) {
    for lines in [["I"], ["Kista Science City"], ["Karolinska", "Universitets-", "sjukhuset"], ["a", "b", "c", "d"]] {
      let size = NodeSizing.size(of: shape, around: lines, in: .label)
      #expect(NodeSizing.holds(shape, size, NodeSizing.extent(of: lines, in: .label)), "\(shape) \(lines)")
    }
  }

  @Test("Labels contrast with their fill by 4.5 to 1, whatever colour a user chooses")
  func contrast() {
    #expect(abs(Palette.white.contrast(with: Sector.Color(red: 0, green: 0, blue: 0)) - 21) < 1e-9)
    #expect(abs(Palette.white.contrast(with: Sector.Color(red: 0x77, green: 0x77, blue: 0x77)) - 4.478) < 0.001)
    for sector in Sector.builtIn {
      if let color = sector.color { #expect(color.contrast(with: color.ink) >= 4.5) }
    }
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      func part() -> UInt8 { UInt8(generator.unit() * 255.9) }
      let color = Sector.Color(red: part(), green: part(), blue: part())
      #expect(color.contrast(with: color.ink) >= 4.5, "\(color)")
    }
    for text in [Palette.text, Palette.secondaryText] { #expect(text.contrast(with: Palette.frame) >= 4.5) }
  }

  @Test("A tie goes round the node that stands between its ends")
  func bending() throws {
    let boxes = [0.0, 70, 140].map { Box(center: Point(x: 300, y: $0), size: Size(width: 110, height: 40)) }
    let bending = TieBending(boxes: boxes)
    for bend in [bending.inwards(from: 0, to: 2, isNear: true), bending.around(from: 0, to: 2)] {
      let curve = TieBending.points(from: boxes[0].center, bend: try #require(bend), to: boxes[2].center, steps: 40)
      #expect(!curve.contains { boxes[1].contains(Box(center: $0, size: .zero)) })
    }
    #expect(bending.around(from: 0, to: 1) == nil, "straight where nothing stands between")
  }

  @Test("The unit circle without a mathematics library")
  func circle() {
    for step in 0..<64 {
      let point = unitVector(turns: Double(step) / 64)
      #expect(abs(point.x * point.x + point.y * point.y - 1) < 1e-12)
    }
    #expect(unitVector(turns: 0) == Point(x: 1, y: 0))
    #expect(abs(unitVector(turns: 0.25).y - 1) < 1e-12)
    #expect(abs(unitVector(turns: 0.125).x - 0.7071067811865476) < 1e-12)
    #expect(abs(unitVector(turns: -0.25).y + 1) < 1e-12)
  }

  @Test("The wheel's order is the cheapest of all")
  func wheelOrder() {
    var generator = SplitMix64(seed: 7)
    for count in 4...7 {
      var weights = Array(repeating: Array(repeating: 0.0, count: count), count: count)
      for i in 0..<count {
        for j in 0..<i {
          weights[i][j] = Double(Int(generator.unit() * 9))
          weights[j][i] = weights[i][j]
        }
      }
      var cheapest = Double.infinity
      func permute(_ order: [Int], _ rest: [Int]) {
        if rest.isEmpty { cheapest = min(cheapest, WheelOrder.cost(order, weights)) }
        for (index, next) in rest.enumerated() {
          var left = rest
          left.remove(at: index)
          permute(order + [next], left)
        }
      }
      permute([0], Array(1..<count))
      let best = WheelOrder.best(weights: weights)
      #expect(best.sorted() == Array(0..<count))
      #expect(abs(WheelOrder.cost(best, weights) - cheapest) < 1e-9)
    }
  }
}
