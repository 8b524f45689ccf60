// What a value on the command line may be: how it is read, and how help and completion describe it.

import Spelling

/// What one value may be, and how its word is read into a `Value`.
///
/// Written with a leading dot where a key is made: `.text`, `.file`, `.integer(in: 1...20)`, `.choice(of:
/// Format.self)`.
package struct ValueKind<Value: Sendable>: Sendable {
  let shape: ValueShape
  let read: @Sendable (String) throws(ValueProblem) -> Value
  /// The word that reads back as the value; help shows a default with it.
  let write: @Sendable (Value) -> String
}

/// The part of a kind that help, completion and error sentences need; it carries no closures, so it can be compared.
indirect enum ValueShape: Equatable, Sendable {
  case flag
  case text
  case file
  case directory
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case oneOf([String])
  case like(String)
  case list(ValueShape)

  /// Whether a word such as `-0.5` can be a value of this shape.
  var takesNegativeNumbers: Bool {
    switch self {
    case .integer, .number: true
    case .list(let element): element.takesNegativeNumbers
    case .flag, .text, .file, .directory, .oneOf, .like: false
    }
  }

  /// The words to choose among, for a shape that has them.
  var choices: [String]? {
    switch self {
    case .oneOf(let names): names
    case .list(let element): element.choices
    case .flag, .text, .file, .directory, .integer, .number, .like: nil
    }
  }

  var isList: Bool { if case .list = self { true } else { false } }
}

extension ValueKind where Value == String {
  /// Any text, also an empty one.
  package static var text: Self { Self(shape: .text, read: { $0 }, write: { $0 }) }

  /// The path of a file, or `-` for standard input or output; never empty.
  package static var file: Self { Self(shape: .file, read: nonEmpty, write: { $0 }) }

  /// The path of a folder; never empty.
  package static var directory: Self { Self(shape: .directory, read: nonEmpty, write: { $0 }) }

  /// One of these words.
  ///
  /// Words may hold ASCII letters, digits and `-_.+`, so that every shell can complete them.
  package static func oneOf(_ names: [String]) -> Self {
    Self(
      shape: .oneOf(checkedChoices(names)),
      read: { (word: String) throws(ValueProblem) in
        if names.contains(word) { return word }
        throw unknownChoice(word, among: names)
      },
      write: { $0 })
  }

  private static func nonEmpty(_ word: String) throws(ValueProblem) -> String {
    if word.isEmpty { throw .empty }
    return word
  }
}

extension ValueKind where Value == Int {
  /// Any whole number.
  package static var integer: Self { integer(in: Int.min...Int.max) }

  /// A whole number of at least the bound.
  package static func integer(in range: PartialRangeFrom<Int>) -> Self { integer(in: range.lowerBound...Int.max) }

  /// A whole number in the range.
  package static func integer(in range: ClosedRange<Int>) -> Self {
    Self(
      shape: .integer(range),
      read: { (word: String) throws(ValueProblem) in
        guard NumberWord.isInteger(word) else {
          let mended = NumberWord.mended(word)
          throw .notAnInteger(suggestion: NumberWord.isInteger(mended) ? mended : nil)
        }
        // A word of digits that Int cannot hold is still a whole number: it is out of range, not misspelled.
        guard let value = Int(word), range.contains(value) else {
          let isHuge = Int(word) == nil
          throw .outOfRange(
            lowest: range.lowerBound == .min && !isHuge ? nil : String(range.lowerBound),
            highest: range.upperBound == .max && !isHuge ? nil : String(range.upperBound))
        }
        return value
      },
      write: { String($0) })
  }
}

extension ValueKind where Value == Double {
  /// Any finite decimal number, with a point: `0.5`, `-2`, `1e-6`.
  package static var number: Self { number(in: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude) }

  /// A decimal number of at least the bound.
  package static func number(in range: PartialRangeFrom<Double>) -> Self {
    number(in: range.lowerBound...Double.greatestFiniteMagnitude)
  }

  /// A decimal number in the range.
  package static func number(in range: ClosedRange<Double>) -> Self {
    precondition(
      range.lowerBound.isFinite && range.upperBound.isFinite, "The range of a number must have finite bounds.")
    let limit = Double.greatestFiniteMagnitude
    return Self(
      shape: .number(range),
      read: { (word: String) throws(ValueProblem) in
        guard let value = NumberWord.number(word) else {
          let mended = NumberWord.mended(word)
          throw .notANumber(suggestion: NumberWord.number(mended) == nil ? nil : mended)
        }
        guard range.contains(value) else {
          throw .outOfRange(
            lowest: range.lowerBound == -limit && value.isFinite ? nil : NumberWord.shown(range.lowerBound),
            highest: range.upperBound == limit && value.isFinite ? nil : NumberWord.shown(range.upperBound))
        }
        return value
      },
      write: { NumberWord.shown($0) })
  }
}

extension ValueKind where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the cases of an enumeration, by raw value.
  ///
  /// Raw values may hold ASCII letters, digits and `-_.+`, so that every shell can complete them.
  ///
  /// - Parameter others: Other words that are read, and not shown: cases in another language.
  package static func choice(of type: Value.Type, others: [String: Value] = [:]) -> Self {
    let names = checkedChoices(type.allCases.map(\.rawValue))
    return Self(
      shape: .oneOf(names),
      read: { (word: String) throws(ValueProblem) in
        if let value = Value(rawValue: word), names.contains(word) { return value }
        if let value = others[word] { return value }
        throw unknownChoice(word, among: names)
      },
      write: { $0.rawValue })
  }
}

extension ValueKind {
  /// A value that the caller reads itself, explained to people by an example of how to write it.
  ///
  /// `read` answers nil for a word it does not understand; the error then says `write it like EXAMPLE`.
  package static func like(
    _ example: String, read: @escaping @Sendable (String) -> Value?, write: @escaping @Sendable (Value) -> String
  ) -> Self {
    precondition(read(example) != nil, "The example \"\(example)\" of a value must itself be readable.")
    return Self(
      shape: .like(example),
      read: { (word: String) throws(ValueProblem) in
        if let value = read(word) { return value }
        throw .notLike(example)
      },
      write: write)
  }

  /// Several values in one word, with commas between: `a,b,c`.
  package static func list<Element>(_ element: ValueKind<Element>) -> Self where Value == [Element] {
    precondition(!element.shape.isList, "A list of lists cannot be written with commas alone.")
    return Self(
      shape: .list(element.shape),
      read: { (word: String) throws(ValueProblem) in
        var values: [Element] = []
        // Cut between scalars: a combining mark after a comma would otherwise hide it.
        for part in word.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false) {
          let item = String(part)
          if item.isEmpty { throw .emptyItem }
          do throws(ValueProblem) { values.append(try element.read(item)) } catch { throw .inList(item: item, error) }
        }
        return values
      },
      write: { $0.map(element.write).joined(separator: ",") })
  }
}

private func unknownChoice(_ word: String, among names: [String]) -> ValueProblem {
  .unknownChoice(choices: names, suggestion: Suggestion.nearest(to: word, among: names))
}

private func checkedChoices(_ names: [String]) -> [String] {
  precondition(!names.isEmpty, "A choice needs at least one word to choose.")
  precondition(Set(names).count == names.count, "A choice offers the same word twice: \(names).")
  for name in names {
    precondition(
      NameRules.isChoice(name), "The choice \"\(name)\" may hold only ASCII letters, digits and -_.+: after the first.")
  }
  return names
}
