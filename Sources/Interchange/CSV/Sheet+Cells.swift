// The cells of a table by the model's own keys: texts, lists, words, dates and numbers, with faults in their place.

import NetworkModel
import Spelling

extension Sheet {
  /// The text of a cell; nil where it is empty or there is no such column.
  func string(_ row: Int, _ key: String) -> String? { columnOfRows(key).flatMap { string(row, column: $0) } }

  func string(_ row: Int, column: Int) -> String? {
    let text = table.text(column, in: table.rows[row])
    return text.isEmpty ? nil : text
  }

  func text(_ row: Int, _ key: String) -> LocalizedText? { string(row, key).map { LocalizedText($0) } }

  /// The parts of a cell that holds several, between `|`, line breaks and, where it is not the delimiter, `;`.
  func list(_ row: Int, _ key: String) -> [String] {
    guard let text = string(row, key) else { return [] }
    let splitsSemicolon = table.delimiter != UInt8(ascii: ";")
    return text.split { $0 == "|" || $0.isNewline || (splitsSemicolon && $0 == ";") }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// A word that the model knows by one of its names; nil with a fault for another word.
  func choice<Choice: RawRepresentable & CaseIterable>(_ row: Int, _ key: String, _ words: [String: String]) -> Choice?
  where Choice.RawValue == String {
    guard let word = string(row, key) else { return nil }
    if let name = words[word.foldedWord], let choice = Choice(rawValue: name) { return choice }
    report(
      .unknownChoice(
        word, choices: self.words(for: Choice.self, key),
        suggestion: Suggestion.nearest(to: word, among: words.keys.sorted())), row, key)
    return nil
  }

  /// What may be chosen under a key, in the language of the table.
  func words<Choice: RawRepresentable & CaseIterable>(for: Choice.Type, _ key: String) -> [String]
  where Choice.RawValue == String {
    Choice.allCases.map { TableWords.word($0.rawValue, TableWords.swedishWords(key), language) }
  }

  /// A date; nil with a fault for other text.
  func date(_ row: Int, _ key: String) -> PartialDate? {
    guard let text = string(row, key) else { return nil }
    if let date = Self.date(text) { return date }
    guard let date = Self.date(countedInDays: text) else {
      report(.invalidDate(text), row, key)
      return nil
    }
    if let column = columns[key], !dayCounts.contains(where: { $0.column == names[column] }) {
      dayCounts.append((names[column], text, date))
    }
    return date
  }

  /// A day as Excel counts it, from 1950 to 2099.
  ///
  /// It is what is left of a date in a cell without the format of one; PyExcelerate 0.13 writes all dates so. A part of a day
  /// is a time, which is left out.
  static func date(countedInDays text: String) -> PartialDate? {
    guard let literal = CellNumber.literal(of: text), let count = Double(literal), count >= 18_264, count < 73_051
    else { return nil }
    return PartialDate(CellFormat.date(.day).text(of: literal, from1904: false))
  }

  /// A date: also `2019.0`, as pandas writes years, and a day with a time after it.
  static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    if text.hasSuffix(".0") || text.hasSuffix(",0"), let date = PartialDate(String(text.dropLast(2))) { return date }
    let day = text.prefix(10)
    guard day.count == 10, text.dropFirst(10).first.map({ $0 == " " || $0 == "T" }) ?? false,
      text.dropFirst(11).allSatisfy({ $0.isNumber || ":.Z+".contains($0) })
    else { return nil }
    return PartialDate(String(day))
  }

  /// A number; a comma is the decimal mark where it is not the delimiter, or within quotation marks.
  func number(_ row: Int, _ key: String) -> Double? {
    guard let text = string(row, key) else { return nil }
    guard let literal = amount(text, column: columns[key]) else {
      report(.table(.notANumber(text)), row, key)
      return nil
    }
    if text.contains(","), let column = columns[key], !commaColumns.contains(names[column]) {
      commaColumns.append(names[column])
    }
    guard let number = Double(literal), number.isFinite else {
      report(.numberTooLarge(text), row, key)
      return nil
    }
    return number
  }

