// The parts of a workbook (Office Open XML, ISO/IEC 29500; https://www.iso.org/standard/71691.html): which sheets there are and where,
// the shared texts and the formats.
//
// Rules. Parts are found by their relations, as the standard wants, wherever they lie. The relations, the list of sheets and
// the formats are small and read by `StrictXML`; sheets and shared texts by `PartScanner`. Any truth in XML is `true` or
// `1`, in any case, and false otherwise.

/// A workbook whose sheets can be read one by one.
struct Workbook {
  /// A sheet as the workbook lists it.
  struct Entry {
    let name: String
    /// The name of its part; nil for one that holds no cells, as a chart's.
    let part: String?
    let isHidden: Bool
  }

  /// How large the relations, the list of sheets and the formats may be, each for itself.
  private static let frameLimit = 32 << 20

  /// The sheets, in the order of their tabs.
  private(set) var sheets: [Entry] = []
  /// Whether days are counted from 1904.
  private(set) var startsIn1904 = false
  let archive: Archive
  private var formats: [CellFormat] = []
  private var texts: [CellText] = []

  /// Reads the frame of a workbook; O(its size, sheets aside).
  init(_ bytes: [UInt8]) throws(FormatFault) {
    do throws(ArchiveFault) { archive = try Archive(bytes) } catch { throw Self.fault(.archive(error)) }
    let roots = try relations(of: "")
    let main =
      roots.values.first { $0.type == "officeDocument" && archive.holds($0.target) }?.target ?? "xl/workbook.xml"
    if main.lowercased().hasSuffix(".bin") { throw Self.fault(.binary) }
    let related = try relations(of: main)
    var listed: [(name: String, relation: String, isHidden: Bool)] = []
    var startsIn1904 = false
    try readXML(main) { element in
      if element.name == "sheet" {
        let state = element["state"] ?? "visible"
        listed.append((element["name"] ?? "", element.anyPrefix("id") ?? "", state != "visible"))
      } else if element.name == "workbookPr" {
        startsIn1904 = ["true", "1"].contains((element["date1904"] ?? "").lowercased())
      }
    }
    self.startsIn1904 = startsIn1904
    // Two sheets in one part would be read twice, and a thousand a thousand times.
    var taken: Set<String> = []
    sheets = listed.map { sheet in
      let relation = related[sheet.relation]
      let part = relation?.type == "worksheet" ? relation?.target : nil
      let isFree = part.map { taken.insert($0.lowercased()).inserted } ?? false
      return Entry(name: sheet.name, part: isFree ? part : nil, isHidden: sheet.isHidden)
    }
    if let part = related.values.first(where: { $0.type == "styles" })?.target { try readFormats(part) }
    if let part = related.values.first(where: { $0.type == "sharedStrings" })?.target,
      let content = try content(part)
    {
      texts = try Self.named(part) { () throws(FormatFault) in
        var scanner = try PartScanner(content)
        return try scanner.sharedTexts()
      }
    }
  }

  /// The cells of a sheet; nil for one that holds none.
  func grid(_ sheet: Entry) throws(FormatFault) -> SheetGrid? {
    guard let part = sheet.part else { return nil }
    guard let content = try content(part) else { throw Self.fault(.missingPart(part)) }
    return try Self.named(part) { () throws(FormatFault) in try SheetGrid(content, in: self) }
  }

  /// The format of the cells with a style.
  func format(_ style: Int) -> CellFormat { style < formats.count ? formats[style] : .number }

  /// A shared text by its number.
  func sharedText(_ number: Int) -> CellText? { texts.indices.contains(number) ? texts[number] : nil }

  // MARK: Parts

  static func fault(_ fault: WorkbookFault) -> FormatFault {
    FormatFault(.table(.workbook(fault)), at: SourceLocation(line: 1, column: 1))
  }

  private func content(_ part: String) throws(FormatFault) -> [UInt8]? {
    do throws(ArchiveFault) { return try archive.content(part) } catch { throw Self.fault(.archive(error)) }
  }

  /// What `read` gives; a fault in it gets the name of the part.
  private static func named<Value>(
    _ part: String, _ read: () throws(FormatFault) -> Value
  ) throws(FormatFault) -> Value {
    do throws(FormatFault) {
      return try read()
    } catch {
      throw FormatFault(error.kind, at: error.location, file: part)
    }
  }

  /// Calls back for each element of a part that has to be there.
  private func readXML(_ part: String, _ start: @escaping (StrictXML.Element) -> Void) throws(FormatFault) {
    guard let content = try content(part) else { throw Self.fault(.missingPart(part)) }
    guard content.count <= Self.frameLimit else {
      throw Self.fault(.archive(.tooLarge(part: part, limit: Self.frameLimit)))
    }
    try Self.named(part) { () throws(FormatFault) in try StrictXML.read(content, start: start) { _, _ in } }
  }

  /// The relations of a part by their ids: the last word of the kind, and the part that it leads to.
  private func relations(of part: String) throws(FormatFault) -> [String: (type: String, target: String)] {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = part[..<cut]
    let name = "\(folder)_rels/\(part[cut...]).rels"
    guard archive.holds(name) else { return [:] }
    var found: [String: (type: String, target: String)] = [:]
    try readXML(name) { element in
      guard element.name == "Relationship", element["TargetMode"] != "External", let id = element["Id"],
        let target = element["Target"]
      else { return }
      let type = (element["Type"] ?? "").split(separator: "/").last.map { String($0) } ?? ""
      found[id] = (type, Self.resolved(target, in: String(folder)))
    }
    return found
  }

  /// The name of a part from a target, `../media/x` and `/xl/x` included.
  private static func resolved(_ target: String, in folder: String) -> String {
    let whole = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in whole.replacing("\\", with: "/").split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private mutating func readFormats(_ part: String) throws(FormatFault) {
    guard archive.holds(part) else { return }
    var codes: [Int: String] = [:]
    var numbers: [Int] = []
    var isInCells = false
    try readXML(part) { element in
      switch element.name {
      case "numFmt":
        if let number = element["numFmtId"].flatMap({ Int($0) }) { codes[number] = element["formatCode"] ?? "" }
      case "cellXfs": isInCells = true
      case "cellStyleXfs", "cellStyles", "dxfs": isInCells = false
      case "xf": if isInCells { numbers.append(element["numFmtId"].flatMap { Int($0) } ?? 0) }
      default: break
      }
    }
    formats = numbers.map { number in
      codes[number].map { CellFormat(code: $0) } ?? CellFormat(builtIn: number) ?? .number
    }
  }
}
