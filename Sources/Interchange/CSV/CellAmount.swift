// Numbers with what a spreadsheet writes behind them: amounts in crowns, and shares in per cent.
//
// Rules. `kr` and `SEK` go, `tkr` and `mkr` are thousands and millions of them, and with them the spaces between groups of three digits; no other sign of a currency does, for a program
// that saved the table may have put its own (`$100.00`). A share is a hundredth of what stands before the sign, and is one only
// where all cells of its column are shares.

/// A number in a cell with its unit.
struct CellAmount {
  /// What stands behind a number.
  enum Unit: Hashable {
    case none, crowns, largeCrowns, share
  }

  /// The JSON text of the number.
  let literal: String
  let unit: Unit

  /// Reads `2,5`, `1 000 kr`, `100 SEK`, `12,5 %`; nil for other text.
  init?(_ text: String) {
    if let literal = CellNumber.literal(of: text) {
      (self.literal, unit) = (literal, .none)
      return
    }
    guard let last = text.utf8.last,
      last == UInt8(ascii: "%") || last | 32 == UInt8(ascii: "r") || last | 32 == UInt8(ascii: "k")
    else { return nil }
    let small = text.lowercased()
    if small.hasSuffix("%") {
      guard let literal = CellNumber.literal(of: String(small.dropLast()).trimmed), let number = Double(literal) else {
        return nil
      }
      (self.literal, unit) = (CellFormat.number("\(number / 100)"), .share)
      return
    }
    guard let (suffix, places) = Self.suffixes.first(where: { small.hasSuffix($0.suffix) }),
      let literal = CellNumber.literal(of: Self.ungrouped(String(small.dropLast(suffix.count)).trimmed)),
      let crowns = Self.shifted(literal, by: places)
    else { return nil }
    (self.literal, unit) = (crowns, places == 0 ? .crowns : .largeCrowns)
  }

  /// What stands behind amounts, the longer first, and by how many places it moves the decimal mark.
  private static let suffixes: [(suffix: String, places: Int)] = [
    ("mnkr", 6), ("mkr", 6), ("msek", 6), ("tkr", 3), ("tsek", 3), ("ksek", 3), ("kronor", 0), ("kr", 0), ("sek", 0),
  ]

  /// A number with its decimal mark moved to the right, digit by digit; nil for one with an exponent.
  private static func shifted(_ literal: String, by places: Int) -> String? {
    guard places > 0 else { return literal }
    guard !literal.utf8.contains(where: { $0 | 32 == UInt8(ascii: "e") }) else { return nil }
    let isNegative = literal.hasPrefix("-")
    let parts = literal.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let filled = decimals + String(repeating: "0", count: max(0, places - decimals.count))
    let whole = (parts[0] + filled.prefix(places)).drop { $0 == "0" }
    let rest = filled.dropFirst(places)
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + rest)
  }

  /// The digits of a number without the spaces between groups of three; with them where they part anything else.
  private static func ungrouped(_ text: String) -> String {
    let groups = text.split(omittingEmptySubsequences: false) { $0.isWhitespace }
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isNumber) }),
      groups.last?.prefix(while: \.isNumber).count == 3
    else { return text }
    return groups.joined()
  }
}

extension Sheet {
  /// What is said about the units of columns, once they were read.
  var unitNotes: [ReadingNote.Kind] {
    var notes: [ReadingNote.Kind] = []
    let inCrowns = amounts.filter { $0.value.units.contains(.crowns) }.map(\.key).sorted()
    if !inCrowns.isEmpty { notes.append(.crowns(columns: inCrowns.map { names[$0] })) }
    let inLargeCrowns = amounts.filter { $0.value.units.contains(.largeCrowns) }.map(\.key).sorted()
    if !inLargeCrowns.isEmpty { notes.append(.largeCrowns(columns: inLargeCrowns.map { names[$0] })) }
    let shares = amounts.filter { $0.value.units.contains(.share) }.map(\.key).sorted()
    for column in shares {
      let isAnswer = amounts[column]?.values.isSubset(of: ["0", "1"]) ?? false
      notes.append(.shares(column: names[column], mayBeAnswers: isAnswer))
    }
    return notes
  }

  /// The number of a cell, and what is to be said about its unit later.
  func amount(_ text: String, column: Int?) -> String? {
    guard let amount = CellAmount(text) else { return nil }
    if amount.unit != .none, let column {
      amounts[column, default: ([], [])].units.insert(amount.unit)
      amounts[column, default: ([], [])].values.insert(amount.literal)
    }
    return amount.literal
  }
}
