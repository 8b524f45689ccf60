// Values of a column of people that are one and the same in different spelling.
//
// Rules. Case, spaces of every kind and the form of letters such as å do not count; in a column of sectors neither do hyphens,
// and the names of a built-in sector in Swedish and English are one. The most frequent spelling is shown for all, of equally
// frequent ones the first.

import NetworkModel

/// The values of a column, each in one spelling.
struct ValueFolding {
  /// The values of everybody in the order of the list.
  private(set) var values: [String?]
  /// The spellings that were taken for one, the shown one first, in the order that they come in.
  private(set) var groups: [[String]] = []
  /// The signs that stood for a missing value.
  private(set) var signs: [String] = []

  /// Folds the values of a column; O(n).
  init(_ cells: [String?], isSector: Bool) {
    values = cells
    var keys: [String] = []
    var spellings: [String: [(text: String, count: Int)]] = [:]
    for place in values.indices {
      guard let cell = values[place] else { continue }
      if isSector ? MissingValue.isSign(cell) : MissingValue.isError(cell) {
        if !signs.contains(cell) { signs.append(cell) }
        values[place] = nil
        continue
      }
      let key = Self.key(cell, isSector: isSector)
      if spellings[key] == nil { keys.append(key) }
      if let known = spellings[key]?.firstIndex(where: { $0.text == cell }) {
        spellings[key]?[known].count += 1
      } else {
        spellings[key, default: []].append((cell, 1))
      }
    }
    var shown: [String: String] = [:]
    for key in keys {
      guard let all = spellings[key], let first = all.first else { continue }
      // The first of the most frequent.
      let best = all.dropFirst().reduce(first) { $1.count > $0.count ? $1 : $0 }
      shown[key] = best.text
      if all.count > 1 { groups.append([best.text] + all.map(\.text).filter { $0 != best.text }) }
    }
    if groups.isEmpty { return }
    for place in values.indices {
      if let cell = values[place] { values[place] = shown[Self.key(cell, isSector: isSector)] ?? cell }
    }
  }

  private static func key(_ cell: String, isSector: Bool) -> String {
    guard isSector else { return cell.foldedName }
    return SectorNames.builtIn.id(of: cell).map { "sector " + $0.text } ?? cell.foldedWord
  }
}
