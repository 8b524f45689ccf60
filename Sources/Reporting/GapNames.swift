// What a sentence about a gap calls the records that it concerns, and its figures.

import NetworkAnalysis
import NetworkModel

/// Names and figures in one language, for the sentences about one network's gaps.
struct GapNames {
  let words: Phrasebook
  let gap: Gap
  let network: StakeholderNetwork

  private var names: NetworkNames { NetworkNames(words: words, network: network) }

  func actor(_ id: NetworkActor.ID) -> String { names.actor(id) }
  func actors(_ ids: some Sequence<NetworkActor.ID>) -> String { names.actors(ids) }
  func sector(_ id: Sector.ID) -> String { names.sector(id) }
  func sectors(_ ids: [Sector.ID]) -> String { names.sectors(ids) }
  func goal(_ id: Goal.ID) -> String { names.goal(id) }
  func goals(_ ids: [Goal.ID]) -> String { names.goals(ids) }
  func activity(_ id: Activity.ID) -> String { names.activity(id) }
  func activities(_ ids: some Sequence<Activity.ID>) -> String { names.activities(ids) }

  /// A figure as a whole number.
  func whole(_ name: String) -> Int { Int((gap.figure(name) ?? 0).rounded()) }

  /// A figure with as many decimals as it needs, at most two.
  func value(_ name: String) -> String {
    let value = gap.figure(name) ?? 0
    let places = value == value.rounded() ? 0 : (value * 10) == (value * 10).rounded() ? 1 : 2
    return words.decimal(value, places: places)
  }
}
