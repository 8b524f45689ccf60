// Two dates of one file compared.

import NetworkAnalysis
import NetworkModel
import Testing

@Suite struct TwoDatesTests {
  private let network = StakeholderNetwork(
    asOf: PartialDate("2022"),
    actors: ["a", "b", "c"].map { NetworkActor(id: .init($0), name: LocalizedText($0), sector: "company") },
    collaborations: [
      Collaboration(source: "a", target: "b", period: Period(end: PartialDate("2019"))),
      Collaboration(source: "b", target: "c", period: Period(start: PartialDate("2021"))),
    ],
    activities: [
      Activity(id: "old", period: Period(end: PartialDate("2019"))),
      Activity(id: "carried", period: Period(end: PartialDate("2019"))),
      Activity(id: "new", period: Period(start: PartialDate("2021")), continues: "carried"),
      Activity(id: "hoped", status: .proposed, continues: "old"),
    ],
    goals: [
      Goal(
        id: "1",
        indicators: [
          Indicator(
            id: "i", baseline: .init(date: PartialDate("2018"), value: 0),
            target: .init(date: PartialDate("2022"), value: 4),
            observations: [
              .init(date: PartialDate("2019"), value: 2), .init(date: PartialDate("2021"), value: 2),
            ])
        ])
    ])

  @Test func twoDatesOfOneFileDifferByWhatHeldOnThem() throws {
    let dates = (ProjectionOptions(asOf: PartialDate("2019-06-01")), ProjectionOptions(asOf: PartialDate("2022")))
    let (first, second) = (try network.projected(dates.0), try network.projected(dates.1))
    let found = try NetworkComparison(of: ComparedNetworks(from: first, to: second))
    #expect(found.ties(.gained, amongShared: true).map(\.first) == ["b"])
    #expect(found.ties(.lost, amongShared: true).map(\.first) == ["a"])
    #expect(found.activities.map(\.activity) == ["new", "carried", "old"])
    #expect(found.activities.map(\.kind) == [.begun, .ended, .lapsed])
    // What is only proposed carries nothing on, and is told.
    #expect(found.activities.last?.successors == ["hoped"])
    // On 1 June 2019 nothing was observed, since a year ends with its last day.
    #expect(found.indicators.map(\.before?.status) == [.unobserved])
    #expect(found.indicators.map(\.after?.status) == [.behind])
    #expect(try NetworkComparison(of: ComparedNetworks(from: second, to: second)).isEmpty)
  }
}
