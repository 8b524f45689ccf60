// GML for networkx, igraph, Gephi, yEd and Graphviz.
//
// Rules, from what these programs do with each other's files: ASCII with references to all other characters and to `"` and `&`,
// each key on a line of its own, no line end within a text; coordinates with a decimal point, which gml2gv asks for; the
// label is the name and `name` the id, since a file holds numbers for ids. Keys are letters and digits, since igraph drops
// all else; comments tell the names that they stand for. gml2gv has words of its own that take only decimals, only texts or no
// value at all, anywhere in the file (2.43, each tried). Where some ties are directed and some not, the graph is directed and
// `direction` tells the others.

import NetworkModel

/// Writes GML.
enum GMLWriter {
  /// - Parameter isRaw: Whether characters beyond ASCII are written as they are, for igraph, which keeps references.
  static func write(_ graph: GraphRecord, isRaw: Bool = false) -> String {
    let (common, hasOthers) = graph.commonDirection
    let names = graph.nodeColumns + graph.edgeColumns.filter { !graph.nodeColumns.contains($0) }
    let nodeTypes = graph.nodeTypes
    let edgeTypes = graph.edgeTypes
    let types = zip(graph.nodeColumns + graph.edgeColumns, nodeTypes + edgeTypes)
    let keys = GMLKeys(names, numbers: Set(names).subtracting(types.filter { $1 != .int && $1 != .double }.map(\.0)))
    func text(_ text: String) -> String { quoted(text, isRaw) }
    var result = "Creator \"Samband\"\n"
    for name in names {
      if let key = keys[name], key != name { result += "\(GMLLexer.nameComment)\(key) = \(comment(name, isRaw))\n" }
    }
    result += "graph [\n  directed \(common == .directed ? 1 : 0)\n"
    if graph.hasParallelEdges { result += "  multigraph 1\n" }
    if let title = graph.title { result += "  label \(text(title))\n" }
    let axes = ["x", "y", "z"].map { axis in
      graph.nodeColumns.firstIndex(of: axis).flatMap { nodeTypes[$0] == .string ? nil : $0 }
    }
    for (place, (node, label)) in zip(graph.nodes, graph.displayNames).enumerated() {
      result += "  node [\n    id \(place)\n    label \(text(label))\n    name \(text(node.id))\n"
      for (column, value) in node.values.enumerated()
      where graph.nodeColumns[column] != "name" && !axes.contains(column) {
        guard let value, let key = keys[graph.nodeColumns[column]] else { continue }
        result += "    \(key) \(self.value(value, GMLKeys.type(nodeTypes[column], of: key), isRaw))\n"
      }
      let coordinates = zip(["x", "y", "z"], axes).compactMap { axis, column in
        column.flatMap { node.values[$0] }.map { "\(axis) \(self.value($0, .double, isRaw))" }
      }
      if !coordinates.isEmpty { result += "    graphics [ \(coordinates.joined(separator: " ")) ]\n" }
      result += "  ]\n"
    }
    let places = graph.nodePlaces
    for edge in graph.edges {
      guard let source = places[edge.source], let target = places[edge.target] else { continue }
      result += "  edge [\n    source \(source)\n    target \(target)\n"
      if hasOthers { result += "    direction \(text(edge.direction.rawValue))\n" }
      for (column, value) in edge.values.enumerated() {
        guard let value, let key = keys[graph.edgeColumns[column]] else { continue }
        let isKind = graph.edgeColumns[column] == "kind"
        let type = GMLKeys.type(edgeTypes[column], of: key)
        result += "    \(isKind ? "label" : key) \(self.value(value, type, isRaw))\n"
      }
      result += "  ]\n"
    }
    return result + "]\n"
  }

  /// A value by the type of its attribute; numbers that do not fit 32 bits are texts.
  private static func value(_ value: String, _ type: GraphRecord.ValueType, _ isRaw: Bool) -> String {
    switch type {
    case .int: value
    case .double:
      value.contains(".") ? value : value.contains { "eE".contains($0) } ? "\(Double(value) ?? 0)" : value + ".0"
    case .boolean, .long, .string: quoted(value, isRaw)
    }
  }

  private static func quoted(_ text: String, _ isRaw: Bool) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "&quot;"
      case "&": result += "&amp;"
      default:
        if scalar.value >= 0x20, scalar.value < 0x7F || (isRaw && scalar.value >= 0xA0) {
          result.unicodeScalars.append(scalar)
        } else {
          result += "&#\(scalar.value);"
        }
      }
    }
    return result + "\""
  }

  /// A name within a comment: ASCII on one line.
  private static func comment(_ name: String, _ isRaw: Bool) -> String {
    String(quoted(name, isRaw).dropFirst().dropLast())
  }
}

/// Keys of letters and digits for names of attributes, each for one name.
private struct GMLKeys {
  private var keys: [String: String] = [:]

  /// Keys that have a meaning of their own.
  private static let reserved: Set<String> = [
    "id", "label", "name", "source", "target", "graphics", "direction", "directed", "edge", "line", "point", "fontsize",
    "outlinewidth",
  ]
  /// Keys that take numbers with a decimal point only.
  private static let decimals: Set<String> = ["x", "y", "w", "h", "width"]
  /// Keys that take texts only.
  private static let texts: Set<String> = [
    "type", "fill", "outline", "style", "text", "fontname", "color", "outlinestyle",
  ]

  /// How the values of a key are written that are of a type.
  static func type(_ type: GraphRecord.ValueType, of key: String) -> GraphRecord.ValueType {
    let key = key.lowercased()
    return texts.contains(key) ? .string : type == .int && decimals.contains(key) ? .double : type
  }

  /// - Parameter numbers: The names under which there are only numbers.
  init(_ names: [String], numbers: Set<String>) {
    var taken = Self.reserved
    for name in names {
      if name == "name" { continue }
      let reduced = Self.reduced(name)
      var (key, number) = (reduced, 1)
      while (Self.decimals.contains(key.lowercased()) && !numbers.contains(name))
        || !taken.insert(key.lowercased()).inserted
      {
        number += 1
        key = "\(reduced)\(number)"
      }
      keys[name] = key
    }
  }

  subscript(name: String) -> String? { keys[name] }

  /// The ASCII letters and digits of a name, å as a.
  private static func reduced(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isASCII {
        if character.isLetter || character.isNumber { result.append(character) }
        continue
      }
      switch character {
      case "å", "ä", "á", "à", "â", "ã", "æ": result += "a"
      case "Å", "Ä": result += "A"
      case "ö", "ø", "ó", "ô", "õ": result += "o"
      case "Ö", "Ø": result += "O"
      case "é", "è", "ê", "ë": result += "e"
      case "ü", "ú", "û": result += "u"
      default: break
      }
    }
    guard let first = result.first else { return "attribute" }
    return first.isNumber ? "a" + result : result
  }
}

extension GraphRecord {
  /// Whether two ties join the same nodes, in a file with one direction for all.
  var hasParallelEdges: Bool {
    struct Pair: Hashable {
      let a: String
      let b: String
    }
    let isDirected = commonDirection.direction == .directed
    var seen: Set<Pair> = []
    return edges.contains { edge in
      let isTurned = !isDirected && edge.source > edge.target
      return !seen.insert(Pair(a: isTurned ? edge.target : edge.source, b: isTurned ? edge.source : edge.target))
        .inserted
    }
  }
}
