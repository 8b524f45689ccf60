// Reads JSON strictly (RFC 8259) and keeps places. Iterative, so deep nesting costs memory of ours and no stack;
// the depth limit protects code that later walks the tree recursively. Parsing ends at the first error.

/// A parser of one file.
struct JSONParser {
  /// How deep arrays and objects may nest.
  static let depthLimit = 512

  let bytes: [UInt8]
  var position = 0
  /// The arrays and objects that are open, outermost first.
  var frames: [Frame] = []
  /// The elements of all open arrays, those of the innermost last.
  private var elements: [JSONNode] = []
  /// The members of all open objects; in each but the innermost, the last still awaits its value.
  private var members: [JSONNode.Member] = []

  /// An array or object that is open.
  struct Frame {
    var isObject: Bool
    /// The offset of its bracket.
    var opened: Int
    /// The index in `elements` or `members` of its first.
    var first: Int

    var container: JSONError.Container { isObject ? .object : .array }
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at the reading position, or nil at the end of the file.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The key whose value is being read, in an object.
  var pendingKey: String { members.last?.key ?? "" }

  /// Whether the last member of the innermost object is a number; to distinguish `1,5` from a misplaced key.
  var lastMemberIsNumber: Bool { members.last?.value.kind == .number }

  mutating func parse() throws(JSONError) -> JSONNode {
    try checkEncoding()
    position = SourceText.lengthOfByteOrderMark(bytes)
    skipWhiteSpace()
    if position == bytes.count { throw fault(bytes.isEmpty ? .empty : .blank, at: position) }

    while true {
      guard var node = try beginValue() else { continue }
      // The value is complete: add it to its container, and close all that ends here.
      while let frame = frames.last {
        if frame.isObject { members[members.count - 1].value = node } else { elements.append(node) }
        skipWhiteSpace()
        if next == 0x2C {
          try comma(in: frame)
          break
        }
        guard next == (frame.isObject ? 0x7D : 0x5D) else { throw faultAfterValue(in: frame) }
        node = try close(frame)
      }
      if frames.isEmpty {
        skipWhiteSpace()
        if position < bytes.count { throw faultAfterDocument() }
        return node
      }
    }
  }

  /// Reads a value, or enters an array or object and returns nil with the position at its first value.
  private mutating func beginValue() throws(JSONError) -> JSONNode? {
    let start = position
    guard let byte = next else { throw faultForValue() }
    switch byte {
    case 0x22:
      return JSONNode(.string(try string()), offset: start)
    case 0x2D, 0x30...0x39:
      return JSONNode(.number(try number()), offset: start)
    case 0x7B, 0x5B:
      let isObject = byte == 0x7B
      if frames.count == Self.depthLimit { throw fault(.tooDeep(limit: Self.depthLimit), at: start) }
      let frame = Frame(isObject: isObject, opened: start, first: isObject ? members.count : elements.count)
      frames.append(frame)
      position += 1
      skipWhiteSpace()
      if next == (isObject ? 0x7D : 0x5D) { return try close(frame) }
      if isObject { try key(after: nil) }
      return nil
    case 0x74 where skip("true"): return JSONNode(.bool(true), offset: start)
    case 0x66 where skip("false"): return JSONNode(.bool(false), offset: start)
    case 0x6E where skip("null"): return JSONNode(.null, offset: start)
    default:
      throw faultForValue()
    }
  }

  /// Passes a comma and moves to the next value.
  private mutating func comma(in frame: Frame) throws(JSONError) {
    let comma = position
    position += 1
    skipWhiteSpace()
    if next == (frame.isObject ? 0x7D : 0x5D) { throw fault(.trailingComma(in: frame.container), at: comma) }
    if frame.isObject { try key(after: comma) }
  }

  /// Reads a key and its colon, and moves to the value.
  private mutating func key(after comma: Int?) throws(JSONError) {
    let start = position
    guard next == 0x22 else { throw faultForKey(after: comma) }
    let key = try string()
    members.append(JSONNode.Member(key: key, keyOffset: start, value: JSONNode(.null, offset: start)))
    skipWhiteSpace()
    guard next == 0x3A else { throw faultForColon(after: key) }
    position += 1
    skipWhiteSpace()
  }

  /// Closes the innermost array or object; the position is at its closing bracket.
  private mutating func close(_ frame: Frame) throws(JSONError) -> JSONNode {
    position += 1
    frames.removeLast()
    if frame.isObject {
      let content = Array(members[frame.first...])
      members.removeSubrange(frame.first...)
      try checkKeys(content)
      return JSONNode(.object(content), offset: frame.opened)
    }
    let content = Array(elements[frame.first...])
    elements.removeSubrange(frame.first...)
    return JSONNode(.array(content), offset: frame.opened)
  }

  private func checkKeys(_ members: [JSONNode.Member]) throws(JSONError) {
    if members.count <= 12 {
      for index in members.indices.dropFirst() {
        for earlier in 0..<index where members[earlier].key == members[index].key {
          throw duplicate(members[index], of: members[earlier])
        }
      }
      return
    }
    var seen: [String: Int] = Dictionary(minimumCapacity: members.count)
    for (index, member) in members.enumerated() {
      if let earlier = seen.updateValue(index, forKey: member.key) { throw duplicate(member, of: members[earlier]) }
    }
  }

  private func duplicate(_ member: JSONNode.Member, of earlier: JSONNode.Member) -> JSONError {
    let text = SourceText(bytes)
    let first = text.location(at: earlier.keyOffset)
    return JSONError(.duplicateKey(excerpt(member.key), first: first), at: text.location(at: member.keyOffset))
  }

  mutating func skipWhiteSpace() { position = endOfWhiteSpace(from: position) }

  private func endOfWhiteSpace(from start: Int) -> Int {
    var index = start
    let bytes = bytes.span
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      index += 1
    }
    return index
  }

  /// Consumes `word` if it is the next token.
  private mutating func skip(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard JSONNumberScan.endOfToken(bytes.span, from: position) == end else { return false }
    guard bytes[position..<end].elementsEqual(word.description.utf8) else { return false }
    position = end
    return true
  }

  private mutating func number() throws(JSONError) -> String {
    switch JSONNumberScan(bytes.span, at: position) {
    case .number(let end):
      let literal = String(decoding: bytes[position..<end], as: UTF8.self)
      position = end
      return literal
    case .flawed(let flaw, let end):
      throw faultForNumber(flaw, end: end)
    }
  }
}
