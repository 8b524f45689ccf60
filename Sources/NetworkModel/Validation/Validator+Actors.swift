// Validation of actors: names that a reader would not distinguish, registration numbers, municipal codes.

extension Validator {
  mutating func checkActors() {
    var names: [String: (name: String, path: DocumentPath)] = [:]
    for (place, actor) in network.actors.enumerated() {
      let path = DocumentPath.root["actors"][place]
      checkReference(to: .sector, actor.sector.text, at: path["sector"])
      check(actor.evidence, at: path)
      checkOrganization(of: actor, at: path)
      if actor.name.wordings.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
        report(.emptyName(actor: actor.id.text), at: path["name"])
      }
      // Both wordings of one actor may be the same; two actors' may not.
      for key in Set(actor.name.wordings.map(\.foldedName)).sorted() where !key.isEmpty {
        guard let name = actor.name.wordings.first(where: { $0.foldedName == key }) else { continue }
        if let first = names[key] {
          let difference = Self.difference(first.name, name)
          report(.similarNames(name, other: first.name, difference: difference, first: first.path), at: path["name"])
        } else {
          names[key] = (name, path["name"])
        }
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
