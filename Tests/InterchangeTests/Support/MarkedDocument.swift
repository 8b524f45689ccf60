// Faulty documents in which a mark stands where each fault must be told.

import Interchange
import NetworkModel
import Testing

/// A network file with the faults that must be found in it, in this order.
struct MarkedDocument: Sendable, CustomTestStringConvertible {
  /// The file without its marks.
  let text: String
  let faults: [FormatFault]

  /// A file that holds `body` after the two required keys; before each faulty place stands a `▸`, two before two faults.
  init(_ body: String, _ faults: (FormatFault.Kind, path: String)...) {
    self.init(whole: #"{"format": "samband-network", "version": 1,"# + "\n" + body + "\n}", faults)
  }

  init(whole marked: String, _ faults: [(FormatFault.Kind, path: String)]) {
    var text = ""
    var places: [Interchange.SourceLocation] = []
    var place = Interchange.SourceLocation(line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      if scalar == "▸" {
        places.append(place)
        continue
      }
      text.unicodeScalars.append(scalar)
      place = scalar == "\n" ? Interchange.SourceLocation(line: place.line + 1, column: 1) : place
      if scalar != "\n" { place.column += 1 }
    }
    precondition(places.count == faults.count, "each fault has its mark")
    self.text = text
    let document = try? JSONDocument(parsing: Array(text.utf8))
    self.faults = zip(faults, places).map { fault, place in
      // Of two records that clash the first is told with its place, too.
      var other: FilePlace?
      if case .finding(let problem) = fault.0, let first = problem.first, let document {
        other = FilePlace(file: "", location: document.location(of: first))
      }
      return FormatFault(fault.0, at: place, path: documentPath(fault.path), other: other)
    }
  }

  var testDescription: String { text.split(separator: "\n").dropFirst().joined(separator: " ") }
}

/// The path that is written `actors[12].sector`; keys that need quotes are not understood.
func documentPath(_ text: String) -> DocumentPath {
  text.split { ".[".contains($0) }.reduce(.root) { path, step in
    step.hasSuffix("]") ? path[Int(step.dropLast()) ?? -1] : path[String(step)]
  }
}
