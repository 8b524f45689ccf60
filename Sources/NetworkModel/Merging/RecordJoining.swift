// Two records become one: the first's values stay, what it lacks comes from the second, and where both say something else that is told.

/// Joins the values of records, and keeps what they disagree on.
struct RecordJoining {
  /// The file that the second records come from, from 1.
  let file: Int
  /// The values that files differ in.
  private(set) var conflicts: [MergeConflict] = []
  /// Which file a record, or a value that was filled in later, comes from; those of the first file are not in it.
  private(set) var origins: [[String]: Int]
  private var kind = MergedKind.actor
  private var record: [String] = []
  private var otherRecord: [String] = []

  init(file: Int, origins: [[String]: Int]) { (self.file, self.origins) = (file, origins) }

  /// Turns to two records.
  mutating func begin(_ kind: MergedKind, _ record: [String], _ other: [String]) {
    (self.kind, self.record, otherRecord) = (kind, record, other)
  }

  /// Notes that a record is the second file's.
  mutating func noteNew(_ kind: MergedKind, _ record: [String]) { origins[[kind.rawValue] + record] = file }

  private mutating func noteFilled(_ field: String) { origins[[kind.rawValue] + record + ["", field]] = file }

  private func origin(of field: String) -> Int {
    origins[[kind.rawValue] + record + ["", field]] ?? origins[[kind.rawValue] + record] ?? 1
  }

  /// Tells that a value was passed over.
  mutating func tell(_ field: String, _ kept: String, _ other: String, isCircle: Bool = false) {
    conflicts.append(
      MergeConflict(
        kind: kind, record: record, field: field, kept: Self.masked(kept), keptFile: origin(of: field),
        other: Self.masked(other), otherFile: file, otherRecord: otherRecord, isCircle: isCircle))
  }

  /// A value without a personal number, should there be one in it.
  private static func masked(_ text: String) -> String {
    guard let masked = PersonalNumber.masked(firstIn: text) else { return text }
    return PersonalNumber.isLikely(text) ? masked : "…\(masked)…"
  }

  // MARK: Values

  /// Fills a value in, or tells that it differs.
  mutating func fill<Value: Equatable>(
    _ own: inout Value?, _ other: Value?, _ field: String, _ write: (Value) -> String,
    isSame: (Value, Value) -> Bool = { $0 == $1 }
  ) {
    guard let other else { return }
    if let value = own {
      if !isSame(value, other) { tell(field, write(value), write(other)) }
    } else {
      own = other
      noteFilled(field)
    }
  }

  /// Fills a word in.
  mutating func fill(_ own: inout String?, _ other: String?, _ field: String) {
    if own?.isEmpty == true { own = nil }
    fill(&own, other?.isEmpty == true ? nil : other, field) { $0 }
  }

  /// Fills a value of a list of words in.
  mutating func fill<Value: RawRepresentable & Equatable>(_ own: inout Value?, _ other: Value?, _ field: String)
  where Value.RawValue == String {
    fill(&own, other, field) { $0.rawValue }
  }

  /// Fills a period in.
  mutating func fill(_ own: inout Period, _ other: Period) {
    fill(&own.start, other.start, "start") { $0.description }
    fill(&own.end, other.end, "end") { $0.description }
  }

  /// Fills a text in, and the languages that it lacks; case and spaces make no difference.
  mutating func fill(_ own: inout LocalizedText?, _ other: LocalizedText?, _ field: String) {
    guard let other else { return }
    guard let text = own else {
      own = other
      return noteFilled(field)
    }
    let (joined, clash) = Self.joined(text, other)
    own = joined
    if let clash { tell(field, clash.kept, clash.other) }
  }

  /// A text with the languages of another that it lacks, and the first wordings that differ.
  private static func joined(
    _ own: LocalizedText, _ other: LocalizedText
  ) -> (text: LocalizedText, clash: (kept: String, other: String)?) {
    func areSame(_ a: String, _ b: String) -> Bool { a == b || MatchingName(a).key == MatchingName(b).key }
    switch (own.form, other.form) {
    case (.plain(let kept), .plain(let text)): return (own, areSame(kept, text) ? nil : (kept, text))
    case (.translated(let kept), .plain(let text)):
      if kept.values.contains(where: { areSame($0, text) }) { return (own, nil) }
      return (own, (own.text(in: .swedish), text))
    case (.plain(let kept), .translated(let texts)):
      // One wording for every language says less than one for each.
      let same = texts.filter { areSame($0.value, kept) }.keys.sorted()
      guard !same.isEmpty else { return (own, (kept, other.text(in: .swedish))) }
      var all = texts
      for tag in same { all[tag] = kept }
      return (LocalizedText(translations: all) ?? own, nil)
    case (.translated(let kept), .translated(let texts)):
      var all = kept
      var clash: (kept: String, other: String)?
      for (tag, text) in texts.sorted(by: { $0.key < $1.key }) {
        if let old = all[tag] {
          if clash == nil, !areSame(old, text) { clash = (old, text) }
        } else {
          all[tag] = text
        }
      }
      return (LocalizedText(translations: all) ?? own, clash)
    }
  }

  /// Adds what a list lacks.
  func add<Element: Hashable>(_ own: inout [Element], _ other: [Element]) {
    let known = Set(own)
    var seen = known
    own += other.filter { seen.insert($0).inserted }
  }

  /// Adds the keys of the user's own that are lacking, and tells which differ.
  mutating func add(_ own: inout [Attribute], _ other: [Attribute], _ prefix: String = "") {
    guard !other.isEmpty else { return }
    let known = Dictionary(own.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for attribute in other {
      guard let value = known[attribute.key] else {
        own.append(attribute)
        noteFilled(prefix + attribute.key)
        continue
      }
      if value != attribute.value, attribute.value != .null {
        tell(prefix + attribute.key, value.shown, attribute.value.shown)
      }
    }
  }
}

extension AttributeValue {
  /// The value as a reader would see it.
  var shown: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text), .string(let text): text
    case .array(let values): values.map(\.shown).joined(separator: ", ")
    case .object(let members): members.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ")
    }
  }
}
