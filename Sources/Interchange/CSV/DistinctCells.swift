// Cells told apart by their bytes, so that a text that stands in a table a million times is made and understood once.
//
// Method: open addressing over a hash that folds the 128-bit product of eight bytes at a time (as wyhash does,
// https://github.com/wangyi-fudan/wyhash), with a seed of its own in every process, so that no file can be made to collide.
// Numbers are given in order of first appearance, so nothing that is read depends on the seed.

/// The distinct ranges of bytes among those that were asked for, numbered in the order in which they came.
struct DistinctCells {
  /// How many there are.
  private(set) var count = 0
  /// Of each range its length and its number, in a word, and then its bytes, the last word filled up with zeros: what is compared
  /// lies together.
  private var known: [UInt64] = []
  /// The place in `known` where a range lies, below the upper half of its hash; a power of two of them, at most half of them taken.
  private var slots = [UInt64](repeating: free, count: 64)

  private static let free = UInt64.max
  private static let seed = UInt64.random(in: .min ... .max)

  /// The number of a range's bytes, `count` before it was asked for where they are new.
  ///
  /// - Complexity: O(length).
  mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    number(of: range, in: bytes, Self.hash(range, bytes))
  }

  /// The numbers of some ranges, in their order.
  ///
  /// Each step is taken for all of them before the next, so that the processor waits for memory once and not for each.
  ///
  /// - Complexity: O(length of all).
  mutating func appendNumbers(of ranges: [Range<Int>], in bytes: Span<UInt8>, to numbers: inout [Int]) {
    let hashes = ranges.map { Self.hash($0, bytes) }
    let entries = hashes.map { slots[Int(truncatingIfNeeded: $0) & (slots.count - 1)] }
    let heads = entries.map { $0 == Self.free ? 0 : known[Self.place(of: $0)] }
    for (place, range) in ranges.enumerated() {
      let (hash, entry, head) = (hashes[place], entries[place], heads[place])
      let isKnown =
        entry != Self.free && entry >> 32 == hash >> 32 && head >> 32 == range.count
        && areEqual(bytes, range, Self.place(of: entry) + 1)
      numbers.append(
        isKnown ? Int(truncatingIfNeeded: head & 0xFFFF_FFFF) : number(of: range, in: bytes, hash))
    }
  }

  private mutating func number(of range: Range<Int>, in bytes: Span<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      if slots[slot] >> 32 == hash >> 32 {
        let place = Self.place(of: slots[slot])
        let head = known[place]
        if head >> 32 == range.count, areEqual(bytes, range, place + 1) {
          return Int(truncatingIfNeeded: head & 0xFFFF_FFFF)
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = (hash >> 32) << 32 | UInt64(truncatingIfNeeded: known.count)
    known.append(UInt64(truncatingIfNeeded: range.count) << 32 | UInt64(truncatingIfNeeded: count))
    var place = range.lowerBound
    while range.upperBound - place >= 8 {
      known.append(bytes.word(at: place))
      place += 8
    }
    if place < range.upperBound { known.append(bytes.word(at: place, of: range.upperBound - place)) }
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    var wider = [UInt64](repeating: Self.free, count: slots.count * 2)
    for entry in slots where entry != Self.free {
      let place = Self.place(of: entry)
      let hash = hash(ofKnown: place)
      var slot = Int(truncatingIfNeeded: hash) & (wider.count - 1)
      while wider[slot] != Self.free { slot = (slot + 1) & (wider.count - 1) }
      wider[slot] = entry
    }
    slots = wider
  }

  private static func place(of entry: UInt64) -> Int { Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) }

  @inline(__always)
  private static func hash(_ range: Range<Int>, _ bytes: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: range.count)
    var place = range.lowerBound
    while range.upperBound - place >= 8 {
      hash = mixed(hash ^ bytes.word(at: place))
      place += 8
    }
    if place < range.upperBound { hash = mixed(hash ^ bytes.word(at: place, of: range.upperBound - place)) }
    return mixed(hash)
  }

  /// The hash of a range that is known, from its words.
  private func hash(ofKnown place: Int) -> UInt64 {
    let length = known[place] >> 32
    var hash = Self.seed ^ length
    for word in 0..<Int((length + 7) / 8) { hash = Self.mixed(hash ^ known[place + 1 + word]) }
    return Self.mixed(hash)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }

  @inline(__always)
  private func areEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Int) -> Bool {
    var (place, other) = (range.lowerBound, start)
    while range.upperBound - place >= 8 {
      if bytes.word(at: place) != known[other] { return false }
      place += 8
      other += 1
    }
    return place == range.upperBound || bytes.word(at: place, of: range.upperBound - place) == known[other]
  }
}

/// The cells of some columns by number: equal cells have one, and each number has one text.
struct NumberedCells {
  /// The numbers, row by row, for each column.
  let columns: [[Int32]]
  /// The text of each number; empty for an empty cell.
  let texts: [String]

  /// The same cells with other texts for some.
  func renamed(_ names: [String: String]) -> NumberedCells {
    names.isEmpty ? self : NumberedCells(columns: columns, texts: texts.map { names[$0] ?? $0 })
  }
}

extension Sheet {
  /// The cells of some columns by number, in the order in which they come; O(rows).
  func numbered(_ columns: [Int]) -> NumberedCells {
    var distinct = DistinctCells()
    var texts: [String] = []
    var numbers = columns.map { _ in [Int32]() }
    for place in numbers.indices { numbers[place].reserveCapacity(table.rows.count) }
    let table = table
    let bytes = table.bytes.span
    var (ranges, found) = ([Range<Int>](), [Int]())
    var start = 0
    while start < table.rows.count {
      let block = start..<min(start + 64, table.rows.count)
      ranges.removeAll(keepingCapacity: true)
      found.removeAll(keepingCapacity: true)
      for row in block {
        for column in columns { ranges.append(table.range(ofColumn: column, in: table.rows[row])) }
      }
      distinct.appendNumbers(of: ranges, in: bytes, to: &found)
      for (place, number) in found.enumerated() {
        let (row, column) = place.quotientAndRemainder(dividingBy: columns.count)
        if number == texts.count { texts.append(table.text(columns[column], in: table.rows[start + row])) }
        numbers[column].append(Int32(number))
      }
      start = block.upperBound
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
