// Who may be one, and who may be a part of whom: never joined without the user's word.
//
// Rules. An actor of the second file that has become one with nobody gets at most one suggestion: of a whole whose name stands in its
// own (`Karolinska Institutet, Inst. för …`, `Institutionen för … vid Stockholms universitet`), else of the likest actor of the first file
// that has become one with nobody. One whose name is another's short name is as like as `shortNameScore`; names that differ only in
// company form, or that several actors have, are alike in all they say.

extension ActorMatching {
  /// Suggestions below this likeness are no help.
  private static let leastScore = 0.75
  /// What an equal short name is worth.
  private static let shortNameScore = 0.9

  /// The suggestions, the likest first, then by id.
  ///
  /// - Complexity: O(actors · candidates), at most 64 candidates for each name.
  func suggestions(file: Int) -> [MergeSuggestion] {
    let likeness = NameLikeness(
      firstNames.enumerated().map { isTaken[$0] ? [] : $1 },
      secondNames.enumerated().map { partners[$0] == nil ? $1 : [] })
    let wholes = wholesByName
    let shorts = actorsByShortName
    var duplicates: [String: [Int]] = [:]
    for (place, names) in firstNames.enumerated() {
      for key in Set(names.map(\.key)) { duplicates[key, default: []].append(place) }
    }
    var found: [MergeSuggestion] = []
    for (other, actor) in second.enumerated() where partners[other] == nil && !isDecided[other] {
      func suggestion(
        _ relation: MergeSuggestion.Relation, _ one: Int, _ score: Double, _ basis: MergeSuggestion.Basis
      ) -> MergeSuggestion {
        MergeSuggestion(
          relation: relation, first: first[one].id, second: actor.id, firstName: first[one].name,
          secondName: actor.name, score: score, basis: basis, file: file)
      }
      if let (one, basis) = namesake(of: other, duplicates) {
        found.append(suggestion(.same, one, 1, basis))
        continue
      }
      var best: (one: Int, score: Double, basis: MergeSuggestion.Basis)?
      func consider(_ one: Int, _ score: Double, _ basis: MergeSuggestion.Basis) {
        guard score >= Self.leastScore, !haveDifferentNumbers(one, other), !isTaken[one] else { return }
        if let best, (best.score, -best.one) >= (score, -one) { return }
        best = (one, score, basis)
      }
      for name in secondNames[other] {
        for (one, score) in likeness.candidates(for: name) { consider(one, score, .words) }
      }
      for one in namedShort(other, shorts) { consider(one, Self.shortNameScore, .shortName) }
      if let whole = whole(in: actor, wholes), best.map({ $0.score < 1 }) ?? true, !haveDifferentNumbers(whole, other) {
        found.append(suggestion(.part, whole, 1, .nameOfWhole))
      } else if let best {
        found.append(suggestion(.same, best.one, best.score, best.basis))
      }
    }
    return found.sorted {
      if $0.relation != $1.relation { return $0.relation == .same }
      return $0.score == $1.score ? ($0.second, $0.first) < ($1.second, $1.first) : $0.score > $1.score
    }
  }

  /// An actor of the first file that has the same name, and why it is not the same actor.
  private func namesake(of other: Int, _ byKey: [String: [Int]]) -> (one: Int, basis: MergeSuggestion.Basis)? {
    for name in secondNames[other] {
      for one in (byKey[name.key] ?? []).prefix(Self.mostNamesakes) where !haveDifferentNumbers(one, other) {
        // Parts of different wholes may well have one name.
        if let whole = second[other].partOf, let otherWhole = first[one].partOf, whole != otherWhole { continue }
        let isForm = firstNames[one].contains { $0.key == name.key && $0.contradicts(name) }
        if isForm && isTaken[one] { continue }
        return (one, isForm ? .companyForm : .severalOfTheName)
      }
    }
    return nil
  }

  // MARK: Short names

  /// The actors of the first file by what they are called in short, where only one is called so.
  private var actorsByShortName: [String: Int?] {
    var found: [String: Int?] = [:]
    for (place, actor) in first.enumerated() where !isTaken[place] {
      for key in Set(Self.shortNames(of: actor)) { found[key] = found[key] == nil ? .some(place) : .some(nil) }
    }
    return found
  }

  private static func shortNames(of actor: NetworkActor) -> [String] {
    (actor.shortName?.wordings ?? []).map { MatchingName.words(of: $0).joined(separator: " ") }
      .filter { $0.count >= 2 }
  }

  /// The actors of the first file whose short name one of the second has for a name or a short name.
  private func namedShort(_ other: Int, _ shorts: [String: Int?]) -> [Int] {
    let names = secondNames[other].map(\.key) + Self.shortNames(of: second[other])
    return Set(names.compactMap { shorts[$0] ?? nil }).sorted()
  }

  // MARK: Wholes

  /// The actors of the first file by name, where only one has it.
  private var wholesByName: [String: Int?] {
    var found: [String: Int?] = [:]
    for (place, names) in firstNames.enumerated() {
      for key in Set(names.map(\.key)) where key.count >= 3 {
        found[key] = found[key] == nil ? .some(place) : .some(nil)
      }
    }
    return found
  }

  /// The actor whose name stands as a part of another's name.
  private func whole(in actor: NetworkActor, _ wholes: [String: Int?]) -> Int? {
    guard actor.partOf == nil else { return nil }
    for wording in actor.name.wordings {
      let segments = Self.segments(of: wording)
      guard segments.count > 1 else { continue }
      for segment in segments {
        if let whole = wholes[MatchingName(segment).key] ?? nil { return whole }
      }
    }
    return nil
  }

  /// The pieces of a name between commas, colons, semicolons, strokes, dashes with spaces, and the words `vid` and `at`.
  private static func segments(of name: String) -> [String] {
    var text = name
    for mark in [" - ", " \u{2013} ", " \u{2014} ", ";", ":", "/", " vid ", " at "] {
      text = text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: ",")
    }
    return text.split(separator: ",").map(String.init)
  }
}
