// Writes JSON in one canonical form (RFC 8259), so that equal networks give equal bytes and changes read well in a
// comparison of versions: a record to a block, two spaces to a level, short values on one line.

package import NetworkModel

/// A writer of JSON text.
///
/// The root and the arrays of objects above `recordDepth` are always expanded, and so is each object in an array at
/// that depth: a record to a block. Anything else is written on one line if it nests at most `inlineNesting` deep and its
/// whole line, indentation and comma included, is at most `lineWidth` characters (Unicode scalars); otherwise it is
/// expanded. Only `"`, `\`, control characters and those that `VisibleText` calls hidden are escaped, and numbers are written by
/// their literals; a literal that is no number in JSON is written as a string, so that nothing is lost and the file is valid.
package struct JSONWriter: Sendable {
  /// The longest line that an array or object is put on, in Unicode scalars.
  package var lineWidth: Int
  /// How deep a value on one line may nest: 2 allows an array of flat objects.
  package var inlineNesting: Int
  /// The depth of records, where the root is 0: 2 in `{"actors": [{…}]}`, 1 in `[{…}]`; 0 marks none.
  package var recordDepth: Int

  /// A writer; the defaults are for documents such as `{"actors": [{…}]}`.
  package init(lineWidth: Int = 100, inlineNesting: Int = 2, recordDepth: Int = 2) {
    self.lineWidth = lineWidth
    self.inlineNesting = inlineNesting
    self.recordDepth = recordDepth
  }

  /// The document as text, with a final line end.
  package func string(_ value: AttributeValue) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  /// Writes the document with a final line end, in pieces of some 64 kB.
  package func write(_ value: AttributeValue, to stream: inout some TextOutputStream) {
    var buffer = ""
    write(value, depth: 0, column: 0, parentIsArray: false, into: &buffer) { buffer in
      guard buffer.utf8.count >= 1 << 16 else { return }
      stream.write(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
    buffer += "\n"
    stream.write(buffer)
  }

  /// The value on one line, without a line end; for messages and for JSON Lines.
  package static func inline(_ value: AttributeValue) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }

  /// Text as a JSON string, with its quotation marks.
  package static func quoted(_ text: String) -> String {
    var result = ""
    append(text, to: &result)
    return result
  }

  /// Writes a value that begins at `column`; `flush` is called after each part.
  private func write(
    _ value: AttributeValue, depth: Int, column: Int, parentIsArray: Bool, into text: inout String,
    flush: (inout String) -> Void
  ) {
    guard isExpanded(value, depth: depth, column: column, parentIsArray: parentIsArray) else {
      Self.append(value, to: &text)
      return
    }
    let indentation = String(repeating: "  ", count: depth + 1)
    switch value {
    case .array(let elements):
      var separator = "[\n"
      for element in elements {
        text += separator
        text += indentation
        write(
          element, depth: depth + 1, column: indentation.utf8.count, parentIsArray: true, into: &text, flush: flush)
        flush(&text)
        separator = ",\n"
      }
      text += "\n"
      text += indentation.dropLast(2)
      text += "]"
    case .object(let members):
      var separator = "{\n"
      for member in members {
        text += separator
        text += indentation
        Self.append(member.key, to: &text)
        text += ": "
        let column = indentation.utf8.count + Self.width(member.key) + 2
        write(member.value, depth: depth + 1, column: column, parentIsArray: false, into: &text, flush: flush)
        flush(&text)
        separator = ",\n"
      }
      text += "\n"
      text += indentation.dropLast(2)
      text += "}"
    case .null, .bool, .number, .string:
      Self.append(value, to: &text)
    }
  }

  private func isExpanded(_ value: AttributeValue, depth: Int, column: Int, parentIsArray: Bool) -> Bool {
    switch value {
    case .array(let elements):
      if elements.isEmpty { return false }
      if depth < recordDepth && elements.contains(where: \.isObject) { return true }
    case .object(let members):
      if members.isEmpty { return false }
      if depth == recordDepth && parentIsArray { return true }
    case .null, .bool, .number, .string:
      return false
    }
    // One column is kept for the comma after the value, whether there is one or not, so that adding a record at the
    // end does not change the one before.
    return depth == 0 || Self.inlineWidth(value, limit: lineWidth - column - 1, nesting: inlineNesting) == nil
  }
}

extension AttributeValue {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
