// From a path, or the bytes of files, to a network: the format is told from the content first, from the name second.

public import Foundation

extension NetworkReader {
  /// Reads a network from disk: a file in the native format, an edge list, a table of ties, or a folder of CSV tables.
  ///
  /// An edge list `graph.txt` takes the categories of its vertices from `graph.cat` beside it. Tables and edge lists have no
  /// title; the name of their file or folder serves.
  ///
  /// - Throws: Where the files cannot be read; what is wrong with their content is in the answer.
  /// - Complexity: O(size of the files); memory about ten times the files.
  public static func read(contentsOf url: URL) throws(NetworkFileError) -> NetworkReading {
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
    return try read(url.path(percentEncoded: false), list: names, bytes: bytes, isMissing: { $0.isMissing })
  }

  /// Reads a network from the bytes of one file: native JSON, an edge list, or a table of ties with column names.
  ///
  /// What it is, is told from its content; a file of another program is called by its name.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The name or path of the file, the title of what has none; `.json` at its end decides where the content does not.
  ///   - categories: A file beside an edge list: line k holds the category of vertex k, a whole number.
  /// - Complexity: O(size of the files); memory about ten times the files.
  public static func read(_ bytes: [UInt8], named name: String, categories: [UInt8]? = nil) -> NetworkReading {
    func refused(_ kind: FormatFault.Kind) -> NetworkReading {
      NetworkReading(network: nil, faults: [FormatFault(kind, at: SourceLocation(line: 1, column: 1))])
    }
    switch FileContent(bytes, named: name) {
    case .json: return read(bytes)
    case .foreign(.excel): return WorkbookReader.read(bytes, name: name).titled(FilePath.name(of: name))
    case .foreign(let format): return refused(.foreign(format))
    case .table(let role): return refused(.table(.belongsInFolder(fileName: role.fileNames[0] + ".csv")))
    case .ties: return CSVReader.read(ties: bytes, name: FilePath.name(of: name)).titled(FilePath.name(of: name))
    case .edges:
      return EdgeListNetwork.read(
        bytes, categories: categories, named: FilePath.name(of: FilePath.categories(beside: name) ?? "categories")
      ).titled(FilePath.name(of: name))
    }
  }

  /// Reads a network from the CSV tables of a folder: `actors.csv`, `ties.csv` and others, in any of Excel's encodings.
  ///
  /// - Parameters:
  ///   - tables: The files by name; those whose names are no table's are skipped.
  ///   - name: The name or path of the folder.
  /// - Complexity: O(size of the files); memory about ten times the files.
  public static func read(tables: [(name: String, bytes: [UInt8])], named name: String) -> NetworkReading {
    CSVReader.read(tables).titled(FilePath.name(of: name))
  }

  /// Reads the network at a path through the caller's own access to files.
  ///
  /// - Parameters:
  ///   - list: The names of the files in a folder; nil where a path leads to no folder.
  ///   - bytes: All of a file.
  ///   - isMissing: Whether an error says that there is no such file.
  package static func read<Failure>(
    _ path: String, list: (String) throws(Failure) -> [String]?, bytes: (String) throws(Failure) -> [UInt8],
    isMissing: (Failure) -> Bool
  ) throws(Failure) -> NetworkReading {
    if let names = try list(path) {
      var tables: [(name: String, bytes: [UInt8])] = []
      for name in names {
        // Files that are no tables are not read; the reader gets their names, to say that it skipped them.
        let isTable = CSVReader.isTable(fileName: name)
        tables.append((name, isTable ? try bytes(FilePath.joined(path, name)) : []))
      }
      return read(tables: tables, named: path)
    }
    let file = try bytes(path)
    var categories: [UInt8]?
    if case .edges = FileContent(file, named: path), let beside = FilePath.categories(beside: path) {
      do throws(Failure) {
        categories = try bytes(beside)
      } catch {
        guard isMissing(error) else { throw error }
      }
    }
    return read(file, named: path, categories: categories)
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
