// The views that show gaps, goals, mixing, priorities and changes, of networks made for it.

import Drawing
import GraphCore
import NetworkAnalysis
import NetworkModel
import Reporting
import TestSupport

/// A view that is drawn from what an analysis found.
enum SampleView: String, CaseIterable {
  case gaps, goals, mixing, priorities, changes, forum, timeline, influence

  /// The picture of a network; changes are those from `older`, or from the network itself.
  func picture(
    of network: StakeholderNetwork, older: StakeholderNetwork? = nil, _ language: Language = .swedish,
    on sheet: Sheet? = nil
  ) throws -> Picture {
    let words = Phrasebook(language).mapWords
    switch self {
    case .gaps:
      let projected = try network.projected()
      let emphasis = NetworkMap.Emphasis(try NetworkGaps(of: projected), in: projected)
      return NetworkMap(of: projected, view: .gaps, emphasis: emphasis, sheet: sheet, words: words).makePicture()
    case .forum:
      // Every third actor by id, all of whom meet.
      let byID = network.actors.indices.sorted { network.actors[$0].id < network.actors[$1].id }
      let invited = byID.enumerated().filter { $0.offset % 3 == 0 }.prefix(24).map(\.element)
      let pairs = invited.flatMap { a in invited.filter { $0 > a }.map { Pair(a, $0) } }
      return NetworkMap(
        of: try network.projected(), view: .forum,
        forum: NetworkMap.Forum(title: "Forum", invited: invited, newContacts: pairs, notes: ["En not."]), sheet: sheet,
        words: words
      ).makePicture()
    case .goals:
      return GoalMap(network: network, coverage: GoalCoverage(of: network), sheet: sheet, words: words)
        .makePicture()
    case .mixing:
      let mixing = try SectorMixing(of: network.projected())
      return MixingMap(network: network, mixing: mixing, sheet: sheet, words: words).makePicture()
    case .priorities:
      return PriorityMap(
        network: network, priorities: ActivityPriorities(of: network), sheet: sheet, words: words
      ).makePicture()
    case .changes:
      let networks = try ComparedNetworks(from: (older ?? network).projected(), to: network.projected())
      return NetworkMap(
        of: networks, comparison: try NetworkComparison(of: networks, includesGaps: false), names: ("2023", "2024"),
        sheet: sheet, words: words
      ).makePicture()
    case .timeline: return TimelineMap(network: network, sheet: sheet, words: words).makePicture()
    case .influence:
      var network = network
      let byID = network.actors.indices.sorted { network.actors[$0].id < network.actors[$1].id }
      for (number, place) in byID.enumerated() where number % 5 != 4 {
        network.actors[place].attributes += [
          Attribute("Makt", .string("\(1 + number * 7 % 5),5")), Attribute("interest", .number("\(number * 3 % 5)")),
        ]
      }
      return InfluenceMap(network: network, sheet: sheet, words: words).makePicture()
    }
  }
}

extension SampleNetworks {
  /// A random network with goals in a tree, and activities that serve some of them, with scores.
  static func working(
    actors count: Int, goals: Int, activities: Int, seed: UInt64, name: (Int) -> String = { "Namn nummer \($0)" }
  ) -> StakeholderNetwork {
    var network = random(actors: count, ties: count, sectors: 7, seed: seed, name: name)
    var generator = SeededGenerator(seed: seed &+ 1)
    network.goals = (0..<goals).map { index in
      Goal(
        id: .init("\(index)"), parent: index % 4 == 0 ? nil : .init("\(index / 4 * 4)"),
        title: .init(name(1000 + index)))
    }
    let statuses = Activity.Status.allCases
    network.activities = (0..<activities).map { index in
      let served = (0..<2).filter { _ in goals > 0 }.map { _ in
        Goal.ID("\(Int.random(in: 0..<goals, using: &generator))")
      }
      let many = Bool.random(using: &generator)
      let members = (0..<(count == 0 ? 0 : many ? 7 : 2)).map { _ in
        network.actors[Int.random(in: 0..<count, using: &generator)].id
      }
      // Three of four have dates, some of them an open end.
      let start =
        index % 4 == 3 ? nil : PartialDate(year: 2015 + index % 9, month: index % 2 == 0 ? nil : 1 + index % 12)
      let end = index % 4 == 2 ? PartialDate(year: 2022 + index % 5) : nil
      return Activity(
        id: .init("v\(index)"), name: .init(name(2000 + index)), status: statuses[index % 4], owner: members.first,
        period: Period(start: start, end: end), goals: served,
        participants: Set(members).sorted().map { Activity.Participant(actor: $0) },
        effort: index % 5 == 0 ? nil : Int.random(in: 1...5, using: &generator),
        effect: index % 7 == 0 ? nil : Int.random(in: 1...5, using: &generator))
    }
    return network
  }
}
