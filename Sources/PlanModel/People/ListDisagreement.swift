// Whether a list of people is the one that a plan was made of: by ids, names and what the plan knows of its people.

internal import NetworkModel

/// How a list of people disagrees with a plan that it is to give names to.
package enum ListDisagreement: Hashable, Sendable {
  /// Nobody of the plan is in the list; an id of each.
  case nobodyInCommon(planned: String, listed: String)
  /// The list has another name for somebody whose name the plan holds.
  case otherName(String)
  /// The list has another value in a column for somebody.
  case otherValue(String, column: String, listed: String, planned: String)
  /// People of the plan of whom the list says nothing, and nor does the plan.
  case missing([String])
  /// A list without ids has more rows than the plan has people.
  case moreRows(listed: Int, planned: Int)

  /// Whom in the list it is about; nil for the list as a whole.
  package var person: String? {
    switch self {
    case .otherName(let id), .otherValue(let id, _, _, _): id
    case .nobodyInCommon, .missing, .moreRows: nil
    }
  }
}

extension PeopleList {
  /// How the list disagrees with what a plan knows of its people, in the order of the list.
  ///
  /// - Parameters:
  ///   - planned: The ids of the plan's people.
  ///   - names: The names that the plan holds, by id.
  ///   - columns: What the plan knows of its people, in their order.
  ///   - isNumbered: Whether the list has no ids, so that only its order says who is who.
  /// - Complexity: O(people · columns).
  package func disagreements(
    withPeople planned: [String], names: [String: String] = [:], columns: [Column] = [], isNumbered: Bool
  ) -> [ListDisagreement] {
    let places = Dictionary(planned.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let common = ids.filter { places[$0] != nil }
    if common.isEmpty, let one = planned.first, let other = ids.first {
      return [.nobodyInCommon(planned: one, listed: other)]
    }
    var found: [ListDisagreement] = []
    for id in common {
      if let known = names[id], let name = name(of: id), known.foldedName != name.foldedName {
        found.append(.otherName(id))
        continue
      }
      guard let row = index(of: id), let place = places[id] else { continue }
      for column in columns {
        guard let own = self.column(column.name), let listed = own.values[row], column.values.indices.contains(place),
          let planned = column.values[place], Self.key(listed) != Self.key(planned)
        else { continue }
        found.append(.otherValue(id, column: column.name, listed: listed, planned: planned))
        break
      }
    }
    let missing = planned.filter { index(of: $0) == nil && names[$0] == nil }
    if !missing.isEmpty { found.append(.missing(missing)) }
    if isNumbered, ids.count > planned.count { found.append(.moreRows(listed: ids.count, planned: planned.count)) }
    return found
  }

  /// A value without its spelling; the words for a built-in sector are one.
  private static func key(_ value: String) -> String {
    SectorNames.builtIn.id(of: value)?.text ?? value.foldedWord
  }
}
