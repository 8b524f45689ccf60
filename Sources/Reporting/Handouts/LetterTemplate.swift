// A letter in the user's own words: plain text with fields in braces, `{person}`, that each letter fills in.
//
// `{{` and `}}` are braces. A line that holds nothing but fields, all of them empty for this letter, is left out, so that one
// template serves whoever sits at a table and whoever does not.

public import Interchange
internal import Spelling

/// A template of a letter.
public struct LetterTemplate: Hashable, Sendable {
  /// What a letter can fill in.
  public enum Field: String, CaseIterable, Sendable {
    /// Who is invited, as an address: name, actor and role, whichever are known, and the id.
    case person
    /// The name; empty unless names were asked for.
    case name
    /// The actor that the person speaks for.
    case actor
    /// What the person does there.
    case role
    /// The person's id.
    case id
    /// What the meeting is called.
    case title
    /// What sort of meeting it is.
    case kind
    /// The day and the hours.
    case time
    /// The place.
    case place
    /// The host of the meeting.
    case host
    /// The goals of the meeting, in a sentence.
    case goals
    /// The reasons for inviting this person, in sentences.
    case reason
    /// Whom the person newly meets.
    case organizations = "organisations"
    /// The themes that the person carries.
    case themes
    /// The tables of the person, in a sentence.
    case tables
  }

  /// A fault of a template and its place; `Phrasebook` words it.
  public struct Fault: Error, Hashable, Sendable {
    /// What can be wrong with a template.
    package enum Kind: Hashable, Sendable {
      /// Bytes that are not UTF-8.
      case notText
      /// An unknown field.
      case unknownField(String, suggestion: String?)
      /// An opening brace that is not closed on its line.
      case unclosed
      /// A closing brace without an opening one.
      case unopened
      /// A template without fields.
      case noFields
    }

    /// What is wrong.
    package let kind: Kind
    /// The line and column.
    public let location: SourceLocation
  }

  private enum Piece: Hashable, Sendable {
    case text(String)
    case field(Field)
  }

  private let lines: [[Piece]]

  /// Reads a template: UTF-8, with or without a byte order mark, in lines of any kind.
  ///
  /// - Returns: The template, or all that is wrong with it, in its order.
  public static func read(_ bytes: [UInt8]) -> (template: LetterTemplate?, faults: [Fault]) {
    guard let whole = String(validating: bytes, as: UTF8.self) else {
      return (nil, [Fault(kind: .notText, location: SourceLocation(line: 1, column: 1))])
    }
    let text = whole.hasPrefix("\u{FEFF}") ? String(whole.unicodeScalars.dropFirst()) : whole
    var faults: [Fault] = []
    var lines: [[Piece]] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      lines.append(pieces(of: Array(line), line: number + 1, &faults))
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    if faults.isEmpty, !lines.joined().contains(where: { if case .field = $0 { true } else { false } }) {
      faults.append(Fault(kind: .noFields, location: SourceLocation(line: 1, column: 1)))
    }
    return (faults.isEmpty ? LetterTemplate(lines: lines) : nil, faults)
  }

  private static func pieces(of line: [Character], line number: Int, _ faults: inout [Fault]) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var place = 0
    func fault(_ kind: Fault.Kind, _ column: Int) {
      faults.append(Fault(kind: kind, location: SourceLocation(line: number, column: column + 1)))
    }
    while place < line.count {
      let isDouble = place + 1 < line.count && line[place + 1] == line[place]
      switch line[place] {
      case "{" where isDouble, "}" where isDouble:
        text.append(line[place])
        place += 2
      case "}":
        fault(.unopened, place)
        place += 1
      case "{":
        guard let end = line[place...].firstIndex(of: "}") else {
          fault(.unclosed, place)
          return pieces
        }
        let word = String(line[(place + 1)..<end])
        let name = word.filter { $0 != " " }.lowercased()
        if let field = Field(rawValue: name) {
          if !text.isEmpty { pieces.append(.text(text)) }
          text = ""
          pieces.append(.field(field))
        } else {
          let nearest = Suggestion.nearest(to: name, among: Field.allCases.map(\.rawValue))
          fault(.unknownField(word, suggestion: nearest), place)
        }
        place = end + 1
      default:
        text.append(line[place])
        place += 1
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  /// The letter with each field replaced by its value; an empty value leaves nothing.
  func filled(_ value: (Field) -> String, wrapped: (String) -> String) -> String {
    let written = lines.compactMap { pieces -> String? in
      var (hasField, hasValue) = (false, false)
      let line = pieces.map { piece -> String in
        switch piece {
        case .text(let text):
          if text.contains(where: { !$0.isWhitespace }) { hasValue = true }
          return text
        case .field(let field):
          let text = value(field)
          hasField = true
          if !text.isEmpty { hasValue = true }
          return text
        }
      }.joined()
      if hasField, !hasValue { return nil }
      return hasField ? wrapped(line) : line
    }
    return written.joined(separator: "\n") + "\n"
  }
}

extension Phrasebook {
  /// What is wrong with a template, without its place.
  public func sentence(for fault: LetterTemplate.Fault) -> String {
    let fields = LetterTemplate.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
    switch fault.kind {
    case .notText:
      return say("filen är inte UTF-8; spara om den som UTF-8", "the file is not UTF-8; save it as UTF-8")
    case .unknownField(let word, let suggestion):
      let mend =
        suggestion.map { say("menade du {\($0)}?", "did you mean {\($0)}?") }
        ?? say("fälten är \(fields)", "the fields are \(fields)")
      return say(
        "fältet \"{\(shortened(word))}\" finns inte; \(mend)", "there is no field \"{\(shortened(word))}\"; \(mend)")
    case .unclosed:
      return say(
        "\"{\" utan \"}\" på samma rad; stäng fältet, eller skriv \"{{\" för en klammer",
        "\"{\" without \"}\" on its line; close the field, or write \"{{\" for a brace")
    case .unopened:
      return say(
        "\"}\" utan \"{\" före; öppna fältet, eller skriv \"}}\" för en klammer",
        "\"}\" without \"{\" before it; open the field, or write \"}}\" for a brace")
    case .noFields:
      return say(
        "mallen har inget fält, så alla brev blev lika; skriv åtminstone {person}; fälten är \(fields)",
        "the template has no field, so that all letters would be the same; write at least {person}; the fields are \(fields)"
      )
    }
  }
}
