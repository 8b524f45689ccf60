// The forward pass of betweenness for many sources at once where arcs have small whole lengths.
//
// A level is a distance, and an arc of length l leads from level d to level d + l: a message waits there, with the searches that have
// not seen the target when it was sent (the buckets of Dial 1969, doi:10.1145/363269.363610, for 64 searches at once). Those that still
// have not when it arrives reach the target there, and all messages that arrive at that level with them add up their numbers of paths.

/// Lengths of arcs that are whole and small.
struct WholeLengths {
  /// The greatest length for which searches run side by side: with longer ones they seldom meet at a level.
  static let longest = 63.0

  /// The length of each arc.
  let values: [UInt8]
  /// A power of two above all of them.
  let ring: Int

  /// None if some length is not whole, or too great.
  init?(_ lengths: [Double]) {
    var (values, greatest): ([UInt8], UInt8) = ([], 1)
    values.reserveCapacity(lengths.count)
    for length in lengths {
      guard length >= 1, length <= Self.longest, length == length.rounded(.towardZero) else { return nil }
      values.append(UInt8(length))
      greatest = max(greatest, UInt8(length))
    }
    self.values = values
    var ring = 2
    while ring <= Int(greatest) { ring *= 2 }
    self.ring = ring
  }
}

extension BetweennessSweep {
  /// What is on its way to a vertex.
  struct Message {
    var source: Int32
    var target: Int32
    var bits: UInt64
  }

  /// Messages by the level of their arrival: a ring of lists of equal room, side by side.
  struct Messages {
    var all: [Message] = []
    /// How many messages each list has.
    var counts: [Int]
    /// How many each list has room for.
    var room = 0

    init(width: Int) { counts = Array(repeating: 0, count: width) }

    /// Makes room for `more` messages in each list.
    mutating func reserve(_ more: Int) {
      let needed = (counts.max() ?? 0) + more
      if needed <= room { return }
      let wider = 2 * needed
      var moved = [Message](
        repeating: Message(source: 0, target: 0, bits: 0), count: wider * counts.count)
      for (slot, count) in counts.enumerated() {
        for place in 0..<count { moved[slot * wider + place] = all[slot * room + place] }
      }
      (all, room) = (moved, wider)
    }
  }

  /// Counts shortest paths level by level; false if stopped.
  mutating func countPaths(_ lengths: WholeLengths, _ signal: StopSignal) -> Bool {
    for slot in messages.counts.indices { messages.counts[slot] = 0 }
    while true {
      let level = levels.starts.count - 1
      let entries = levels.starts[level]..<levels.vertices.count
      if signal.isRaised() { return false }
      var degrees = 0
      for entry in entries {
        let vertex = Int(levels.vertices[entry])
        degrees += Int(pieces.offsets[vertex + 1] - pieces.offsets[vertex])
      }
      // One place is spare, since messages are written before it is known whether anyone waits for them.
      messages.reserve(degrees + 1)
      if !Self.send(pieces, lengths, level, entries, levels, seen, &messages, signal) { return false }
      levels.starts.append(levels.vertices.count)
      if messages.counts.allSatisfy({ $0 == 0 }) { return true }
      let slot = (level + 1) & (lengths.ring - 1)
      if !Self.receive(slot, lanes, &numbers, seen, &mark, lengths.ring, &messages, &levels, signal) { return false }
      for entry in levels.bits.count..<levels.vertices.count {
        let vertex = Int(levels.vertices[entry])
        let bits = mark[vertex * lengths.ring]
        levels.bits.append(bits)
        seen[vertex] |= bits
        mark[vertex * lengths.ring] = 0
      }
    }
  }

  /// Sends messages from all entries of a level; false if stopped.
  private static func send(
    _ pieces: BlockDecomposition, _ lengths: WholeLengths, _ level: Int, _ entries: Range<Int>, _ levels: Levels,
    _ allSeen: [UInt64], _ messages: inout Messages, _ signal: StopSignal
  ) -> Bool {
    let (offsets, targets) = (pieces.offsets.span, pieces.targets.span)
    let (length, seen) = (lengths.values.span, allSeen.span)
    let (room, last) = (messages.room, lengths.ring - 1)
    var (held, fill) = ([Message](), messages.counts)
    swap(&held, &messages.all)
    defer { (messages.all, messages.counts) = (held, fill) }
    var all = held.mutableSpan
    var counts = fill.mutableSpan
    for entry in entries {
      let (vertex, bits) = (Int(levels.vertices[entry]), levels.bits[entry])
      if entry & 1023 == 0, signal.isRaised() { return false }
      for arc in unsafe Int(offsets[unchecked: vertex])..<Int(offsets[unchecked: vertex + 1]) {
        let target = unsafe targets[unchecked: arc]
        let new = unsafe bits & ~seen[unchecked: Int(target)]
        let slot = unsafe (level &+ Int(length[unchecked: arc])) & last
        let count = unsafe counts[unchecked: slot]
        unsafe all[unchecked: slot &* room &+ count] = Message(
          source: Int32(truncatingIfNeeded: vertex), target: target, bits: new)
        unsafe counts[unchecked: slot] = count &+ (new == 0 ? 0 : 1)
      }
    }
    return true
  }

  /// Adds up the numbers of paths of the searches that reach their targets only now; false if stopped.
  private static func receive(
    _ slot: Int, _ lanes: Int, _ allNumbers: inout [Double], _ allSeen: [UInt64], _ marks: inout [UInt64],
    _ ring: Int, _ messages: inout Messages, _ levels: inout Levels, _ signal: StopSignal
  ) -> Bool {
    let seen = allSeen.span
    let count = messages.counts[slot]
    messages.counts[slot] = 0
    let all = messages.all.span
    var numbers = allNumbers.mutableSpan
    var mark = marks.mutableSpan
    let first = slot &* messages.room
    for place in first..<(first &+ count) {
      if place & (arcsBetweenChecks - 1) == 0, signal.isRaised() { return false }
      let message = unsafe all[unchecked: place]
      let target = Int(message.target)
      var new = unsafe message.bits & ~seen[unchecked: target]
      if new == 0 { continue }
      let old = unsafe mark[unchecked: target &* ring]
      if old == 0 { levels.vertices.append(message.target) }
      unsafe mark[unchecked: target &* ring] = old | new
      let (row, targetRow) = (Int(message.source) &* lanes, target &* lanes)
      repeat {
        let lane = new.trailingZeroBitCount
        new &= new &- 1
        unsafe numbers[unchecked: targetRow &+ lane] += numbers[unchecked: row &+ lane]
      } while new != 0
    }
    return true
  }
}
