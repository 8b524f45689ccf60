// Reading one record: known keys by their type, faults collected with their place, all other keys kept as they are.
//
// Space around a text, of any of Unicode's kinds, does not belong to it, as in cells of tables: it comes with what is pasted,
// nobody sees it, and two actors must not differ by it.

import NetworkModel
import Spelling

/// The faults found while a document is read.
final class FaultCollector {
  private let document: JSONDocument
  private(set) var faults: [FormatFault] = []

  init(_ document: JSONDocument) { self.document = document }

  func report(_ kind: FormatFault.Kind, at path: DocumentPath) {
    faults.append(FormatFault(kind, at: document.location(of: path), path: path))
  }

  /// Reports what validation found, with the place of the other record where two clash.
  func report(_ finding: Finding) {
    let other = finding.problem.first.map { FilePlace(file: "", location: document.location(of: $0)) }
    faults.append(
      FormatFault(.finding(finding.problem), at: document.location(of: finding.path), path: finding.path, other: other))
  }

  /// The faults in the order of the file.
  var faultsInOrder: [FormatFault] {
    faults.enumerated().sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }.map(\.element)
  }

  /// The line and column of a value.
  func location(of path: DocumentPath) -> SourceLocation { document.location(of: path) }

  /// Reports something about a key rather than its value.
  func report(_ kind: FormatFault.Kind, ofKey member: JSONNode.Member, at path: DocumentPath) {
    faults.append(FormatFault(kind, at: document.location(ofKey: member), path: path))
  }
}

/// One object of a document, read key by key.
struct RecordReader {
  let path: DocumentPath
  let collector: FaultCollector
  private let members: [JSONNode.Member]
  /// Which members are known.
  private var taken: [Bool]
  /// The known keys that are not there.
  private var absent: [String] = []

  /// A reader of an object; nil, with a fault, for anything else.
  init?(_ node: JSONNode, at path: DocumentPath, _ collector: FaultCollector) {
    guard case .object(let members) = node.content else {
      collector.report(.wrongType(expected: .object, found: FormatFault.Found(node)), at: path)
      return nil
    }
    self.path = path
    self.collector = collector
    self.members = members
    taken = Array(repeating: false, count: members.count)
    absent.reserveCapacity(16)
  }

  /// The place of a key; by place and not by value, and lengths first, since there may be millions of records.
  private func place(of key: String) -> Int? {
    for place in members.indices
    where members[place].key.utf8.count == key.utf8.count && members[place].key == key { return place }
    return nil
  }

  /// The value of a key, which is marked as known; nil where it is absent or null.
  mutating func take(_ key: String) -> JSONNode? {
    guard let place = place(of: key) else {
      absent.append(key)
      return nil
    }
    taken[place] = true
    let value = members[place].value
    return value.kind == .null ? nil : value
  }

  /// The value of a key without making it known.
  func peek(_ key: String) -> JSONNode? {
    place(of: key).map { members[$0].value }.flatMap { $0.kind == .null ? nil : $0 }
  }

  /// Whether the object is a document of a known format and version; reports where it is not, another format as `other`.
  mutating func isDocument(
    _ name: String, version known: Int, other: ((_ found: String?) -> FormatFault.Kind)? = nil
  ) -> Bool {
    let format = take("format")
    guard let format, case .string(name) = format.content else {
      let found = format.map { JSONWriter.inline($0.value) }
      let fault = other?(found) ?? .otherFormat(expected: name, found: found)
      collector.report(fault, at: format == nil ? path : path["format"])
      return false
    }
    guard let version = take("version") else {
      collector.report(.missingKey("version"), at: path["version"])
      return false
    }
    guard version.integer == known else {
      collector.report(.unknownVersion(JSONWriter.inline(version.value)), at: path["version"])
      return false
    }
    return true
  }

  // MARK: Values

  mutating func string(_ key: String) -> String? {
    guard let node = take(key) else { return nil }
    if case .string(let string) = node.content { return string.trimmed }
    return fail(key, node, .string)
  }

  /// The string of a key that must be there; empty, with a fault, where it is not.
  mutating func requiredString(_ key: String) -> String {
    require(key)
    return string(key) ?? ""
  }

  mutating func id<Record>(_ key: String) -> Identifier<Record>? { string(key).map { Identifier($0) } }

  mutating func text(_ key: String) -> LocalizedText? {
    guard let node = take(key) else { return nil }
    return Self.text(of: node) ?? fail(key, node, .text)
  }

  mutating func requiredText(_ key: String) -> LocalizedText {
    require(key)
    return text(key) ?? LocalizedText("")
  }

  /// The text of a key that users may have for something of their own: any other type is kept as theirs.
  mutating func looseText(_ key: String) -> LocalizedText? {
    guard let node = take(key) else { return nil }
    if let text = Self.text(of: node) { return text }
    release(key)
    return nil
  }

  /// The string of a key that users may have for something of their own: any other type is kept as theirs.
  mutating func looseString(_ key: String) -> String? {
    guard let node = peek(key), case .string(let string) = node.content else { return nil }
    _ = take(key)
    return string
  }

  /// The strings of such a key: anything but a list is kept as theirs.
  mutating func looseStrings(_ key: String) -> [String] {
    guard let node = peek(key) else { return [] }
    guard case .array = node.content else { return [] }
    return strings(key)
  }

  /// The records of such a key.
  mutating func looseRecords<Record>(_ key: String, _ read: (inout RecordReader) -> Record) -> [Record] {
    guard let node = peek(key) else { return [] }
    guard case .array = node.content else { return [] }
    return records(key, read)
  }

