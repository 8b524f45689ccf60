// What a merge did, in sentences: what became one and on what, what was kept apart, where the files differ, and what may be one.

package import NetworkModel

/// The answer of a merge in words.
package struct MergeText {
  private let merge: NetworkMerge
  private let files: [String]
  private let words: Phrasebook
  private let shown: Int
  private let names: NamedRecords

  /// - Parameters:
  ///   - merge: What was done.
  ///   - files: The paths of the networks, in their order.
  ///   - words: The language.
  ///   - shown: The most items in each list.
  package init(_ merge: NetworkMerge, files: [String], in words: Phrasebook, shown: Int) {
    // Files go by their names, where these tell them apart.
    let short = files.map { path in path.split(separator: "/").last.map(String.init) ?? path }
    self.files = Set(short).count == files.count ? short : files
    (self.merge, self.words, self.shown) = (merge, words, shown)
    names = NamedRecords(merge.network)
  }

  /// The whole answer.
  package var text: String {
    ([opening] + joined + [apart, differences, ties, suggested(.same), suggested(.part)])
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// A line for each value that the files differ in.
  package var conflictLines: [String] { merge.conflicts.map(line) }

  private func say(_ swedish: Phrase, _ english: Phrase) -> String { words.say(swedish, english) }

  private func file(_ number: Int) -> String { files.indices.contains(number - 1) ? files[number - 1] : "\(number)" }

  private func section(_ heading: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    let rest = lines.count - shown
    let more = rest > 0 ? [say("… och \(words.number(rest)) till", "… and \(words.number(rest)) more")] : []
    return ([heading] + (lines.prefix(max(shown, 0)) + more).map { words.wrapped($0, indent: 4, firstIndent: 2) })
      .joined(separator: "\n")
  }

  // MARK: What each file brought

  private var opening: String {
    let network = merge.network
    let actors = words.count(network.actors.count, say("aktör", "actor"), say("aktörer", "actors"))
    let ties = words.count(
      network.collaborations.count, say("direkt band", "direct tie"), say("direkta band", "direct ties"))
    var sentences = [
      say(
        "\(words.list(files)) är nu ett nätverk med \(actors) och \(ties).",
        "\(words.list(files)) are now one network of \(actors) and \(ties).")
    ]
    for number in files.indices.dropFirst().map({ $0 + 1 }) {
      let counts = merge.counts.filter { $0.file == number }
      if counts.isEmpty {
        sentences.append(say("\(file(number)) är tom.", "\(file(number)) is empty."))
        continue
      }
      let added = counts.filter { $0.added > 0 }.map { count($0.added, $0.kind) }
      let joined = counts.filter { $0.joined > 0 }.map { count($0.joined, $0.kind) }
      let news = added.isEmpty ? say("inget nytt", "nothing new") : words.list(added)
      sentences.append(
        say("\(file(number)) tillför \(news)", "\(file(number)) adds \(news)")
          + (joined.isEmpty
            ? "."
            : say(
              "; \(words.list(joined)) fanns redan.",
              "; \(words.list(joined)) \(isOne(counts) ? "was" : "were") there already.")))
    }
    return sentences.map { words.wrapped($0) }.joined(separator: "\n")
  }

  private func isOne(_ counts: [MergeCount]) -> Bool { counts.reduce(0) { $0 + $1.joined } == 1 }

  private func count(_ number: Int, _ kind: MergedKind) -> String {
    let (one, many) =
      switch kind {
      case .actor: (say("aktör", "actor"), say("aktörer", "actors"))
      case .collaboration: (say("band", "tie"), say("band", "ties"))
      case .activity: (say("aktivitet", "activity"), say("aktiviteter", "activities"))
      case .goal: (say("mål", "goal"), say("mål", "goals"))
      case .indicator: (say("indikator", "indicator"), say("indikatorer", "indicators"))
      case .position: (say("synpunkt", "position"), say("synpunkter", "positions"))
      case .source: (say("källa", "source"), say("källor", "sources"))
      case .sector: (say("sektor", "sector"), say("sektorer", "sectors"))
      case .competence: (say("kompetens", "competence"), say("kompetenser", "competences"))
      }
    return words.count(number, one, many)
  }

  // MARK: What became one

  private var joined: [String] {
    JoinBasis.allCases.map { basis in
      let pairs = merge.pairs.filter { $0.basis == basis }
      let heading =
        switch basis {
        case .given:
          say("Samma enligt dig (\(words.number(pairs.count)))", "The same, as you said (\(words.number(pairs.count)))")
        case .id: say("Samma id (\(words.number(pairs.count)))", "The same id (\(words.number(pairs.count)))")
        case .organizationNumber:
          say(
            "Samma organisationsnummer (\(words.number(pairs.count)))",
            "The same registration number (\(words.number(pairs.count)))")
        case .name: say("Samma namn (\(words.number(pairs.count)))", "The same name (\(words.number(pairs.count)))")
        }
      // Pairs that look different say more than those that look the same.
      let lines = pairs.enumerated().sorted {
        let same = (looksSame($0.element), looksSame($1.element))
        if same.0 != same.1 { return same.1 }
        return $0.element.first == $1.element.first
          ? $0.offset < $1.offset : naturallyPrecedes($0.element.first, $1.element.first)
      }.map { line($0.element) }
      return section(heading, lines)
    }
  }

  private func looksSame(_ pair: JoinedPair) -> Bool {
    pair.first == pair.second && name(pair.firstName) == name(pair.secondName)
  }

  private func line(_ pair: JoinedPair) -> String {
    if looksSame(pair) { return named(pair.firstName, pair.first) }
    return "\(named(pair.firstName, pair.first)) = \(named(pair.secondName, pair.second))"
      + say(" i \(file(pair.file))", " in \(file(pair.file))")
  }

  private func name(_ text: LocalizedText?) -> String {
    text.map { words.shortened(words.oneLine($0.text(in: words.language))) } ?? ""
  }

  /// `Karolinska Institutet (ki)`.
  private func named(_ text: LocalizedText?, _ id: String) -> String {
    let (name, id) = (name(text), words.shortened(words.oneLine(id)))
    return name.isEmpty || name == id ? id : "\(name) (\(id))"
  }

  // MARK: What was kept apart

  private var apart: String {
    section(
      say("Hölls isär (\(words.number(merge.keptApart.count)))", "Kept apart (\(words.number(merge.keptApart.count)))"),
      merge.keptApart.map { apart in
        let (one, other) = (named(apart.firstName, apart.first), named(apart.secondName, apart.second))
        let place = say(" i \(file(apart.file))", " in \(file(apart.file))")
        var sentence = "\(one) \u{2260} \(other)\(place): "
        switch apart.reason {
        case .names: sentence += say("samma id, olika namn", "the same id, different names")
        case .numbers(let first, let second):
          sentence += say(
            "organisationsnummer \(first) och \(second)", "registration numbers \(first) and \(second)")
        case .content:
          sentence += say("samma id, annat innehåll", "the same id, other content")
        }
        if apart.newID != apart.second {
          sentence += say("; den senare har nu id \(apart.newID)", "; the latter now has the id \(apart.newID)")
        }
        if apart.kind == .actor, apart.newID != apart.second, case .names = apart.reason {
          sentence += say(
            " (är de samma: --same \(apart.first)=\(apart.second))",
            " (if they are the same: --same \(apart.first)=\(apart.second))")
        }
        return sentence
      })
  }

  // MARK: Where files differ

  private var differences: String {
    section(
      say(
        "Filerna skiljer sig (\(words.number(merge.conflicts.count))); den första filens värde står kvar",
        "The files differ (\(words.number(merge.conflicts.count))); the first file's value stays"),
      conflictLines)
  }

  private func line(_ conflict: MergeConflict) -> String {
    let subject: String
    switch conflict.kind {
    case .actor: subject = named(names.actors[.init(conflict.record[0])]?.name, conflict.record[0])
    case .activity: subject = named(names.activities[.init(conflict.record[0])]?.name, conflict.record[0])
    case .goal: subject = named(names.goals[.init(conflict.record[0])]?.title, conflict.record[0])
    default: subject = conflict.record.map { words.oneLine($0) }.joined(separator: " \u{2013} ")
    }
    let field = words.fieldName(conflict.field)
    let other = value(conflict.other, of: conflict)
    let place =
      conflict.record == conflict.otherRecord
      ? file(conflict.otherFile)
      : "\(file(conflict.otherFile)) (\(conflict.otherRecord.joined(separator: " \u{2013} ")))"
    if conflict.isCircle {
      return say(
        "\(subject), \(field): \(other) i \(place) skulle ge en cirkel och är utelämnat",
        "\(subject), \(field): \(other) in \(place) would make a circle and is left out")
    }
    let kept = value(conflict.kept, of: conflict)
    return say(
      "\(subject), \(field): \(kept) i \(file(conflict.keptFile)), \(other) i \(place)",
      "\(subject), \(field): \(kept) in \(file(conflict.keptFile)), \(other) in \(place)")
  }

  /// A value as it is called.
  private func value(_ text: String, of conflict: MergeConflict) -> String {
    switch conflict.field {
    case "sector":
      let name = names.sectors[.init(text)]?.name(in: words.language) ?? text
      return words.shortened(words.oneLine(name))
    case "partOf", "owner": return named(names.actors[.init(text)]?.name, text)
    default: return words.shortened(words.oneLine(text))
    }
  }

  private var ties: String {
    var sentences: [String] = []
    if merge.loops > 0 {
      let ties = words.count(merge.loops, say("band", "tie"), say("band", "ties"))
      sentences.append(
        say(
          "\(ties) utelämnades: båda ändarna är samma aktör nu.", "\(ties) left out: both ends are one actor now."))
    }
    if merge.otherStrengths > 0 {
      let ties = words.count(merge.otherStrengths, say("band", "tie"), say("band", "ties"))
      sentences.append(
        say(
          "\(ties) lades till bredvid ett av samma slag och tid men annan styrka; båda räknas, så se efter om det är samma sak.",
          "\(ties) added beside one of the same kind and time but another strength; both count, so see whether they are the same thing."
        ))
    }
    return sentences.map { words.wrapped($0) }.joined(separator: "\n")
  }

  // MARK: What may be one

  private func suggested(_ relation: MergeSuggestion.Relation) -> String {
    let found = merge.suggestions.filter { $0.relation == relation }
    let heading =
      relation == .same
      ? say(
        "Kan vara samma (\(words.number(found.count))), ej sammanslagna; likhet 0\u{2013}1, godkänn med --same",
        "May be the same (\(words.number(found.count))), not joined; likeness 0\u{2013}1, accept with --same")
      : say(
        "Kan vara delar av en aktör (\(words.number(found.count))), godkänn med --part",
        "May be parts of an actor (\(words.number(found.count))), accept with --part")
    return section(
      heading,
      found.map { suggestion in
        let (one, other) = (
          named(suggestion.firstName, suggestion.first.text), named(suggestion.secondName, suggestion.second.text)
        )
        guard relation == .same else { return say("\(other): del av \(one)?", "\(other): a part of \(one)?") }
        let reason = suggestion.basis == .words ? "" : " (\(words.reason(for: suggestion.basis)))"
        return "\(words.decimal(suggestion.score))  \(one) ~ \(other)\(reason)"
      })
  }
}

extension Phrasebook {
  /// What a suggestion rests on.
  func reason(for basis: MergeSuggestion.Basis) -> String {
    switch basis {
    case .words: say("liknande ord", "similar words")
    case .shortName: say("samma kortnamn", "the same short name")
    case .companyForm: say("bara bolagsformen skiljer", "only the company form differs")
    case .severalOfTheName: say("flera heter så", "several have the name")
    case .nameOfWhole: say("helhetens namn står i namnet", "the name of the whole is in the name")
    }
  }
}
