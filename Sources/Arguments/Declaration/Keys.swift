// Typed handles: a command names its options and operands once, and reads each as the type it was declared with.

/// The handle of an option, and the type of what it gives.
///
/// Make one `static let` per option. The initializer decides the type that a command reads:
///
/// ```swift
/// static let weighted = OptionKey(flag: "weighted")                          // Bool
/// static let limit = OptionKey("limit", .integer(in: 1...))                  // Int?
/// static let seed = OptionKey("seed", .integer(in: 0...), default: 1)        // Int
/// static let target = OptionKey(required: "to", .choice(of: Target.self))    // Target
/// static let sectors = OptionKey(repeating: "sector", .text)                 // [String]
/// ```
package struct OptionKey<Value: Sendable>: Sendable {
  let signature: OptionSignature
  /// Whether one word can be read; the parser's check.
  let check: @Sendable (String) throws(ValueProblem) -> Void
  /// All words given for the option, as its value; nil only for words that `check` refuses.
  let resolve: @Sendable ([String]) -> Value?

  private init(
    _ signature: OptionSignature, check: @escaping @Sendable (String) throws(ValueProblem) -> Void,
    resolve: @escaping @Sendable ([String]) -> Value?
  ) {
    signature.preconditionValid()
    self.signature = signature
    self.check = check
    self.resolve = resolve
  }

  /// The name without its dashes.
  package var name: String { signature.name }
}

/// What identifies an option: two keys with one name but different signatures are a programming error.
struct OptionSignature: Equatable, Sendable {
  enum Occurrence: Equatable, Sendable { case optional, required, repeating }

  var name: String
  var short: Character?
  var shape: ValueShape
  var occurrence: Occurrence = .optional
  var defaultWord: String? = nil

  func preconditionValid() {
    precondition(
      NameRules.isName(name), "The option name \"\(name)\" may hold only small ASCII letters, digits and dashes.")
    precondition(
      short.map(NameRules.isShort) ?? true, "The short name of \"--\(name)\" must be one ASCII letter other than h.")
    let reserved = ["help", "version", ProgramSpecification.scriptOption]
    precondition(!reserved.contains(name), "Arguments itself declares \"--\(name)\".")
  }
}

extension OptionKey {
  /// An option without a value: present or not.
  package init(flag name: String, short: Character? = nil) where Value == Bool {
    self.init(
      OptionSignature(name: name, short: short, shape: .flag),
      check: { (_: String) throws(ValueProblem) in }, resolve: { !$0.isEmpty })
  }

  /// An option that may be left out, and is then nil.
  package init<Element>(_ name: String, short: Character? = nil, _ kind: ValueKind<Element>) where Value == Element? {
    self.init(
      OptionSignature(name: name, short: short, shape: kind.shape),
      check: { (word: String) throws(ValueProblem) in _ = try kind.read(word) },
      resolve: { words in
        guard let word = words.last else { return .some(nil) }
        return (try? kind.read(word)).map { .some($0) }
      })
  }

  /// An option that may be left out, and then has the default that help shows.
  package init(_ name: String, short: Character? = nil, _ kind: ValueKind<Value>, default value: Value) {
    let word = kind.write(value)
    precondition((try? kind.read(word)) != nil, "The default \"\(word)\" of \"--\(name)\" is not a value it accepts.")
    self.init(
      OptionSignature(name: name, short: short, shape: kind.shape, defaultWord: word),
      check: { (word: String) throws(ValueProblem) in _ = try kind.read(word) },
      resolve: { words in
        guard let word = words.last else { return value }
        return try? kind.read(word)
      })
  }

  /// An option that must be given.
  package init(required name: String, short: Character? = nil, _ kind: ValueKind<Value>) {
    self.init(
      OptionSignature(name: name, short: short, shape: kind.shape, occurrence: .required),
      check: { (word: String) throws(ValueProblem) in _ = try kind.read(word) },
      resolve: { words in words.last.flatMap { try? kind.read($0) } })
  }

  /// An option that may be given any number of times; the values come in the order given.
  package init<Element>(repeating name: String, short: Character? = nil, _ kind: ValueKind<Element>)
  where Value == [Element] {
    self.init(
      OptionSignature(name: name, short: short, shape: kind.shape, occurrence: .repeating),
      check: { (word: String) throws(ValueProblem) in _ = try kind.read(word) },
      resolve: { words in try? words.map(kind.read) })
  }
}

/// The handle of an operand, and the type of what it gives.
///
/// Words are assigned to operands in the order in which the command declares them.
package struct OperandKey<Value: Sendable>: Sendable {
  let signature: OperandSignature
  let check: @Sendable (String) throws(ValueProblem) -> Void
  let resolve: @Sendable ([String]) -> Value?

  /// The key's own name, the same in every language; people see the name of the ``Operand``.
  package var name: String { signature.name }
}

/// What identifies an operand, and how many words it takes.
struct OperandSignature: Equatable, Sendable {
  enum Occurrence: Equatable, Sendable { case required, optional, list(atLeast: Int) }

  var name: String
  var shape: ValueShape
  var occurrence: Occurrence
}

extension OperandKey {
  /// An operand that must be given.
  package init(_ name: String, _ kind: ValueKind<Value>) {
    signature = OperandSignature(name: name, shape: kind.shape, occurrence: .required)
    check = { (word: String) throws(ValueProblem) in _ = try kind.read(word) }
    resolve = { words in words.first.flatMap { try? kind.read($0) } }
  }

  /// An operand that may be left out, and is then nil.
  package init<Element>(optional name: String, _ kind: ValueKind<Element>) where Value == Element? {
    signature = OperandSignature(name: name, shape: kind.shape, occurrence: .optional)
    check = { (word: String) throws(ValueProblem) in _ = try kind.read(word) }
    resolve = { words in
      guard let word = words.first else { return .some(nil) }
      return (try? kind.read(word)).map { .some($0) }
    }
  }

  /// The remaining operands, at least `count`.
  package init<Element>(list name: String, _ kind: ValueKind<Element>, atLeast count: Int = 0)
  where Value == [Element] {
    precondition(count >= 0, "An operand cannot take a negative number of words.")
    signature = OperandSignature(name: name, shape: kind.shape, occurrence: .list(atLeast: count))
    check = { (word: String) throws(ValueProblem) in _ = try kind.read(word) }
    resolve = { words in try? words.map(kind.read) }
  }
}