  /// Leaves a key that was taken to the user.
  private mutating func release(_ key: String) {
    if let place = place(of: key) { taken[place] = false }
  }

  /// `true` or `false`.
  mutating func bool(_ key: String) -> Bool? {
    guard let node = take(key) else { return nil }
    if case .bool(let value) = node.content { return value }
    return fail(key, node, .bool)
  }

  mutating func date(_ key: String) -> PartialDate? {
    guard let text = string(key) else { return nil }
    if let date = PartialDate(text) { return date }
    collector.report(.invalidDate(text), at: path[key])
    return nil
  }

  mutating func number(_ key: String) -> Double? {
    guard let node = take(key) else { return nil }
    guard case .number(let literal) = node.content else { return fail(key, node, .number) }
    if let number = node.double { return number }
    collector.report(.numberTooLarge(literal), at: path[key])
    return nil
  }

  mutating func requiredNumber(_ key: String) -> Double {
    require(key)
    return number(key) ?? 0
  }

  mutating func wholeNumber(_ key: String) -> Int? {
    guard let node = take(key) else { return nil }
    return node.integer ?? fail(key, node, .wholeNumber)
  }

  /// The whole number of a key that must be there.
  mutating func requiredWholeNumber(_ key: String) -> Int? {
    require(key)
    return wholeNumber(key)
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
  where Choice.RawValue == String {
    guard let word = string(key) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    collector.report(
      .unknownChoice(word, choices: choices, suggestion: Suggestion.nearest(to: word, among: choices)), at: path[key])
    return nil
  }

  mutating func strings(_ key: String) -> [String] {
    guard let node = take(key) else { return [] }
    guard case .array(let elements) = node.content else { return fail(key, node, .listOfStrings) ?? [] }
    return elements.enumerated().compactMap { place, element in
      if case .string(let string) = element.content { return string.trimmed }
      collector.report(.wrongType(expected: .string, found: FormatFault.Found(element)), at: path[key][place])
      return nil
    }
  }

  /// The records under a key, each read by `read`.
  mutating func records<Record>(_ key: String, _ read: (inout RecordReader) -> Record) -> [Record] {
    records(key, short: { _ in nil }, read)
  }

  /// The records under a key; one that is written in short, without its keys, is read by `short`.
  mutating func records<Record>(
    _ key: String, short: (JSONNode) -> Record?, _ read: (inout RecordReader) -> Record
  ) -> [Record] {
    guard let node = take(key) else { return [] }
    guard case .array(let elements) = node.content else { return fail(key, node, .listOfObjects) ?? [] }
    let list = path[key]
    return elements.enumerated().compactMap { place, element in
      if let record = short(element) { return record }
      guard var reader = RecordReader(element, at: list[place], collector) else { return nil }
      return read(&reader)
    }
  }

  /// The one record under a key.
  mutating func record<Record>(_ key: String, _ read: (inout RecordReader) -> Record) -> Record? {
    guard let node = take(key), var reader = RecordReader(node, at: path[key], collector) else { return nil }
    return read(&reader)
  }

  /// The members of the object under a key, as the user's own.
  mutating func attributes(_ key: String) -> [Attribute] {
    guard let node = take(key) else { return [] }
    guard case .object(let members) = node.content else { return fail(key, node, .object) ?? [] }
    return members.map { Attribute($0.key, $0.value.value) }
  }

  /// The keys that were not asked for, which are the user's own; one that resembles a missing known key is reported.
  func rest() -> [Attribute] {
    if taken.allSatisfy(\.self) { return [] }
    return zip(members, taken).filter { !$0.1 }.map { member, _ in
      if let meant = likelyMeant(by: member.key) {
        collector.report(.likelyMisspelledKey(member.key, suggestion: meant), ofKey: member, at: path[member.key])
      }
      return Attribute(member.key, member.value.value)
    }
  }

  /// The absent key that another was meant to be, or nil where it may well be the user's own.
  ///
  /// Stricter than `Suggestion.nearest`, for here most words are right: one slip, two in a key of nine letters or more; in one
  /// of up to five letters no letter may be another, so that `data` is not `date`, `phase` not `place`.
  private func likelyMeant(by key: String) -> String? {
    let letters = Array(key.lowercased())
    return absent.first { candidate in
      let other = Array(candidate.lowercased())
      if letters == other { return true }
      guard abs(letters.count - other.count) <= 2, letters.count >= 3 else { return false }
      if letters.count <= 5, letters.count == other.count, letters.sorted() != other.sorted() { return false }
      return Suggestion.distance(letters, other) <= (letters.count >= 9 ? 2 : 1)
    }
  }

  private func require(_ key: String) {
    if let place = place(of: key), members[place].value.kind != .null { return }
    collector.report(.missingKey(key), at: path[key])
  }

  private func fail<Value>(_ key: String, _ node: JSONNode, _ expected: FormatFault.Expected) -> Value? {
    collector.report(.wrongType(expected: expected, found: FormatFault.Found(node)), at: path[key])
    return nil
  }

  private static func text(of node: JSONNode) -> LocalizedText? {
    switch node.content {
    case .string(let string): return LocalizedText(string.trimmed)
    case .object(let members):
      var byTag: [String: String] = [:]
      for member in members {
        guard case .string(let wording) = member.value.content else { return nil }
        byTag[member.key] = wording.trimmed
      }
      return LocalizedText(translations: byTag)
    default: return nil
    }
  }
}

extension FormatFault.Found {
  /// What a node is.
  init(_ node: JSONNode) {
    self =
      switch node.content {
      case .null: .null
      case .bool: .bool
      case .number(let literal): .number(literal)
      case .string(let string): .string(string)
      case .array: .list
      case .object: .object
      }
  }
}
