// An edge list as a network of actors, so that every command takes one.
//
// Rules. A word is a vertex whether it is a number or a name; where all are whole numbers the actors are in the order of
// their numbers, otherwise in order of first appearance. An actor is named by its word. Without categories all actors are of
// one sector; with them line k of the categories file is the category of vertex k, each category is a sector, and every line
// makes an actor, so that vertices without edges are there too. Self-ties are left out and repeated ones kept, both with a
// note. Edge lists say nothing of direction, so ties are undirected.

import NetworkModel

/// Reads edge lists as networks of actors.
package enum EdgeListNetwork {
  /// The most ties that are read: a tie of the model takes some 300 bytes, and larger graphs are for `EdgeList.read`.
  static let tieLimit = 2_000_000

  /// The sector of actors without a category.
  static let sector = Sector(id: "actor", label: LocalizedText(swedish: "Aktör", english: "Actor"))

  /// Reads an edge list, and the categories of its vertices where there is a file of them.
  ///
  /// The network is nil where the file is no edge list; each fault is a line of it.
  ///
  /// - Complexity: O(size of the files).
  package static func read(
    _ bytes: [UInt8], categories: [UInt8]? = nil, named fileOfCategories: String = "categories"
  ) -> NetworkReading {
    var reader = Reader(source: SourceText(bytes))
    reader.readEdges()
    var numbers: [Int]?
    if let categories { numbers = reader.readCategories(categories, named: fileOfCategories) }
    guard reader.faults.isEmpty else {
      return NetworkReading(network: nil, faults: reader.faults)
    }
    return reader.network(numbers)
  }

  /// The state of one reading.
  private struct Reader {
    let source: SourceText
    var faults: [FormatFault] = []
    var names: [String] = []
    var places: [String: Int32] = [:]
    var edges: [(source: Int32, target: Int32, weight: Double?)] = []
    var selfTies = 0
    private static let faultLimit = 1000

    init(source: SourceText) { self.source = source }

    mutating func report(_ fault: EdgeListFault, at offset: Int) {
      if faults.count < Self.faultLimit {
        faults.append(FormatFault(.edgeList(fault), at: source.location(at: offset)))
      }
    }

    mutating func readEdges() {
      let bytes = source.bytes
      var place = SourceText.lengthOfByteOrderMark(bytes)
      guard String(validating: bytes, as: UTF8.self) != nil else {
        var offset = place
        while offset < bytes.count, case .character(let length) = UTF8Sequence(bytes.span, at: offset) {
          offset += length
        }
        report(.invalidUTF8, at: offset)
        return
      }
      while place < bytes.count {
        var end = place
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        readLine(place..<end)
        place = end + 1
        if edges.count > EdgeListNetwork.tieLimit {
          report(.tooManyTies(limit: EdgeListNetwork.tieLimit), at: place)
          return
        }
      }
    }

    private mutating func readLine(_ line: Range<Int>) {
      let words = source.bytes[line].split { EdgeListParser.isSpaceOrEnd($0) }
      guard let first = words.first, first[first.startIndex] != UInt8(ascii: "#"),
        first[first.startIndex] != UInt8(ascii: "%")
      else { return }
      guard words.count > 1 else { return report(.missingTarget, at: first.startIndex) }
      guard words.count < 4 else {
        return report(.extraWord(String(decoding: words[3].prefix(40), as: UTF8.self)), at: words[3].startIndex)
      }
      var weight: Double?
      if words.count == 3 {
        weight = EdgeListNumber.weight(Array(words[2]))
        if weight.map({ $0 <= 0 }) ?? true {
          report(.notAWeight(String(decoding: words[2].prefix(40), as: UTF8.self)), at: words[2].startIndex)
        }
      }
      let (source, target) = (vertex(words[0]), vertex(words[1]))
      if source == target { selfTies += 1 } else { edges.append((source, target, weight)) }
    }

    private mutating func vertex(_ word: ArraySlice<UInt8>) -> Int32 {
      let name = String(decoding: word, as: UTF8.self)
      if let place = places[name] { return place }
      let place = Int32(names.count)
      places[name] = place
      names.append(name)
      return place
    }

    /// The category of each vertex, by its number.
    mutating func readCategories(_ file: [UInt8], named fileOfCategories: String) -> [Int] {
      let text = SourceText(file)
      var numbers: [Int] = []
      for line in file.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 10 }) {
        let word = String(decoding: line, as: UTF8.self).trimmed
        if word.isEmpty, line.endIndex == file.count { break }
        guard let number = Int(word) else {
          faults.append(
            FormatFault(
              .edgeList(.notACategory(String(word.prefix(40)))), at: text.location(at: line.startIndex),
              file: fileOfCategories))
          return numbers
        }
        numbers.append(number)
      }
      for name in names {
        guard let vertex = Int(name), vertex >= 0 else {
          report(.notAVertex(name), at: 0)
          return numbers
        }
        guard vertex < numbers.count else {
          report(.noCategory(vertex: vertex, categories: numbers.count), at: 0)
          return numbers
        }
      }
      return numbers
    }

    func network(_ categories: [Int]?) -> NetworkReading {
      var actorNames = names
      if let categories {
        actorNames = categories.indices.map(String.init)
      } else {
        let numbers = names.compactMap { Int($0) }
        // A name such as 007 is not the number 7: such vertices stay in order of appearance.
        if numbers.count == names.count, zip(numbers, names).allSatisfy({ String($0) == $1 }) {
          actorNames = numbers.sorted().map(String.init)
        }
      }
      let sectors: [Sector] =
        categories.map { list in
          Set(list).sorted().map { number in
            Sector(
              id: .init("category-\(number)"),
              label: LocalizedText(swedish: "Kategori \(number)", english: "Category \(number)"))
          }
        } ?? [EdgeListNetwork.sector]
      let actors = actorNames.enumerated().map { place, name in
        NetworkActor(
          id: .init(name), name: LocalizedText(name),
          sector: categories.map { .init("category-\($0[place])") } ?? EdgeListNetwork.sector.id)
      }
      let ids = names.map { NetworkActor.ID($0) }
      var pairs: Set<UInt64> = []
      pairs.reserveCapacity(edges.count)
      var repeated = 0
      let ties = edges.map { edge in
        let (low, high) = (min(edge.source, edge.target), max(edge.source, edge.target))
        if !pairs.insert(UInt64(low) << 32 | UInt64(high)).inserted { repeated += 1 }
        return Collaboration(source: ids[Int(edge.source)], target: ids[Int(edge.target)], strength: edge.weight)
      }
      var notes: [ReadingNote] = []
      if selfTies > 0 { notes.append(ReadingNote(.selfTiesLeftOut(count: selfTies))) }
      if repeated > 0 { notes.append(ReadingNote(.repeatedTies(count: repeated))) }
      let network = StakeholderNetwork(ownSectors: sectors, actors: actors, collaborations: ties)
      return NetworkReading(network: network, faults: [], notes: notes)
    }
  }
}
