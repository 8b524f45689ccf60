// An edge list as a network of actors, so that every command takes one.
//
// Rules. `EdgeLines` tells what parts the words of a line, and whether the first is column names. A word is a vertex whether it
// is a number or a name; where all are whole numbers the actors are in the order of their numbers, otherwise in order of first
// appearance, and names that differ only by case or spaces are doubted. An actor is named by its word. Without categories all actors are of
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
    let text: DecodedText
    do throws(TextError) {
      text = try DecodedText(bytes)
    } catch {
      return NetworkReading(network: nil, faults: [FormatFault(.table(error.fault), at: error.location)])
    }
    let form = EdgeLines(EdgeLines.lines(of: Array(text.bytes.prefix(1 << 16))))
    var reader = Reader(source: SourceText(text.bytes), form: form)
    reader.readEdges()
    var numbers: [Int]?
    if let categories { numbers = reader.readCategories(categories, named: fileOfCategories) }
    guard reader.faults.isEmpty else {
      return NetworkReading(network: nil, faults: reader.faults)
    }
    var notes: [ReadingNote] = []
    if text.encoding != .utf8 { notes.append(ReadingNote(.encoding(text.encoding))) }
    if let delimiter = form.delimiter, delimiter != UInt8(ascii: "\t") {
      notes.append(ReadingNote(.delimiter(Unicode.Scalar(delimiter), declared: form.isDeclared)))
    }
    if let header = form.header { notes.append(ReadingNote(.firstRowIsHeader(header))) }
    return reader.network(numbers, notes)
  }

  /// The state of one reading.
  private struct Reader {
    let source: SourceText
    let form: EdgeLines
    var faults: [FormatFault] = []
    var names: [String] = []
    /// Where each name first stands.
    var offsets: [Int] = []
    var places: [String: Int32] = [:]
    var edges: [(source: Int32, target: Int32, weight: Double?)] = []
    var selfTies = 0
    private var isPastHeader: Bool
    private static let faultLimit = 1000

    init(source: SourceText, form: EdgeLines) {
      self.source = source
      self.form = form
      isPastHeader = form.header == nil
    }

    mutating func report(_ fault: EdgeListFault, at offset: Int) { report(.edgeList(fault), at: offset) }

    private mutating func report(_ fault: FormatFault.Kind, at offset: Int) {
      if faults.count < Self.faultLimit { faults.append(FormatFault(fault, at: source.location(at: offset))) }
    }

    mutating func readEdges() {
      let bytes = source.bytes
      var place = 0
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

    private mutating func readLine(_ range: Range<Int>) {
      let words = form.words(self.source.bytes[range])
      guard let first = words.first, !EdgeLines.isComment(self.source.bytes[first.start..<range.upperBound]) else {
        return
      }
      if form.isDeclared, edges.isEmpty, EdgeLines.declaredDelimiter(self.source.bytes[range]) != nil { return }
      if !isPastHeader {
        isPastHeader = true
        return
      }
      if let open = words.first(where: \.isOpen) { return report(.table(.unclosedQuote), at: open.start) }
      if form.delimiter == nil, let stray = words.first(where: { Self.isStray($0, self.source.bytes) }) {
        return report(.strayDelimiter(String(stray.text.prefix(40))), at: stray.start)
      }
      let (from, to, third) = form.columns
      guard words.count > max(from, to), !words[from].text.isEmpty, !words[to].text.isEmpty else {
        return report(.missingTarget, at: first.start)
      }
      if words.count > 3 {
        return report(.extraWord(String(words[3].text.prefix(40))), at: words[3].start)
      }
      var weight: Double?
      if words.count > third, !words[third].text.isEmpty {
        let text = words[third].text
        let point = text.contains(",") ? CellNumber.literal(of: text) ?? text : text
        weight = EdgeListNumber.weight(Array(point.utf8))
        if weight.map({ $0 <= 0 }) ?? true {
          report(.notAWeight(String(text.prefix(40))), at: words[third].start)
        }
      }
      let (source, target) = (vertex(words[from]), vertex(words[to]))
      if source == target { selfTies += 1 } else { edges.append((source, target, weight)) }
    }

    /// Whether a word among spaces shows that its line is parted by something else: `KI,` or `Stockholm;KI`.
    private static func isStray(_ word: EdgeLines.Word, _ bytes: [UInt8]) -> Bool {
      guard !word.isQuoted, word.text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") })
      else {
        return false
      }
      let end = min(bytes.count, word.start + word.text.utf8.count)
      let slice = bytes[word.start..<end]
      return slice.indices.contains { place in
        slice[place] == UInt8(ascii: ";")
          || (slice[place] == UInt8(ascii: ",") && !EdgeLines.isWithinNumber(slice, place))
      }
    }

    private mutating func vertex(_ word: EdgeLines.Word) -> Int32 {
      let name = word.text
      if let place = places[name] { return place }
      let place = Int32(names.count)
      places[name] = place
      names.append(name)
      offsets.append(word.start)
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

    func network(_ categories: [Int]?, _ notes: [ReadingNote]) -> NetworkReading {
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
      var notes = notes
      if selfTies > 0 { notes.append(ReadingNote(.selfTiesLeftOut(count: selfTies))) }
      if repeated > 0 { notes.append(ReadingNote(.repeatedTies(count: repeated))) }
      let network = StakeholderNetwork(ownSectors: sectors, actors: actors, collaborations: ties)
      return NetworkReading(network: network, faults: categories == nil ? doubts(about: network) : [], notes: notes)
    }

    /// What validation finds in the names, each at its first place; numbers need no second look.
    private func doubts(about network: StakeholderNetwork) -> [FormatFault] {
      if names.allSatisfy({ $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }) { return [] }
      func location(_ path: DocumentPath) -> SourceLocation? {
        guard case .key("actors")? = path.steps.first, path.steps.count > 1, case .index(let index) = path.steps[1],
          index < network.actors.count, let place = places[network.actors[index].id.text]
        else { return nil }
        return source.location(at: offsets[Int(place)])
      }
      let named = StakeholderNetwork(ownSectors: network.ownSectors, actors: network.actors)
      var said: Set<FilePlace> = []
      return named.validate().compactMap { finding in
        guard let place = location(finding.path) else { return nil }
        // A vertex's word is both its id and its name.
        guard said.insert(FilePlace(file: finding.code, location: place)).inserted else { return nil }
        let other = finding.problem.first.flatMap(location).map { FilePlace(file: "", location: $0) }
        return FormatFault(.finding(finding.problem), at: place, other: other)
      }.sorted { $0.location < $1.location }
    }
  }
}
