// Places in a text for offsets that rise, where each node and edge has one.

import NetworkModel

/// Places in a text for offsets that rise, which costs a walk through the text in all.
struct RisingPlaces {
  private let bytes: [UInt8]
  private var offset = 0
  private var place = SourceLocation(line: 1, column: 1)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of a byte; for one before the last that was asked for, the whole way from the beginning.
  mutating func location(at target: Int) -> SourceLocation {
    let target = min(target, bytes.count)
    if target < offset {
      var again = RisingPlaces(bytes)
      return again.location(at: target)
    }
    let file = bytes
    let span = file.span
    while offset < target {
      let byte = span[offset]
      offset += 1
      if byte == 0x0A || (byte == 0x0D && !(offset < span.count && span[offset] == 0x0A)) {
        place = SourceLocation(line: place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}
