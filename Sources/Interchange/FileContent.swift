// What the file of a network is, told from its content before its name, so that standard input needs no name at all.
//
// Rules. A file of another program is told by `ForeignFormat`. JSON begins with a bracket that is no part of a name (`[A] B`
// is a line of an edge list). All else is lines of text: comments (`#`, `%`) and blank lines aside, the delimiter is told as
// for tables, from tab, semicolon and comma outside quotation marks, and is white space where none of them parts the lines.
// The first line is column names where it names both ends of a tie, a weight above numbers, or anything above numbers only.

import NetworkModel

/// What the file of a network is.
enum FileContent {
  /// A file of another program.
  case foreign(ForeignFormat)
  /// The native format, or what has to be mended to be it.
  case json
  /// A table of ties with column names.
  case ties
  /// A table of a folder by itself.
  case table(TableRole)
  /// A list of people.
  case people
  /// Two columns, of codes and of names, whose headings say nothing of ties or actors.
  case codes(header: [String])
  /// An edge list.
  case edges(EdgeLines)

  /// Text formats of graphs by their endings, for files whose beginning tells nothing.
  private static let byEnding: [String: ForeignFormat] = [
    "sif": .sif, "dot": .dot, "gv": .dot, "gml": .gml, "paj": .pajek, "vna": .vna, "dl": .dl,
    "lgl": .lgl, "tgf": .tgf,
  ]

  /// How many bytes are looked at.
  private static let sampleSize = 1 << 16

  /// Looks at the first lines of a file; O(1).
  init(_ bytes: [UInt8], named name: String) {
    if let format = ForeignFormat(bytes) {
      self = .foreign(format)
      return
    }
    let ending = name.lowercased().split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
    guard let sample = Self.sample(of: bytes), let first = sample.first(where: { $0 > 0x20 }) else {
      self = .json
      return
    }
    if let format = Self.byEnding[String(ending)] {
      self = .foreign(format)
      return
    }
    let isBracket = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    if isBracket, ending == "json" || !Self.isNameInBrackets(sample) {
      self = .json
      return
    }
    let lines = EdgeLines.lines(of: sample)
    if lines.isEmpty || (ending == "json" && Self.mayBeJSON(sample, lines)) {
      self = .json
      return
    }
    let form = EdgeLines(lines)
    let rows = (form.isDeclared ? lines.dropFirst() : lines[...]).map(form.cells)
    if form.delimiter != nil, let header = rows.first {
      if form.header != nil, form.namesEnds {
        self = .ties
        return
      }
      if Self.isMatrix(rows) {
        self = .foreign(.matrix)
        return
      }
      if let role = Self.role(ofHeader: header) {
        self = .table(role)
        return
      }
      if Self.arePeople(header) {
        self = .people
        return
      }
      if Self.areCodes(rows) {
        self = .codes(header: header)
        return
      }
      if Self.areNeighbors(rows) {
        self = .foreign(.neighbors)
        return
      }
      if header.count > 3 {
        self = .ties
        return
      }
    }
    self = .edges(form)
  }

  /// The beginning of a file as UTF-8, cut at a line end; nil for what is no text.
  ///
  /// Bytes that cannot be decoded stay.
  private static func sample(of bytes: [UInt8]) -> [UInt8]? {
    if bytes.isEmpty { return nil }
    var head = Array(bytes.prefix(sampleSize))
    if head.count < bytes.count, let end = head.lastIndex(of: 10) ?? head.lastIndex(of: 13) {
      let isWide = head.starts(with: [0xFF, 0xFE])
      head = Array(head[..<(isWide ? min(end + 2, head.count) & ~1 : end)])
      if head.starts(with: [0xFE, 0xFF]) { head = Array(head.prefix(head.count & ~1)) }
    }
    do throws(TextError) {
      return try DecodedText(head).bytes
    } catch {
      return error.fault == .zeroByte || error.fault == .invalidUTF16 ? nil : head
    }
  }

