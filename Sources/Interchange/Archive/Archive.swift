// Reading zip archives (PKWARE's APPNOTE 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), as far as
// workbooks need them: parts that are stored or deflated, on one disk, unencrypted.
//
// Rules. The central directory alone says what is in the archive, so that data descriptors need no reading; 64-bit sizes
// are understood. A part's name is a name and never a path on a disk: small and capital letters, `\` and `/` are the same.
// The archive is distrusted: at most `maximalCount` parts, none above `maximalSize` bytes, none that grows more than
// `maximalRatio` times where it grows large, no two in the same bytes, no two of one name; each part's size and check sum
// are checked when it is read, and nothing is unpacked that nobody asks for.

/// Why an archive or one of its parts cannot be read.
package enum ArchiveFault: Error, Hashable, Sendable {
  /// The directory at the end is missing or leads nowhere: the file was cut off, or is no archive.
  case cutOff
  /// A part whose content is not what the directory says.
  case damaged(part: String)
  /// Too many parts.
  case tooManyParts(limit: Int)
  /// A part too large to be unpacked.
  case tooLarge(part: String, limit: Int)
  /// A part that grows so much that nobody can mean it.
  case bomb(part: String)
  /// An encrypted part.
  case encrypted(part: String)
  /// A part that is compressed in a way of its own.
  case unknownMethod(part: String, method: Int)
  /// Two parts of one name, or in the same bytes.
  case repeated(part: String)
}

/// A zip archive in memory.
struct Archive {
  /// A part as the directory tells of it.
  struct Part {
    let name: String
    let method: Int
    let isEncrypted: Bool
    let sum: UInt32
    let compressedSize: Int
    let size: Int
    /// Where its own header begins.
    let start: Int
  }

  static let maximalCount = 10_000
  static let maximalSize = 400 << 20
  /// The most that all parts together may claim to be.
  static let maximalTotal = 1 << 30
  /// How many times a part may grow that becomes larger than `harmlessSize`; sheets grow 5 to 50 times.
  static let maximalRatio = 250
  static let harmlessSize = 8 << 20

  private let bytes: [UInt8]
  /// The parts by their folded names.
  private let parts: [String: Part]

  /// Reads the directory of an archive; O(size of the directory).
  init(_ bytes: [UInt8]) throws(ArchiveFault) {
    self.bytes = bytes
    let reader = LittleEndian(bytes: bytes)
    guard let directory = Self.directory(reader) else { throw .cutOff }
    guard directory.count <= Self.maximalCount else { throw .tooManyParts(limit: Self.maximalCount) }
    var parts: [String: Part] = [:]
    var place = directory.start
    var (taken, total) = (0, 0)
    for _ in 0..<directory.count {
      guard let (part, next) = Self.part(reader, at: place, shift: directory.shift) else { throw .cutOff }
      place = next
      taken += 30 + part.compressedSize
      guard parts.updateValue(part, forKey: Self.folded(part.name)) == nil, taken <= bytes.count else {
        throw .repeated(part: part.name)
      }
      total += part.size
      if total > Self.maximalTotal { throw .tooLarge(part: part.name, limit: Self.maximalTotal) }
    }
    self.parts = parts
  }

  /// The names of the parts, in order.
  var names: [String] { parts.values.map(\.name).sorted() }

  private static func folded(_ name: String) -> String {
    let name = name.replacing("\\", with: "/").lowercased()
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }

  /// Whether there is a part of this name.
  func holds(_ name: String) -> Bool { parts[Self.folded(name)] != nil }

  /// The content of a part; nil where there is no such part.
  ///
  /// - Complexity: O(size of the part).
  func content(_ name: String) throws(ArchiveFault) -> [UInt8]? {
    guard let part = parts[Self.folded(name)] else { return nil }
    if part.isEncrypted { throw .encrypted(part: part.name) }
    guard part.size <= Self.maximalSize else { throw .tooLarge(part: part.name, limit: Self.maximalSize) }
    if part.size > Self.harmlessSize, part.size / Self.maximalRatio > part.compressedSize {
      throw .bomb(part: part.name)
    }
    let reader = LittleEndian(bytes: bytes)
    guard reader.long(part.start) == 0x0403_4B50, let nameLength = reader.short(part.start + 26),
      let extraLength = reader.short(part.start + 28)
    else { throw .damaged(part: part.name) }
    let start = part.start + 30 + nameLength + extraLength
    guard start + part.compressedSize <= bytes.count else { throw .damaged(part: part.name) }
    let content = try unpacked(part, Array(bytes[start..<(start + part.compressedSize)]))
    let sum = CyclicCheck.sum(content.span)
    guard content.count == part.size, sum == part.sum else { throw .damaged(part: part.name) }
    return content
  }

