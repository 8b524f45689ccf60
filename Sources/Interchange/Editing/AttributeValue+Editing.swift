// Changing the values of a document.

import NetworkModel

extension AttributeValue {
  /// The value under a key of an object; setting nil takes the key away.
  subscript(member key: String) -> AttributeValue? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place] = Attribute(key, value)
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Attribute(key, value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  /// The value under keys that lead from object to object; objects on the way are made.
  subscript(path keys: [String]) -> AttributeValue? {
    get { keys.reduce(self as AttributeValue?) { $0?[member: $1] } }
    set {
      guard let first = keys.first else { return }
      if keys.count == 1 {
        self[member: first] = newValue
        return
      }
      var inner = self[member: first] ?? .object([])
      inner[path: Array(keys.dropFirst())] = newValue
      self[member: first] = inner == .object([]) ? nil : inner
    }
  }

  /// The members of an array; of anything else none.
  var members: [AttributeValue] {
    if case .array(let values) = self { values } else { [] }
  }

  /// The text of a string.
  var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The value as a person reads it.
  var shown: String {
    switch self {
    case .string(let text), .number(let text): text
    case .array(let values) where !isNested: values.map(\.shown).joined(separator: ", ")
    default: JSONWriter.inline(self)
    }
  }
}
