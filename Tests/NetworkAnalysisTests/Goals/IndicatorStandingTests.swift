// Indicators against their line.

import NetworkAnalysis
import NetworkModel
import Testing

@Suite struct IndicatorStandingTests {
  @Test func indicatorsStandBehindOnOrPastTheirLine() throws {
    func standing(_ value: Double, baseline: Bool = true) -> IndicatorStanding.Status {
      IndicatorStanding(
        of: Indicator(
          id: "i", baseline: baseline ? .init(date: PartialDate("2018"), value: 10) : nil,
          target: .init(date: PartialDate("2022"), value: 2),
          observations: [.init(date: PartialDate("2020"), value: value)]), goal: "1", on: PartialDate("2021")
      ).status
    }
    // A figure that shall fall: halfway it should be 6.
    #expect([7, 6, 5, 2, 1].map { standing($0) } == [.behind, .onLine, .onLine, .reached, .reached])
    // An only observation is no line.
    #expect(standing(7, baseline: false) == .withoutLine)
  }
}
