// What a sentence about a gap calls the records that it concerns, and its figures.

import NetworkAnalysis
import NetworkModel

/// Names in one language and figures, for the sentences about one gap.
struct GapNames: Naming {
  let words: Phrasebook
  let gap: Gap
  let records: NamedRecords

  var network: StakeholderNetwork { records.network }

  /// A figure as a whole number.
  func whole(_ name: String) -> Int { Int((gap.figure(name) ?? 0).rounded()) }

  /// A figure with as many decimals as it needs, at most two.
  func value(_ name: String) -> String {
    let value = gap.figure(name) ?? 0
    let places = value == value.rounded() ? 0 : (value * 10) == (value * 10).rounded() ? 1 : 2
    return words.decimal(value, places: places)
  }
}
