// Cells told apart by their bytes, so that a text that stands in a table a million times is made and understood once.
//
// Method: open addressing over a hash that folds the 128-bit product of eight bytes at a time (as wyhash does,
// https://github.com/wangyi-fudan/wyhash), with a seed of its own in every process, so that no file can be made to collide.
// Numbers are given in order of first appearance, so nothing that is read depends on the seed.

/// The distinct ranges of bytes among those that were asked for, numbered in the order in which they came.
struct DistinctCells {
  private struct Entry {
    let start: UInt32
    let length: UInt32
    let tag: UInt32
  }

  private var entries: [Entry] = []
  /// The number of an entry, below zero for a free slot; a power of two of them, at most half of them taken.
  private var slots = [Int32](repeating: -1, count: 64)

  private static let seed = UInt64.random(in: .min ... .max)

  /// How many there are.
  var count: Int { entries.count }

  /// The number of a range's bytes, `count` before it was asked for where they are new.
  ///
  /// - Complexity: O(length).
  mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    let hash = Self.hash(range, bytes)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let entry = entries[number]
      if entry.tag == tag, entry.length == range.count, Self.areEqual(bytes, range, Int(entry.start)) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(start: UInt32(clamping: range.lowerBound), length: UInt32(clamping: range.count), tag: tag))
    if entries.count * 2 > slots.count { grow(bytes) }
    return entries.count - 1
  }

  private mutating func grow(_ bytes: Span<UInt8>) {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in entries.indices {
      let start = Int(entries[number].start)
      let hash = Self.hash(start..<(start + Int(entries[number].length)), bytes)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ range: Range<Int>, _ bytes: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: range.count)
    var place = range.lowerBound
    while range.upperBound - place >= 8 {
      hash = mixed(hash ^ word(bytes, place))
      place += 8
    }
    var rest: UInt64 = 0
    while place < range.upperBound {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return mixed(mixed(hash ^ rest))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }

  private static func areEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Int) -> Bool {
    var (place, other) = (range.lowerBound, start)
    while range.upperBound - place >= 8 {
      if word(bytes, place) != word(bytes, other) { return false }
      place += 8
      other += 8
    }
    while place < range.upperBound {
      if bytes[place] != bytes[other] { return false }
      place += 1
      other += 1
    }
    return true
  }

  /// Eight bytes as a number; one check of bounds for all of them makes it one load.
  private static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt64 {
    let bytes = bytes.extracting(place..<(place + 8))
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(bytes[offset]) << UInt64(8 * offset) }
    return word
  }
}

/// The cells of some columns by number: equal cells have one, and each number has one text.
struct NumberedCells {
  /// The numbers, row by row, for each column.
  let columns: [[Int32]]
  /// The text of each number; empty for an empty cell.
  let texts: [String]
}

extension Sheet {
  /// The cells of some columns by number, in the order in which they come; O(rows).
  func numbered(_ columns: [Int]) -> NumberedCells {
    var distinct = DistinctCells()
    var texts: [String] = []
    var numbers = columns.map { _ in [Int32]() }
    for place in numbers.indices { numbers[place].reserveCapacity(table.rows.count) }
    let text = table.bytes
    let bytes = text.span
    for row in table.rows {
      for (place, column) in columns.enumerated() {
        let number = distinct.number(of: table.range(ofColumn: column, in: row), in: bytes)
        if number == texts.count { texts.append(table.text(column, in: row)) }
        numbers[place].append(Int32(number))
      }
    }
    return NumberedCells(columns: numbers, texts: texts)
  }

  /// The distinct texts of a column.
  func distinctTexts(_ key: String) -> [String] {
    guard let column = columns[key] else { return [] }
    var distinct = DistinctCells()
    var texts: [String] = []
    let text = table.bytes
    let bytes = text.span
    for row in table.rows {
      let number = distinct.number(of: table.range(ofColumn: column, in: row), in: bytes)
      if number == texts.count { texts.append(table.text(column, in: row)) }
    }
    return texts.filter { !$0.isEmpty }
  }
}

/// What the cells of a column mean, kept for those that come again; what cannot be understood is looked at, and reported, each time.
struct RememberedCells<Value> {
  private let sheet: Sheet
  private let column: Int?
  private var distinct = DistinctCells()
  private var values: [Value?] = []

  init(_ sheet: Sheet, _ key: String) {
    self.sheet = sheet
    column = sheet.columns[key]
  }

  /// The value of a row's cell; nil where it is empty, there is no such column, or `understand` answers so.
  mutating func value(_ row: Int, _ understand: () -> Value?) -> Value? {
    guard let column else { return nil }
    let range = sheet.table.range(ofColumn: column, in: sheet.table.rows[row])
    if range.isEmpty { return nil }
    let text = sheet.table.bytes
    let number = distinct.number(of: range, in: text.span)
    if number == values.count { values.append(understand()) } else if values[number] == nil { return understand() }
    return values[number]
  }
}
