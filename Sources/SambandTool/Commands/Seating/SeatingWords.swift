// What the options of `seat` say in one word.

import Interchange
import PlanModel

/// What a meeting is worth, as `--meet` says it.
enum MeetingWord: Hashable, Sendable {
  case distinct
  case even
  case cross(String)
  case values(String)

  init?(_ word: String) {
    switch word {
    case "distinct": self = .distinct
    case "even": self = .even
    default:
      guard let colon = word.firstIndex(of: ":") else { return nil }
      let rest = String(word[word.index(after: colon)...])
      if rest.isEmpty { return nil }
      switch word[..<colon] {
      case "cross": self = .cross(rest)
      case "values": self = .values(rest)
      default: return nil
      }
    }
  }

  var word: String {
    switch self {
    case .distinct: "distinct"
    case .even: "even"
    case .cross(let column): "cross:" + column
    case .values(let path): "values:" + path
    }
  }
}

/// How many sit at each table, as `--seats` says it: `8`, `7-9` or one for each table with commas between.
struct SeatsWord: Hashable, Sendable {
  /// One size for all tables, or one for each.
  let sizes: [SeatingRequest.TableSize]

  init?(_ word: String) {
    var sizes: [SeatingRequest.TableSize] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      // People and word processors write an en dash between numbers.
      let ends = part.split(whereSeparator: { $0 == "-" || $0 == "\u{2013}" }).map(String.init)
      guard let low = ends.first.flatMap(Self.number), let high = ends.last.flatMap(Self.number), ends.count <= 2,
        low <= high, high > 0, part.first != "-", part.last != "-"
      else { return nil }
      sizes.append(ends.count == 1 ? .atMost(high) : .between(low...high))
    }
    self.sizes = sizes
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text).flatMap { $0 <= PeopleReader.limit ? $0 : nil } : nil
  }

  var word: String {
    sizes.map { size in
      switch size {
      case .atMost(let most): String(most)
      case .between(let sizes): "\(sizes.lowerBound)-\(sizes.upperBound)"
      }
    }.joined(separator: ",")
  }
}
