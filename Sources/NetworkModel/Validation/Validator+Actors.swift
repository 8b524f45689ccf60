// Validation of actors: names that a reader would not distinguish, registration numbers, municipal codes.

extension Dictionary {
  /// The value of a key, which is a new one where it has none; one search for both.
  mutating func value(of key: Key, orNew value: Value) -> Value {
    { (known: inout Value) in known }(&self[key, default: value])
  }
}

extension Validator {
  mutating func checkActors() {
    // The place of the first actor of each folded name.
    var firsts: [String: Int32] = Dictionary(minimumCapacity: network.actors.count)
    for (place, actor) in network.actors.enumerated() {
      var path: DocumentPath { DocumentPath.root["actors"][place] }
      checkReference(to: .sector, actor.sector.text, at: path["sector"])
      check(actor.evidence, at: path)
      checkOrganization(of: actor, at: path)
      if actor.name.wordings.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
        report(.emptyName(actor: actor.id.text), at: path["name"])
      }
      for (key, name) in Self.foldedNames(of: actor) {
        let first = Int(firsts.value(of: key, orNew: Int32(place)))
        if first == place { continue }
        let other = Self.foldedNames(of: network.actors[first]).first { $0.key == key }?.name ?? name
        report(
          .similarNames(
            name, other: other, difference: Self.difference(other, name),
            first: DocumentPath.root["actors"][first]["name"]), at: path["name"])
      }
      if let number = actor.orgNumber, !OrganizationNumber.isValid(number), !PersonalNumber.isLikely(number) {
        report(.invalidOrganizationNumber(number), at: path["orgNumber"])
      }
      if let code = actor.municipality { check(municipality: code, at: path["municipality"]) }
    }
  }

  private mutating func check(municipality code: String, at path: DocumentPath) {
    guard Self.isFourDigits(code) else {
      let padded = "0" + code
      let suggestion = Self.isFourDigits(padded) ? padded : Municipalities.code(of: code)
      return report(.invalidMunicipality(code, suggestion: suggestion), at: path)
    }
    if !Municipalities.mayBeCode(code) { report(.unknownMunicipality(code), at: path) }
  }

  /// The names of an actor by what they are compared by: both wordings of one actor may be the same, two actors' may not.
  private static func foldedNames(of actor: NetworkActor) -> [(key: String, name: String)] {
    if case .plain(let name) = actor.name.form {
      let key = name.foldedName
      return key.isEmpty ? [] : [(key, name)]
    }
    let names = actor.name.wordings.map { (key: $0.foldedName, name: $0) }
    return Set(names.map(\.key)).sorted().filter { !$0.isEmpty }.compactMap { key in names.first { $0.key == key } }
  }

  private static func difference(_ a: String, _ b: String) -> Finding.Problem.NameDifference {
    if Array(a.utf8) == Array(b.utf8) { return .none }
    if a == b { return .unicodeForm }
    func sameBytes(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }
    if sameBytes(a.lowercased(), b.lowercased()) { return .letterCase }
    let spaced = [a, b].map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return sameBytes(spaced[0], spaced[1]) ? .spaces : .several
  }

  private static func isFourDigits(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }
}
