// Runs Graphviz on a document and reads what comes back: its JSON, its SVG and its complaints.

import Foundation
import Graphviz
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether the tests that need Graphviz can run.
let hasGraphviz = TestFiles.program("dot") != nil && TestFiles.program("neato") != nil

/// What Graphviz made of a document.
struct GraphvizOutput {
  let output: Data
  let complaints: String
  let status: Int32
}

/// Runs a program of Graphviz over a document; files instead of pipes, so that no size of output can block it.
func graphviz(_ program: String, _ arguments: [String], _ document: DOTDocument) throws -> GraphvizOutput {
  let folder = FileManager.default.temporaryDirectory.appending(path: "samband-graphviz-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let (input, output, errors) = (
    folder.appending(path: "in.gv"), folder.appending(path: "out"), folder.appending(path: "err")
  )
  try Data(document.text.utf8).write(to: input)
  try Data().write(to: errors)
  let process = Process()
  process.executableURL = TestFiles.program(program)
  process.arguments = arguments + ["-o", output.path, input.path]
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  process.waitUntilExit()
  return GraphvizOutput(
    output: (try? Data(contentsOf: output)) ?? Data(),
    complaints: String(decoding: try Data(contentsOf: errors), as: UTF8.self), status: process.terminationStatus)
}

/// The part of `-Tjson0` that the tests read.
struct GraphvizJSON: Decodable {
  struct Object: Decodable {
    let name: String
    let label: String?
    let tooltip: String?
  }
  let name: String
  let objects: [Object]
}

/// What a reader of a label sees, by the words of the escString page: entities first, then escapes, `passes` times.
///
/// Nothing of the writer is used to find it. Works on scalars, since a combining mark after `;` is one character in Swift.
func shown(_ held: String, passes: Int = 1) -> [Unicode.Scalar] {
  var text: [Unicode.Scalar] = []
  var rest = scalars(held)[...]
  let ampersand = scalars("&amp;")
  while let scalar = rest.first {
    text.append(scalar)
    rest.removeFirst(rest.starts(with: ampersand) ? ampersand.count : 1)
  }
  for _ in 0..<passes { text = withoutEscapes(text) }
  return text
}

/// One pass of Graphviz over the escapes of a string.
private func withoutEscapes(_ held: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var text: [Unicode.Scalar] = []
  var rest = held[...]
  while let scalar = rest.popFirst() {
    guard scalar == "\\", let escaped = rest.popFirst() else {
      text.append(scalar)
      continue
    }
    switch escaped {
    case "n", "l", "r": text.append("\n")
    case "N", "G", "E", "T", "H", "L": text += scalars("<replaced>")
    default: text.append(escaped)
    }
  }
  return text
}

/// What a label can show of a text: line endings as line feeds, and no control characters but tab.
func expected(_ text: String) -> String {
  let lines = text.unicodeScalars.reduce(into: (text: "", last: Unicode.Scalar(0))) { result, scalar in
    let isHalfOfPair = scalar == "\n" && result.last == "\r"
    result.last = scalar
    if isHalfOfPair { return }
    if scalar == "\n" || scalar == "\r" {
      result.text.unicodeScalars.append("\n")
    } else if scalar == "\t"
      || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF)
    {
      result.text.unicodeScalars.append(scalar)
    }
  }
  return lines.text
}

/// The scalars of a string, so that two spellings of one letter are told apart.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// What an SVG shows: the texts in order, the titles of links, the addresses and the ids and classes of groups.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private(set) var tooltips: [String: [String]] = [:]
  private(set) var links: [String: [String]] = [:]
  private(set) var groups: [(id: String, kind: String)] = []
  private(set) var titles: [String] = []
  private var characters: String?
  private var group = ""

  /// Reads an SVG; nil when it is not well-formed.
  init?(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "g":
      guard let kind = attributes["class"] else { return }
      group = attributes["id"] ?? ""
      groups.append((group, kind))
    case "a":
      if let title = attributes["xlink:title"] { tooltips[group, default: []].append(title) }
      if let link = attributes["xlink:href"] { links[group, default: []].append(link) }
    case "text", "title": characters = ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { characters? += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "text" { texts[group, default: []].append(characters ?? "") }
    if name == "title" { titles.append(characters ?? "") }
    if name == "text" || name == "title" { characters = nil }
  }
}
