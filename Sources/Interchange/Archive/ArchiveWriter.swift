// Writing zip archives: each part deflated, or stored where that is shorter; the same parts give the same bytes.

/// Writes zip archives.
enum ArchiveWriter {
  /// An archive of some parts, in their order; every part is dated 1 January 1980, the first day that zip knows.
  ///
  /// - Complexity: O(size of the parts).
  static func write(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let deflated = Deflate.bytes(part.content)
      let isStored = deflated.count >= part.content.count
      let data = isStored ? part.content : deflated
      var header: [UInt8] = []
      // Version 2.0 is needed to unpack; bit 11 says that the name is UTF-8.
      header.append(20, bytes: 2)
      header.append(0x0800, bytes: 2)
      header.append(isStored ? 0 : 8, bytes: 2)
      header.append(0, bytes: 2)
      header.append(0x0021, bytes: 2)
      header.append(Int(CyclicCheck.sum(part.content.span)), bytes: 4)
      header.append(data.count, bytes: 4)
      header.append(part.content.count, bytes: 4)
      header.append(part.name.utf8.count, bytes: 2)
      header.append(0, bytes: 2)
      directory.append(0x0201_4B50, bytes: 4)
      directory.append(20, bytes: 2)
      directory += header
      // No comment, the first disk, no attributes.
      directory.append(0, bytes: 10)
      directory.append(archive.count, bytes: 4)
      directory += Array(part.name.utf8)
      archive.append(0x0403_4B50, bytes: 4)
      archive += header
      archive += Array(part.name.utf8)
      archive += data
    }
    let start = archive.count
    archive += directory
    archive.append(0x0605_4B50, bytes: 4)
    archive.append(0, bytes: 4)
    archive.append(parts.count, bytes: 2)
    archive.append(parts.count, bytes: 2)
    archive.append(directory.count, bytes: 4)
    archive.append(start, bytes: 4)
    archive.append(0, bytes: 2)
    return archive
  }
}

extension [UInt8] {
  /// Adds a number, its lowest byte first.
  fileprivate mutating func append(_ number: Int, bytes count: Int) {
    for place in 0..<count { append(place < 8 ? UInt8(truncatingIfNeeded: number >> (8 * place)) : 0) }
  }
}
