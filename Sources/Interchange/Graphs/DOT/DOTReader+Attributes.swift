// The attributes of DOT: lists in brackets, defaults and their scopes.

import NetworkModel

extension DOTParser {
  /// The attributes of one list in brackets or several, of which the first is open; nil where they cannot be read.
  mutating func attributes(_ bracket: DOTToken) -> [(key: String, value: DOTToken)]? {
    var result: [(key: String, value: DOTToken)] = []
    var opened = bracket.start
    while true {
      let token = next()
      switch token.kind {
      case .closeBracket:
        guard lexer.peek().kind == .openBracket else { return result }
        opened = next().start
      case .comma, .semicolon: continue
      case .end:
        hasStopped = true
        report(.unclosed(.bracket), at: opened)
        return nil
      default:
        guard token.isName else {
          stop(token, expected: .key)
          return nil
        }
        let sign = next()
        guard sign.kind == .equals else {
          stop(sign, expected: .equalsSign)
          return nil
        }
        let value = next()
        guard value.isName else {
          stop(value, expected: .value)
          return nil
        }
        result.append((token.text, value))
      }
    }
  }

  mutating func readDefaults(_ kind: String) {
    let token = next()
    guard token.kind == .openBracket else { return stop(token, expected: .openingBracket) }
    guard let attributes = attributes(token) else { return }
    let scope = frames[frames.count - 1].scope
    for (key, value) in attributes where isNamed(key, value) {
      switch kind {
      case "node": scopes[scope].nodeDefaults.set(key, value)
      case "edge": scopes[scope].edgeDefaults.set(key, value)
      default: scopes[scope].attributes.set(key, value)
      }
    }
  }

  mutating func setAttribute(_ key: String, _ value: DOTToken) {
    if isNamed(key, value) { scopes[frames[frames.count - 1].scope].attributes.set(key, value) }
  }

  /// Whether there is still room for an attribute of this name.
  mutating func isNamed(_ key: String, _ value: DOTToken) -> Bool {
    if attributeNames.contains(key) { return true }
    guard attributeNames.count < DOTReader.attributeLimit else {
      if !hasStopped { report(.tooManyAttributes(limit: DOTReader.attributeLimit), at: value.start) }
      hasStopped = true
      return false
    }
    attributeNames.insert(key)
    return true
  }

  /// The defaults that hold in a scope, those of the outermost graph first.
  func defaults(_ path: KeyPath<DOTScope, DOTScope.Values>, in scope: Int) -> DOTScope.Values {
    var chain: [Int] = []
    var place: Int? = scope
    while let current = place {
      if !scopes[current][keyPath: path].pairs.isEmpty { chain.append(current) }
      place = scopes[current].parent
    }
    guard let outermost = chain.last else { return DOTScope.Values() }
    var values = scopes[outermost][keyPath: path]
    for scope in chain.dropLast().reversed() {
      for (key, value) in scopes[scope][keyPath: path].pairs { values.set(key, value) }
    }
    return values
  }
}
