// Reading whitespace edge lists: one edge a line, `u v` or `u v weight`, vertices numbered from 0.
//
// The form is that of SNAP (https://snap.stanford.edu/data/) and Matrix Market without its header: lines that begin with `#`
// or `%` are comments, blank lines are skipped, words are separated by spaces and tabs, lines end with LF, CR LF or CR.

/// The edges of a file, in its order, as arrays from which `CompressedGraph` can be built.
public struct EdgeList: Sendable, Equatable {
  /// The source vertex of each edge.
  public var sources: [Int32]
  /// The target vertex of each edge.
  public var targets: [Int32]
  /// The weight of each edge; 1 for lines without one, nil where no line has one.
  public var weights: [Double]?
  /// One more than the largest vertex; 0 without edges.
  public var vertexCount: Int

  /// An edge list from its parts; sources, targets and weights are equally many.
  public init(sources: [Int32], targets: [Int32], weights: [Double]? = nil, vertexCount: Int) {
    precondition(sources.count == targets.count, "every edge has a source and a target")
    precondition(weights.map { $0.count == sources.count } ?? true, "every edge has a weight, or none has")
    self.sources = sources
    self.targets = targets
    self.weights = weights
    self.vertexCount = vertexCount
  }

  /// The largest number that a vertex may have.
  public static let largestVertex = Int(Int32.max) - 1

  /// Reads a whole file.
  ///
  /// Self-loops and repeated edges are kept. Vertices are numbers, not names, so a file with a single vertex of
  /// 2,000,000,000 has that many vertices; `NetworkReader` reads names.
  ///
  /// - Throws: the first fault: a vertex that is no whole number from 0 or too large, a missing target, a weight that is no
  ///   finite number, a fourth word.
  /// - Complexity: O(size of the file); memory 8 bytes an edge, 16 with weights, up to twice that while it grows.
  public static func read(_ bytes: [UInt8]) throws(FormatFault) -> EdgeList {
    var parser = EdgeListParser(byteCount: bytes.count)
    if let flaw = parser.run(bytes.span) {
      throw FormatFault(
        .edgeList(flaw.kind(in: bytes)), at: SourceText(bytes).location(at: flaw.start))
    }
    return EdgeList(
      sources: parser.sources, targets: parser.targets, weights: parser.weights,
      vertexCount: Int(parser.largest) + 1)
  }
}

/// The state of one reading.
struct EdgeListParser {
  /// Why reading stopped, and the word concerned.
  struct Flaw {
    enum Kind {
      case missingTarget, notAVertex, vertexTooLarge, notAWeight, extraWord
    }
    let kind: Kind
    let start: Int

    func kind(in bytes: [UInt8]) -> EdgeListFault {
      let word = String(
        decoding: bytes[start...].prefix(40).prefix { !EdgeListParser.isSpaceOrEnd($0) }, as: UTF8.self)
      return switch kind {
      case .missingTarget: .missingTarget
      case .notAVertex: .notAVertex(word)
      case .vertexTooLarge: .vertexTooLarge(word, limit: EdgeList.largestVertex)
      case .notAWeight: .notAWeight(word)
      case .extraWord: .extraWord(word)
      }
    }
  }

  var sources: [Int32] = []
  var targets: [Int32] = []
  var weights: [Double]?
  var largest: Int32 = -1

  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  init(byteCount: Int) {
    // Edges of large files take some twelve bytes; arrays that grow beyond that are copied once.
    sources.reserveCapacity(byteCount / 12)
    targets.reserveCapacity(byteCount / 12)
  }

  static func isSpaceOrEnd(_ byte: UInt8) -> Bool { byte <= 0x20 && (byte == 0x20 || (byte >= 9 && byte <= 13)) }

