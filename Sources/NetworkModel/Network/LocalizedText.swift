// Text for people, in one language or several.

/// A language in which answers are written.
public enum Language: String, CaseIterable, Sendable, Hashable {
  /// Swedish.
  case swedish = "sv"
  /// English.
  case english = "en"
}

/// Text for people: one string for every language, or one a language.
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The form of the text in the file.
  public indirect enum Form: Hashable, Sendable {
    /// The same text for every language.
    case plain(String)
    /// A text for each language tag (`sv`, `en`, …), at least one.
    case translated([String: String])
  }

  /// The form of the text in the file.
  public let form: Form

  /// A text that is the same in every language.
  public init(_ text: String) { form = .plain(text) }

  /// A text that is the same in every language.
  public init(stringLiteral text: String) { form = .plain(text) }

  /// A text in Swedish and English.
  public init(swedish: String, english: String) { form = .translated(["sv": swedish, "en": english]) }

  /// A text by language tag; nil when there is no language at all.
  public init?(translations: [String: String]) {
    guard !translations.isEmpty else { return nil }
    form = .translated(translations)
  }

  /// The text in `language`; where it is missing, in English, then Swedish, then the first tag in alphabetical order.
  public func text(in language: Language) -> String {
    switch form {
    case .plain(let text): return text
    case .translated(let byTag):
      return byTag[language.rawValue] ?? byTag["en"] ?? byTag["sv"] ?? byTag.min { $0.key < $1.key }?.value ?? ""
    }
  }

  /// All wordings, in the order of the language tags.
  public var wordings: [String] {
    switch form {
    case .plain(let text): return [text]
    case .translated(let byTag): return byTag.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
