// Places in a text for offsets that mostly rise, where each node and edge has one.

import NetworkModel

/// Places in a text for offsets that mostly rise, which costs a walk through the text in all.
///
/// An offset before the last one that was asked for, as of an edge whose ends stand after its beginning, costs a walk of at most
/// a stride; memory is a mark for each.
struct RisingPlaces {
  private static let stride = 1_024

  private let bytes: [UInt8]
  private var walk = Walk()
  /// The walk at every stride, the beginning first.
  private var marks = [Walk()]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of a byte.
  mutating func location(at target: Int) -> SourceLocation {
    let target = min(target, bytes.count)
    let file = bytes
    let span = file.span
    if target < walk.offset {
      var again = marks[target / Self.stride]
      again.go(to: target, in: span)
      return again.place
    }
    while walk.offset < target {
      let next = marks.count * Self.stride
      walk.go(to: min(target, next), in: span)
      if walk.offset == next { marks.append(walk) }
    }
    return walk.place
  }

  /// How far a text has been walked, and the place there.
  private struct Walk {
    var offset = 0
    var place = SourceLocation(line: 1, column: 1)

    mutating func go(to target: Int, in bytes: Span<UInt8>) {
      while offset < target {
        let byte = bytes[offset]
        offset += 1
        if byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)) {
          place = SourceLocation(line: place.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
          place.column += 1
        }
      }
    }
  }
}