  private func unpacked(_ part: Part, _ data: [UInt8]) throws(ArchiveFault) -> [UInt8] {
    switch part.method {
    case 0: return data
    case 8:
      guard let content = Inflate.bytes(data.span, size: part.size) else { throw .damaged(part: part.name) }
      return content
    default: throw .unknownMethod(part: part.name, method: part.method)
    }
  }

  // MARK: Directory

  /// Where the directory begins, how many parts it has, and how far all places lie behind what they say they are.
  private static func directory(_ reader: LittleEndian) -> (start: Int, count: Int, shift: Int)? {
    // The end record has 22 bytes and a comment of at most 65,535, which reaches to the end of the file.
    let last = reader.bytes.count - 22
    guard last >= 0 else { return nil }
    for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1) where reader.long(place) == 0x0605_4B50 {
      guard let comment = reader.short(place + 20), place + 22 + comment <= reader.bytes.count,
        var count = reader.short(place + 10), var size = reader.long(place + 12), var start = reader.long(place + 16)
      else { continue }
      var end = place
      if count == 0xFFFF || start == 0xFFFF_FFFF, reader.long(place - 20) == 0x0706_4B50,
        let record = reader.double(place - 12), reader.long(record) == 0x0606_4B50,
        let longCount = reader.double(record + 32), let longSize = reader.double(record + 40),
        let longStart = reader.double(record + 48)
      {
        (count, size, start, end) = (longCount, longSize, longStart, record)
      }
      // What stands before the archive, as in a file that unpacks itself, shifts all places.
      let shift = end - size - start
      guard shift >= 0, start + shift <= reader.bytes.count else { continue }
      return (start + shift, count, shift)
    }
    return nil
  }

  private static func part(_ reader: LittleEndian, at place: Int, shift: Int) -> (Part, next: Int)? {
    guard reader.long(place) == 0x0201_4B50, let flags = reader.short(place + 8), let method = reader.short(place + 10),
      let sum = reader.long(place + 16), var compressed = reader.long(place + 20), var size = reader.long(place + 24),
      let nameLength = reader.short(place + 28), let extraLength = reader.short(place + 30),
      let commentLength = reader.short(place + 32), var start = reader.long(place + 42)
    else { return nil }
    let extra = place + 46 + nameLength
    let next = extra + extraLength + commentLength
    guard next <= reader.bytes.count else { return nil }
    var field = extra
    while field + 4 <= extra + extraLength, let kind = reader.short(field), let length = reader.short(field + 2) {
      if kind == 1 {
        // 64-bit values stand here in this order, each only where its 32-bit place is full.
        var value = field + 4
        func long(_ short: inout Int) -> Bool {
          guard short == 0xFFFF_FFFF else { return true }
          guard value + 8 <= field + 4 + length, let long = reader.double(value) else { return false }
          short = long
          value += 8
          return true
        }
        guard long(&size), long(&compressed), long(&start) else { return nil }
      }
      field += 4 + length
    }
    guard compressed <= reader.bytes.count, start <= reader.bytes.count else { return nil }
    let name = String(decoding: reader.bytes[(place + 46)..<extra], as: UTF8.self)
    let part = Part(
      name: name, method: method, isEncrypted: flags & 1 == 1, sum: UInt32(sum), compressedSize: compressed, size: size,
      start: start + shift)
    return (part, next)
  }
}

/// Numbers of a file with their lowest byte first; nil past its end.
private struct LittleEndian {
  let bytes: [UInt8]

  func short(_ place: Int) -> Int? { value(place, 2) }
  func long(_ place: Int) -> Int? { value(place, 4) }
  /// A number of eight bytes; nil also for one that no file can be as large as.
  func double(_ place: Int) -> Int? {
    guard let low = long(place), let high = long(place + 4), high < 1 << 20 else { return nil }
    return high << 32 | low
  }

  private func value(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place <= bytes.count - count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
