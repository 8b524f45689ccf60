// Texts on their way into an XML file.

import Graphviz
import NetworkModel

/// Texts as XML writes them.
enum XMLText {
  /// A text for the content of an element or the value of an attribute; characters that XML 1.0 cannot have are left out.
  ///
  /// Line ends and tabs are written as numbers, since a parser makes spaces of them in attributes.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 < 0x7F }) {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "<", ">", "\"": result += XMLEscaping.escaped(scalar)
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Whether XML 1.0 can have a character.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\n" || scalar == "\r"
      || scalar == "\t"
  }
}

extension GraphRecord {
  /// What an XML file changes of the graph; `mutual` where the format has mutual ties.
  func lossesInXML(mutual: Bool) -> [WritingNote] {
    let characters = charactersNotInXML
    return notesOnDirections(mutual: mutual)
      + (characters > 0 ? [WritingNote(.characters(count: characters))] : [])
  }

  /// How many characters of a graph no XML file can have.
  private var charactersNotInXML: Int {
    func count(_ text: String?) -> Int { text?.unicodeScalars.count { !XMLText.isAllowed($0) } ?? 0 }
    return count(title) + nodes.reduce(0) { $0 + count($1.id) + $1.values.reduce(0) { $0 + count($1) } }
      + edges.reduce(0) { $0 + $1.values.reduce(0) { $0 + count($1) } }
  }

  /// The one direction that a file gives all ties, and whether an attribute has to tell those that have another.
  ///
  /// Programs such as networkx refuse files in which some ties are directed and some are not.
  var commonDirection: (direction: Direction, hasOthers: Bool) {
    let common: Direction = edges.contains { $0.direction == .directed } ? .directed : .undirected
    return (common, edges.contains { $0.direction != common })
  }

  /// What a file with one direction for all ties changes.
  ///
  /// - Parameter mutual: Whether the format has a word for mutual ties beside directed ones.
  func notesOnDirections(mutual: Bool) -> [WritingNote] {
    let common = commonDirection.direction
    let others = edges.count { $0.direction != common && !(mutual && common == .directed && $0.direction == .mutual) }
    let instead: Collaboration.Direction = common == .directed ? .directed : .undirected
    return others > 0 ? [WritingNote(.directions(count: others, instead: instead))] : []
  }
}
