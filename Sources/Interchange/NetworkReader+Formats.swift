// From a path, or the bytes of files, to a network: the format is told from the content first, from the name second.

public import Foundation
public import NetworkModel

extension NetworkReader {
  /// Reads a network from disk: a file in any format of `NetworkFormat` that is read, a folder of CSV tables, or a folder
  /// with one file that is called a network (`network.json`, `natverk.xlsx`).
  ///
  /// An edge list `graph.txt` takes the categories of its vertices from `graph.cat` beside it. Tables and edge lists have no
  /// title; the name of their file or folder serves.
  ///
  /// - Parameters:
  ///   - url: The file or the folder.
  ///   - format: What the file is, where its content shall not decide.
  ///   - choice: The name, or the number from 1, of the network that is meant where a file holds several.
  ///   - day: The day whose values are taken where a file has several over time (GEXF); nil for the latest.
  /// - Throws: Where the files cannot be read; what is wrong with their content is in the answer.
  /// - Complexity: O(size of the files) in time and memory.
  public static func read(
    contentsOf url: URL, as format: NetworkFormat? = nil, graph choice: String? = nil, on day: PartialDate? = nil
  ) throws(NetworkFileError) -> NetworkReading {
    let files = FileManager.default
    func isFolder(_ path: String) -> Bool {
      (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    }
    func bytes(_ path: String) throws(NetworkFileError) -> [UInt8] {
      do {
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
      } catch {
        guard files.fileExists(atPath: path) else { throw .missing(path: path) }
        throw .unreadable(path: path, reason: error.localizedDescription)
      }
    }
    func names(_ path: String) throws(NetworkFileError) -> [String]? {
      guard isFolder(path) else { return nil }
      do {
        return try files.contentsOfDirectory(atPath: path).sorted()
          .filter { !$0.hasPrefix(".") && !isFolder(FilePath.joined(path, $0)) }
      } catch {
        throw .unreadable(path: path, reason: error.localizedDescription)
      }
    }
    return try read(
      url.path(percentEncoded: false), as: format, graph: choice, on: day, list: names, bytes: bytes,
      isMissing: { $0.isMissing })
  }

  /// Reads a network from the bytes of one file: native JSON, an edge list, a table of ties, or a graph of another program.
  ///
  /// What it is, is told from its content; a file of another program that is not read is called by its name.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The name or path of the file, the title of what has none; `.json` at its end decides where the content does not.
  ///   - categories: A file beside an edge list: line k holds the category of vertex k, a whole number.
  ///   - format: What the file is, where its content shall not decide.
  ///   - choice: The name, or the number from 1, of the network that is meant where the file holds several.
  ///   - day: The day whose values are taken where the file has several over time (GEXF); nil for the latest.
  /// - Complexity: O(size of the files) in time and memory.
  public static func read(
    _ bytes: [UInt8], named name: String, categories: [UInt8]? = nil, as format: NetworkFormat? = nil,
    graph choice: String? = nil, on day: PartialDate? = nil
  ) -> NetworkReading {
    let file = FilePath.name(of: name)
    func graph(_ format: NetworkFormat) -> NetworkReading? { self.graph(bytes, file, format, choice, day) }
    func refused(_ kind: FormatFault.Kind) -> NetworkReading {
      NetworkReading(network: nil, faults: [FormatFault(kind, at: SourceLocation(line: 1, column: 1))])
    }
    func ties() -> NetworkReading {
      CSVReader.read(ties: bytes, name: file).titled(file).withoutChoice(choice, in: file)
    }
    func edges() -> NetworkReading {
      EdgeListNetwork.read(
        bytes, categories: categories, named: FilePath.name(of: FilePath.categories(beside: name) ?? "categories")
      ).titled(file).withoutChoice(choice, in: file)
    }
    func workbook() -> NetworkReading {
      WorkbookReader.read(bytes, name: name).titled(file).withoutChoice(choice, in: file)
    }
    func matrix() -> NetworkReading { TieMatrix.read(bytes, named: file).withoutChoice(choice, in: file) }
    func neighbors() -> NetworkReading { NeighborLists.read(bytes, named: file).withoutChoice(choice, in: file) }
    func native() -> NetworkReading { read(bytes).withoutChoice(choice, in: file) }
    if let format {
      switch format {
      case .json: return native()
      case .csv:
        switch FileContent(bytes, named: name) {
        case .foreign(.matrix): return matrix()
        case .foreign(.neighbors): return neighbors()
        default: return ties()
        }
      case .edges: return edges()
      case .xlsx: return workbook()
      // JSON that is no graph is told as the native reader tells it.
      default: return graph(format) ?? native()
      }
    }
    switch FileContent(bytes, named: name) {
    case .json: return graph(.kumu) ?? native()
    case .foreign(.excel): return workbook()
    case .foreign(.matrix): return matrix()
    case .foreign(.neighbors): return neighbors()
    case .foreign(let foreign): return foreign.network.flatMap(graph) ?? refused(.foreign(foreign))
    case .table(let role):
      let reading = CSVReader.read(bytes, as: role, name: file)?.titled(file).withoutChoice(choice, in: file)
      return reading ?? refused(.table(.belongsInFolder(fileName: role.fileNames[0] + ".csv")))
    case .people: return refused(.table(.listOfPeople))
    case .codes(let header): return refused(.table(.codesAndNames(columns: header)))
    case .ties: return ties()
    case .edges:
      let reading = edges()
      // Other programs have files of this ending, too.
      return reading.network == nil && file.lowercased().hasSuffix(".net") ? refused(.foreign(.otherNet)) : reading
    }
  }

  /// The network of a graph in XML, whose bytes are used up before the network is made, since they take the most memory; nil for
  /// any other file.
  private static func readXML(
    _ file: inout [UInt8], named name: String, as format: NetworkFormat?, graph choice: String?, on day: PartialDate?
  ) -> NetworkReading? {
    let format = format ?? ForeignFormat(file)?.network
    guard format == .graphML || format == .gexf else { return nil }
    func record() -> GraphRecord {
      let bytes = file
      file = []
      return format == .gexf
        ? GEXFReader.read(bytes, named: name, on: day) : GraphMLReader.read(bytes, named: name, graph: choice)
    }
    let reading = record().reading(named: name)
    return format == .gexf ? reading.withoutChoice(choice, in: name) : reading
  }

  /// The network of a graph of another program; nil for a format that is not read.
  private static func graph(
    _ bytes: [UInt8], _ name: String, _ format: NetworkFormat, _ choice: String?, _ day: PartialDate?
  ) -> NetworkReading? {
    switch format {
    case .graphML: GraphMLReader.read(bytes, named: name, graph: choice).reading(named: name)
    case .dot, .gml, .pajek: partOfText(bytes, name, format, choice)
    case .gexf:
      GEXFReader.read(bytes, named: name, on: day).reading(named: name).withoutChoice(choice, in: name)
    default:
      TextGraphReader.read(bytes, named: name, as: format)?.reading(named: name).withoutChoice(choice, in: name)
    }
  }

  /// The network of a text that may hold several: the one that is meant, or the first with a note of the others.
  private static func partOfText(
    _ bytes: [UInt8], _ name: String, _ format: NetworkFormat, _ choice: String?
  ) -> NetworkReading? {
    func parts() -> GraphParts { GraphParts((try? DecodedText(bytes))?.bytes ?? bytes, as: format) }
    if let choice {
      let parts = parts()
      guard let place = GraphParts.place(of: choice, among: parts.names) else {
        let fault = FormatFault.Kind.graph(.unknownGraph(choice, choices: parts.names))
        return NetworkReading(network: nil, faults: [FormatFault(fault, at: SourceLocation(line: 1, column: 1))])
      }
      return TextGraphReader.read(parts.text(ofOnly: place), named: name, as: format)?.reading(named: name)
    }
    guard let record = TextGraphReader.read(bytes, named: name, as: format) else { return nil }
    let reading = (consume record).reading(named: name)
    let notes = reading.notes.map { note in
      guard case .graphText(.furtherGraphs(let count)) = note.kind else { return note }
      let names = parts().names
      // Where the two do not agree the file is broken, and the number is what is known.
      return names.count == count + 1 ? ReadingNote(.graph(.firstOfSeveral(names)), file: note.file) : note
    }
    return NetworkReading(network: reading.network, faults: reading.faults, notes: notes)
  }

  /// Reads a network from the CSV tables of a folder: `actors.csv`, `ties.csv` and others, in any of Excel's encodings.
  ///
  /// - Parameters:
  ///   - tables: The files by name; those whose names are no table's are skipped.
  ///   - name: The name or path of the folder.
  /// - Complexity: O(size of the files) in time and memory.
  public static func read(tables: [(name: String, bytes: [UInt8])], named name: String) -> NetworkReading {
    CSVReader.read(tables).titled(FilePath.name(of: name))
  }

  /// The one file called a network, such as `network.json` or `natverk.xlsx`, in a folder without a table of actors.
  package static func networkFile(among names: [String]) -> String? {
    guard !CSVReader.isNetworkFolder(fileNames: names) else { return nil }
    let found = names.filter { name in
      let parts = name.lowercased().split(separator: ".", maxSplits: 1)
      return parts.count == 2 && ["network", "natverk", "nätverk"].contains(parts[0])
        && ["json", "xlsx"].contains(parts[1])
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Reads the network at a path through the caller's own access to files.
  ///
  /// - Parameters:
  ///   - path: The file or the folder.
  ///   - format: What the file is, where its content shall not decide.
  ///   - choice: The name, or the number from 1, of the network that is meant where a file holds several.
  ///   - day: The day whose values are taken where a file has several over time (GEXF); nil for the latest.
  ///   - list: The names of the files in a folder; nil where a path leads to no folder.
  ///   - bytes: All of a file.
  ///   - isMissing: Whether an error says that there is no such file.
  package static func read<Failure>(
    _ path: String, as format: NetworkFormat? = nil, graph choice: String? = nil, on day: PartialDate? = nil,
    list: (String) throws(Failure) -> [String]?,
    bytes: (String) throws(Failure) -> [UInt8],
    isMissing: (Failure) -> Bool
  ) throws(Failure) -> NetworkReading {
    if let names = try list(path) {
      if let file = networkFile(among: names) {
        return try read(
          FilePath.joined(path, file), as: format, graph: choice, on: day,
          list: { (_: String) throws(Failure) -> [String]? in nil }, bytes: bytes, isMissing: isMissing)
      }
      var tables: [(name: String, bytes: [UInt8])] = []
      for name in names {
        // Files that are no tables are not read; the reader gets their names, to say that it skipped them.
        let isTable = CSVReader.isTable(fileName: name)
        tables.append((name, isTable ? try bytes(FilePath.joined(path, name)) : []))
      }
      return read(tables: tables, named: path).withoutChoice(choice, in: FilePath.name(of: path))
    }
    var file = try bytes(path)
    if let reading = readXML(&file, named: FilePath.name(of: path), as: format, graph: choice, on: day) {
      return reading
    }
    var categories: [UInt8]?
    if format ?? .edges == .edges, case .edges = FileContent(file, named: path),
      let beside = FilePath.categories(beside: path)
    {
      do throws(Failure) {
        categories = try bytes(beside)
      } catch {
        guard isMissing(error) else { throw error }
      }
    }
    return read(file, named: path, categories: categories, as: format, graph: choice, on: day)
  }
}

/// Why the files of a network could not be read.
public enum NetworkFileError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// The file could not be read; `reason` in the system's words.
  case unreadable(path: String, reason: String)

  fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}

/// Paths as text, with slashes.
package enum FilePath {
  /// The name of a file or folder: what follows the last slash.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder that a file lies in; `.` for a name alone.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path of a file in a folder.
  package static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The file of categories beside an edge list: `graph.cat` beside `graph.txt`.
  static func categories(beside path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    return path[..<dot] + ".cat"
  }
}