  /// The strength of a tie; most are whole numbers of few digits, which need no text.
  func strength(_ row: Int, column: Int) -> Double? {
    let range = table.range(ofColumn: column, in: table.rows[row])
    if range.isEmpty { return nil }
    guard range.count < 16, range.count == 1 || table.bytes[range.lowerBound] != 48 else {
      return number(row, "strength")
    }
    var number = 0
    for place in range {
      let digit = Int(table.bytes[place]) - 48
      guard digit >= 0, digit <= 9 else { return self.number(row, "strength") }
      number = number * 10 + digit
    }
    return Double(number)
  }

  /// Yes or no.
  func answer(_ row: Int, _ key: String) -> Bool? {
    guard let word = string(row, key) else { return nil }
    if let answer = CellWords.answers[word.foldedWord] { return answer }
    let choices = [true, false].map { TableWords.answer($0, language) }
    report(.unknownChoice(word, choices: choices, suggestion: nil), row, key)
    return nil
  }

  func wholeNumber(_ row: Int, _ key: String) -> Int? {
    guard let text = string(row, key) else { return nil }
    if let literal = CellNumber.literal(of: text), let number = Double(literal).flatMap({ Int(exactly: $0) }) {
      return number
    }
    let scale: ClosedRange<Int>? =
      switch role?.field(key)?.shape {
      case .score: Activity.scores
      case .rating: SurveyAnswer.ratings
      default: nil
      }
    report(.table(.notAWholeNumber(text, scale: scale)), row, key)
    return nil
  }

  /// The user's own columns, and those of keys that mean nothing for some rows, in the order of the header.
  func ownColumns(also keys: [String] = []) -> [OwnColumn] {
    let more = keys.compactMap { columns[$0] }.map {
      OwnColumn(name: names[$0], index: $0, isNumeric: isNumeric($0))
    }
    return (own + more).sorted { $0.index < $1.index }
  }

  /// The cells of the user's own columns that are not empty.
  func attributes(_ row: Int, of columns: [OwnColumn]) -> [Attribute] {
    columns.compactMap { column in
      guard let text = string(row, column: column.index) else { return nil }
      if column.isNumeric, let literal = amount(text, column: column.index) {
        return Attribute(column.name, .number(literal))
      }
      if truths.contains(column.name), text == "true" || text == "false" {
        return Attribute(column.name, .bool(text == "true"))
      }
      return Attribute(column.name, .string(text))
    }
  }

  /// Whether every cell of a column that is not empty is a number; codes such as 0180 are none.
  func isNumeric(_ column: Int) -> Bool {
    if texts.contains(names[column]) { return false }
    var (found, shares) = (0, 0)
    for row in table.rows {
      let text = table.text(column, in: row)
      if text.isEmpty { continue }
      guard let amount = CellAmount(text) else { return false }
      found += 1
      if amount.unit == .share { shares += 1 }
    }
    return found > 0 && (shares == 0 || shares == found)
  }
}

/// Numbers as cells write them.
enum CellNumber {
  /// The JSON text of a number: `4,5` and `4.5` give `4.5`; nil for other text, `0180` and `1.234,5` included.
  static func literal(of text: String) -> String? {
    var (integers, decimals, exponents) = (0, 0, 0)
    var (hasMark, hasExponent, hasLeadingZero, hasComma) = (false, false, false, false)
    var previous: UInt8 = 0
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case 48...57:
        if hasExponent {
          exponents += 1
        } else if hasMark {
          decimals += 1
        } else {
          if integers == 1, hasLeadingZero { return nil }
          if integers == 0 { hasLeadingZero = byte == 48 }
          integers += 1
        }
      case UInt8(ascii: "-"): guard place == 0 || previous | 32 == 101 else { return nil }
      case UInt8(ascii: "+"): guard previous | 32 == 101 else { return nil }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !hasMark, !hasExponent, integers > 0 else { return nil }
        hasMark = true
        hasComma = byte == UInt8(ascii: ",")
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard !hasExponent, integers > 0 else { return nil }
        hasExponent = true
      default: return nil
      }
      previous = byte
    }
    guard integers > 0, !hasMark || decimals > 0, !hasExponent || exponents > 0 else { return nil }
    return hasComma ? String(text.map { $0 == "," ? "." : $0 }) : text
  }
}
