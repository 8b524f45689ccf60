// The words of which messages between a page and its solver are made: whole numbers of 32 bits, one after the other.

/// Reads the words of a message; what is missing or out of range reads as the least that is allowed, and is remembered.
struct MessageReader {
  private let words: [Int32]
  private var place = 0
  /// Whether the message was shorter than it says, or held a number that cannot be.
  private(set) var isBroken = false

  init(_ words: [Int32]) { self.words = words }

  /// Whether every word was read, and each was one that can be.
  var isComplete: Bool { !isBroken && place == words.count }

  mutating func word() -> Int32 {
    guard place < words.count else {
      isBroken = true
      return 0
    }
    place += 1
    return words[place - 1]
  }

  /// A number within bounds.
  mutating func number(_ range: ClosedRange<Int> = 0...1_000_000_000) -> Int {
    let number = Int(word())
    if !range.contains(number) { isBroken = true }
    return min(max(number, range.lowerBound), range.upperBound)
  }

  /// A number, or nil for −1.
  mutating func optional() -> Int? {
    let number = number(-1...1_000_000_000)
    return number < 0 ? nil : number
  }

  /// A number of 64 bits, its lower half first.
  mutating func wide() -> UInt64 {
    let low = UInt64(UInt32(bitPattern: word()))
    return low | UInt64(UInt32(bitPattern: word())) << 32
  }

  /// So many words as they are.
  mutating func words(_ count: Int) -> [Int32] {
    guard count <= words.count - place else {
      isBroken = true
      return []
    }
    place += count
    return Array(words[place - count..<place])
  }

  /// A count, and as many records.
  mutating func list<Record>(_ record: (inout MessageReader) -> Record) -> [Record] {
    var records: [Record] = []
    // A count that is too large ends where the words do.
    for _ in 0..<number() where !isBroken { records.append(record(&self)) }
    return records
  }
}

/// Writes the words of a message.
struct MessageWriter {
  private(set) var words: [Int32] = []

  mutating func add(_ number: Int) { words.append(Int32(truncatingIfNeeded: number)) }

  /// A number, or −1 for nil.
  mutating func add(_ number: Int?) { add(number ?? -1) }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  mutating func add(words: [Int32]) { self.words += words }

  /// A number of 64 bits, its lower half first.
  mutating func add(wide number: UInt64) {
    words.append(Int32(truncatingIfNeeded: number))
    words.append(Int32(truncatingIfNeeded: number >> 32))
  }

  /// A count, and as many records.
  mutating func add<Record>(list records: [Record], _ record: (inout MessageWriter, Record) -> Void) {
    add(records.count)
    for item in records { record(&self, item) }
  }

  mutating func add(numbers: [Int]) { add(list: numbers) { $0.add($1) } }
}
