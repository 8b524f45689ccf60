// What the values of an attribute are, for formats that declare it.
//
// Rule: the narrowest type that takes every value, so that no program has to refuse its own file. A boolean that some lack is
// text, since igraph takes a missing one for false; codes such as 0180 and numbers that a double would change are text.

extension GraphRecord {
  /// What the values of an attribute are.
  enum ValueType: Int, Comparable, Sendable {
    case boolean, int, long, double, string

    static func < (left: ValueType, right: ValueType) -> Bool { left.rawValue < right.rawValue }

    /// The narrowest type of a value that is no boolean.
    fileprivate static func number(_ text: String) -> ValueType {
      guard CellNumber.literal(of: text) == text, let number = Double(text), number.isFinite else { return .string }
      if Int32(text) != nil { return .int }
      if Int64(text) != nil { return .long }
      // A double keeps 17 digits; zeros before the first other digit are none of them, nor is the exponent.
      let digits = text.utf8.drop { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
        .prefix { $0 | 0x20 != UInt8(ascii: "e") }
      return digits.count { $0 >= 48 && $0 <= 57 } <= 17 ? .double : .string
    }
  }

  /// The types of the nodes' attributes.
  var nodeTypes: [ValueType] {
    nodeColumns.enumerated().map { place, name in
      nodeTexts.contains(name) ? .string : Self.type(of: nodes.map { $0.values[place] })
    }
  }

  /// The types of the edges' attributes.
  var edgeTypes: [ValueType] {
    edgeColumns.enumerated().map { place, name in
      edgeTexts.contains(name) ? .string : Self.type(of: edges.map { $0.values[place] })
    }
  }

  private static func type(of values: [String?]) -> ValueType {
    let known = values.compactMap { $0 }
    if known.allSatisfy({ $0 == "true" || $0 == "false" }) {
      return known.count == values.count && !known.isEmpty ? .boolean : .string
    }
    return known.map(ValueType.number).max() ?? .string
  }
}
