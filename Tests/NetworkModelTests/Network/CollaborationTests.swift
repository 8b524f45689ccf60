// Ties: what few of them have lies elsewhere, and nothing tells so but their size.

import Testing

@testable import NetworkModel

@Suite struct CollaborationTests {
  private static let day = PartialDate(year: 2024, month: 5)

  /// Ties that each differ from a plain one in one thing.
  private static var different: [Collaboration] {
    var through = Collaboration(source: "a", target: "b")
    through.sourceThrough = "c"
    var targetThrough = Collaboration(source: "a", target: "b")
    targetThrough.targetThrough = "c"
    return [
      Collaboration(source: "a", target: "b"), Collaboration(source: "b", target: "a"),
      Collaboration(source: "a", target: "b", kind: "partnership"),
      Collaboration(source: "a", target: "b", direction: .directed),
      Collaboration(source: "a", target: "b", strength: 1), Collaboration(source: "a", target: "b", strength: 2),
      Collaboration(source: "a", target: "b", period: Period(start: day)),
      Collaboration(source: "a", target: "b", description: "text"),
      Collaboration(source: "a", target: "b", evidence: [Evidence(source: "s")]),
      Collaboration(source: "a", target: "b", additional: [Attribute("k", .null)]), through, targetThrough,
    ]
  }

  @Test func tiesOfMillionsAreSmall() {
    #expect(MemoryLayout<Collaboration>.stride <= 48)
  }

  @Test func tiesAreEqualByAllThatTheySay() {
    for (place, tie) in Self.different.enumerated() {
      for (other, second) in Self.different.enumerated() { #expect((tie == second) == (place == other)) }
    }
    #expect(Set(Self.different + Self.different).count == Self.different.count)
  }

  @Test func whatIsTakenBackLeavesNoTrace() {
    let plain = Collaboration(source: "a", target: "b")
    var tie = Collaboration(
      source: "a", target: "b", kind: "k", direction: .mutual, strength: 3, period: Period(start: Self.day),
      description: "text", evidence: [Evidence(source: "s")], additional: [Attribute("k", .null)])
    #expect(tie.kind == "k" && tie.direction == .mutual && tie.strength == 3 && tie.period.start == Self.day)
    #expect(tie.description == "text" && tie.evidence.count == 1 && tie.additional.count == 1)
    (tie.kind, tie.direction, tie.strength, tie.period) = (nil, nil, nil, Period())
    (tie.description, tie.evidence, tie.additional) = (nil, [], [])
    #expect(tie == plain)
    #expect(Set([tie, plain]).count == 1)
  }

  @Test func aCopyThatIsChangedLeavesTheOther() {
    let first = Collaboration(source: "a", target: "b", kind: "k", period: Period(start: Self.day))
    var second = first
    second.kind = "other"
    #expect(first.kind == "k" && second.kind == "other" && second.period == first.period)
  }

  @Test(arguments: [0, -0.0, 1, -2.5, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func everyStrengthIsKeptToTheBit(strength: Double) {
    let tie = Collaboration(source: "a", target: "b", strength: strength)
    #expect(tie.strength?.bitPattern == strength.bitPattern)
    #expect(tie.weight == strength)
  }

  @Test func aStrengthThatIsNoNumberIsOneAllTheSame() {
    #expect(Collaboration(source: "a", target: "b", strength: .nan).strength?.isNaN == true)
    #expect(Collaboration(source: "a", target: "b").strength == nil)
    #expect(Collaboration(source: "a", target: "b").weight == 1)
  }

  @Test func tiesThatShareAreAsTiesThatDoNot() {
    var alike = AlikeTies()
    let kinds: [String?] = [nil, "a", "b"]
    let directions: [Collaboration.Direction?] = [nil, .directed, .mutual]
    for round in 0..<60 {
      let (kind, direction) = (kinds[round % 3], directions[round / 3 % 3])
      let period = Period(start: PartialDate(year: 2000 + round % 7))
      let strength = round % 4 == 0 ? nil : Double(round)
      let shared = alike.tie(
        from: "a", to: "b", kind: kind, direction: direction, strength: strength, period: period)
      let own = Collaboration(
        source: "a", target: "b", kind: kind, direction: direction, strength: strength, period: period)
      #expect(shared == own)
      var directed = own
      directed.additional = [Attribute("k", .bool(true))]
      let turned = alike.tie(directed, .undirected)
      directed.direction = .undirected
      #expect(turned == directed)
    }
  }
}