  /// Reads to the end, or to the first flaw.
  mutating func run(_ bytes: Span<UInt8>) -> Flaw? {
    let end = bytes.count
    var place = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    while true {
      while place < end, Self.isSpaceOrEnd(bytes[place]) { place += 1 }
      guard place < end else { return nil }
      if bytes[place] == UInt8(ascii: "#") || bytes[place] == UInt8(ascii: "%") {
        while place < end, bytes[place] != Self.lf, bytes[place] != Self.cr { place += 1 }
        continue
      }
      var start = place
      let source = Self.vertex(bytes, &place, end)
      if source < 0 { return Flaw(kind: source == -1 ? .notAVertex : .vertexTooLarge, start: start) }
      guard Self.skipSpaces(bytes, &place, end) else { return Flaw(kind: .missingTarget, start: start) }
      start = place
      let target = Self.vertex(bytes, &place, end)
      if target < 0 { return Flaw(kind: target == -1 ? .notAVertex : .vertexTooLarge, start: start) }
      if Self.skipSpaces(bytes, &place, end) {
        start = place
        guard let weight = Self.weight(bytes, &place, end) else { return Flaw(kind: .notAWeight, start: start) }
        if Self.skipSpaces(bytes, &place, end) { return Flaw(kind: .extraWord, start: place) }
        if weights == nil { weights = Array(repeating: 1, count: sources.count) }
        weights?.append(weight)
      } else if weights != nil {
        weights?.append(1)
      }
      sources.append(source)
      targets.append(target)
      largest = max(largest, max(source, target))
    }
  }

  /// Goes past spaces within a line; whether a word follows on it.
  @inline(__always)
  private static func skipSpaces(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Bool {
    while place < end, bytes[place] == 0x20 || bytes[place] == 9 { place += 1 }
    return place < end && bytes[place] != lf && bytes[place] != cr
  }

  /// A vertex; -1 for anything else, -2 for one that is too large.
  @inline(__always)
  private static func vertex(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int32 {
    let start = place
    var value = Self.fewDigits(bytes, &place, end)
    while place < end {
      let digit = bytes[place] &- 48
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt64(digit)
      place += 1
    }
    // Eighteen digits cannot overflow; more are zeros in front or too large.
    if place - start > 18 {
      value = (start..<place).reduce(0) { min($0 * 10 + UInt64(bytes[$1] &- 48), 1 << 40) }
    }
    guard place > start, place == end || isSpaceOrEnd(bytes[place]) else { return -1 }
    return value <= UInt64(EdgeList.largestVertex) ? Int32(truncatingIfNeeded: value) : -2
  }

  /// The number that up to eight digits in front spell, all of them at once; 0 without passing over any at the file's end.
  ///
  /// The eight bytes are loaded by an unsafe call that checks bounds: parsing sbm-1e6 (69 MB) took 0.23 s of CPU digit by
  /// digit and takes 0.17 s so.
  /// Lemire 2018, "Quickly parsing eight digits", https://lemire.me/blog/2018/10/03/quickly-parsing-eight-digits/.
  @inline(__always)
  private static func fewDigits(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> UInt64 {
    guard end - place >= 8 else { return 0 }
    let loaded = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    let digits = UInt64(littleEndian: loaded) ^ 0x3030_3030_3030_3030
    // The high bit of every byte that is no digit; carries only spoil bytes above the first of them.
    let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount &>> 3
    guard count > 0 else { return 0 }
    place &+= count
    // The last digit comes to the top byte, zeros in front.
    var value = digits &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
    value = value &* 10 &+ value &>> 8
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let (high, low) = (0x000F_4240_0000_0064 as UInt64, 0x0000_2710_0000_0001 as UInt64)
    return ((value & mask) &* high &+ (value &>> 16 & mask) &* low) &>> 32
  }

  /// A finite number; nil for anything else.
  private static func weight(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Double? {
    var word: [UInt8] = []
    while place < end, !isSpaceOrEnd(bytes[place]) {
      word.append(bytes[place])
      place += 1
    }
    return EdgeListNumber.weight(word)
  }
}

/// Weights as edge lists write them.
enum EdgeListNumber {
  /// A finite decimal number, exactly rounded; nil for anything else, hexadecimal and `inf` included.
  static func weight(_ word: [UInt8]) -> Double? {
    let isDecimal = word.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 | 32 == 101 || $0 == 43 || $0 == 45 || $0 == 46 }
    guard isDecimal, let number = Double(String(decoding: word, as: UTF8.self)), number.isFinite else { return nil }
    return number
  }
}