  /// Whether the first line only begins with something in brackets: `[A] B`, `{x}, B`.
  private static func isNameInBrackets(_ sample: [UInt8]) -> Bool {
    guard let line = EdgeLines.lines(of: sample).first, let open = line.first else { return false }
    let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    guard let end = line.firstIndex(of: close), end > line.startIndex + 1, !line[..<end].contains(UInt8(ascii: "\"")),
      let next = line[(end + 1)...].first, " \t;,".utf8.contains(next)
    else { return false }
    return line[(end + 1)...].contains { $0 > 0x20 && !";,".utf8.contains($0) }
  }

  /// Whether a file that is called JSON might be it once it is mended.
  private static func mayBeJSON(_ sample: [UInt8], _ lines: [ArraySlice<UInt8>]) -> Bool {
    sample.contains { "{}[]:\"".utf8.contains($0) } || EdgeLines(lines).cells(lines[0]).count < 2
  }

  /// The table of a folder that a header belongs to, ties aside.
  static func role(ofHeader cells: [String]) -> TableRole? {
    let header = Set(cells.map(\.foldedWord))
    func names(_ role: TableRole, _ key: String) -> Bool {
      role.columns.first { $0.key == key }?.names.contains { header.contains($0.foldedWord) } ?? false
    }
    if names(.participants, "activity"), names(.participants, "actor") { return .participants }
    if names(.positions, "goal"), names(.positions, "actor") { return .positions }
    let known = TableRole.actors.columns.filter { names(.actors, $0.key) }.map(\.key)
    return known.count > 1 && (known.contains("id") || known.contains("name")) ? .actors : nil
  }

  /// Whether a header has the columns of a list of people.
  private static func arePeople(_ header: [String]) -> Bool {
    let names = Set(header.map(\.foldedWord))
    func has(_ words: String...) -> Bool { words.contains { names.contains($0.foldedWord) } }
    return has("first name", "förnamn") && has("last name", "surname", "efternamn")
      || has("name", "namn") && has("email", "e-mail", "e-post", "epost", "mail")
  }

  /// Whether rows under a header give a name to each of some numbers: each number and each name once.
  private static func areCodes(_ rows: [[String]]) -> Bool {
    guard rows.count > 3, rows.allSatisfy({ $0.count == 2 }),
      !rows[0].contains(where: { $0.contains(where: \.isNumber) })
    else { return false }
    let (codes, names) = (rows.dropFirst().map { $0[0] }, rows.dropFirst().map { $0[1] })
    return codes.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
      && !names.contains { CellNumber.literal(of: $0) != nil }
      && Set(codes).count == codes.count && Set(names).count == names.count
  }

  /// Whether the first row and the first column name actors, and the cells where they meet say no more than how much.
  static func isMatrix(_ rows: [[String]]) -> Bool {
    guard let header = rows.first, header.count > 2, header[0].isEmpty, rows.count > 1 else { return false }
    let names = rows.dropFirst().map { $0.first ?? "" }
    if zip(names, header.dropFirst()).allSatisfy({ $0 == $1 }) { return true }
    return !header.dropFirst().contains("") && !names.contains("")
      && rows.dropFirst().allSatisfy { $0.dropFirst().allSatisfy { TieMatrix.value($0) != nil } }
  }

  /// Whether each row names an actor and then those that it is tied to: somebody after the second cell has a row, too.
  private static func areNeighbors(_ rows: [[String]]) -> Bool {
    let rows = rows.map { row in Array(row[..<(row.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)]) }
    guard rows.contains(where: { $0.count > 2 }), !rows.contains(where: { $0.contains("") }) else { return false }
    let firsts = Set(rows.compactMap(\.first))
    let others = rows.flatMap { $0.dropFirst(2) }
    return others.contains { firsts.contains($0) } && !others.contains { CellNumber.literal(of: $0) != nil }
  }
}
