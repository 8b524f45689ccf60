// Somebody who came to a forum, as a list of attendance says it.

public import NetworkModel

/// Somebody who came to a forum; the name of a person only serves to find the invitation, and goes no further.
public struct Attendee: Hashable, Sendable {
  /// The organization, by name or id; nil where the list only says who.
  public var organization: String?
  /// The person, by the id or the name that the plan has.
  public var person: String?
  /// The sector of an organization that the network may not have.
  public var sector: Sector?

  /// Somebody who came.
  public init(organization: String? = nil, person: String? = nil, sector: Sector? = nil) {
    self.organization = organization
    self.person = person
    self.sector = sector
  }
}

extension StakeholderNetwork {
  /// The actor that people mean by a name or an id, whatever its case and spaces; nil for none, or for several.
  ///
  /// - Complexity: O(actors).
  package func actor(called name: String) -> NetworkActor? {
    if let actor = actors.first(where: { $0.id.text == name }) { return actor }
    let folded = name.foldedName
    let named = actors.filter { actor in
      (actor.name.wordings + (actor.shortName?.wordings ?? [])).contains { $0.foldedName == folded }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// An id for a new actor that people can read: the name in small letters, words joined by hyphens, numbered where it is taken.
  ///
  /// - Complexity: O(actors).
  package func freeID(for name: String) -> NetworkActor.ID {
    let letters: [Character: String] = [
      "å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", "ø": "o", "æ": "ae", "&": "-",
    ]
    var text = ""
    for character in name.lowercased() {
      let plain = letters[character] ?? String(character)
      if plain != "-", plain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
        text += plain
      } else if !text.isEmpty, !text.hasSuffix("-") {
        text += "-"
      }
    }
    while text.hasSuffix("-") { text.removeLast() }
    if text.isEmpty { text = "actor" }
    let taken = Set(actors.map(\.id.text))
    var number = 2
    var id = text
    while taken.contains(id) {
      id = "\(text)-\(number)"
      number += 1
    }
    return NetworkActor.ID(id)
  }
}
