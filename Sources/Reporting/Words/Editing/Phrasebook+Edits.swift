// What an edit has changed, and why one was not made.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// A change, in one line.
  package func sentence(for change: EditChange) -> String {
    switch change {
    case .added(let kind, let ids):
      say("la till \(record(kind, ids))", "added \(record(kind, ids))")
    case .set(let kind, let ids, let key, let old, let new):
      "\(record(kind, ids)): \(title(key, kind)): \(value(old, key, kind)) \u{2192} \(value(new, key, kind))"
    case .removed(let kind, let ids, let count):
      say("tog bort \(record(kind, ids))", "removed \(record(kind, ids))")
        + (count > 1 ? say(", \(number(count)) poster", ", \(number(count)) records") : "")
    case .references(let removed, let cleared):
      [
        removed == 0
          ? nil
          : say(
            "tog också bort \(count(removed, "post", "poster")) som hänvisade dit",
            "also removed \(count(removed, "record", "records")) that referred to it"),
        cleared == 0
          ? nil
          : say(
            "\(count(cleared, "post", "poster")) nämner den inte längre",
            "\(count(cleared, "record names", "records name")) it no longer"),
      ].compactMap(\.self).joined(separator: "; ")
    case .column(let file, let title):
      say("\(file) fick kolumnen \"\(title)\"", "\(file) got the column \"\(title)\"")
    case .table(let file): say("\(file) är ny", "\(file) is new")
    case .sector(let name): say("la till sektorn \"\(name)\"", "added the sector \"\(name)\"")
    case .followed(let cells):
      say(
        "\(count(cells, "cell", "celler")) som nämnde den följde med",
        "\(count(cells, "cell", "cells")) that named it followed")
    }
  }

  /// Why an edit was not made, with the mend.
  package func sentence(for problem: EditProblem) -> String {
    switch problem {
    case .unknownKey(let key, let kind, let suggestion, let known):
      say("\(name(of: kind)) har ingen uppgift \"\(key)\"", "the \(name(of: kind)) has no \"\(key)\"")
        + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
          ?? say("; välj bland ", "; choose among ") + list(known.map { title($0, kind) }))
    case .notFound(let kind, let ids, let suggestion, let known):
      say("\(record(kind, ids)) finns inte", "\(record(kind, ids)) is not there")
        + mend(suggestion, otherwise: otherRecords(kind, known))
    case .emptied(let kind, let keys):
      say(
        "\(name(of: kind)) måste ha \(list(keys.map { title($0, kind) })); skriv ett annat värde, eller ta bort posten med \"samband remove\"",
        "the \(name(of: kind)) must have \(list(keys.map { title($0, kind) })); write another value, or remove the record by \"samband remove\""
      )
    case .severalRoles(let ids, let roles, let isNone):
      severalRoles(ids, roles, isNone)
    case .severalTies(let ids, let ties, let isNone):
      severalTies(ids, ties, isNone)
    case .severalPositions(let ids, let positions, let isNone):
      severalPositions(ids, positions, isNone)
    case .ambiguous(let name, let ids):
      say(
        "flera heter \"\(name)\"; skriv id: \(alternatives(ids))",
        "several are called \"\(name)\"; write the id: \(alternatives(ids))")
    case .missing(let kind, let keys):
      say(
        "\(name(of: kind)) behöver \(list(keys.map(option)))", "the \(name(of: kind)) needs \(list(keys.map(option)))")
        + say("; lägg till det", "; add it")
    case .alreadyThere(let kind, let ids):
      say(
        "\(record(kind, ids)) finns redan; ändra den med \"samband set\", eller välj ett annat id",
        "\(record(kind, ids)) is there already; change it by \"samband set\", or choose another id")
    case .translated(let key, let languages):
      say(
        "\"\(key)\" finns på flera språk; skriv \(alternatives(languages.map { "\(key).\($0)" }))",
        "\"\(key)\" is there in several languages; write \(alternatives(languages.map { "\(key).\($0)" }))")
    case .notTranslated(let key):
      say(
        "\"\(key)\" finns bara på ett språk; skriv \"\(key)\" utan språk",
        "\"\(key)\" is there in one language only; write \"\(key)\" without a language")
    case .unknownSector(let word, let suggestion, let known):
      say("sektorn \"\(word)\" är okänd", "sector \"\(word)\" is unknown")
        + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
          ?? say(
            "; välj bland \(list(known.map { inSentence($0.name(in: language)) })), eller ge --new-sector om den är er egen",
            "; choose among \(list(known.map { inSentence($0.name(in: language)) })), or give --new-sector if it is one of your own"
          ))
    case .identity(let key):
      say(
        "\"\(key)\" säger vilken post det är och ändras inte; ta bort posten och lägg till den på nytt",
        "\"\(key)\" says which record it is and is not changed; remove the record and add it anew")
    case .noPlaceInTables(let what):
      say(
        "tabeller har ingen plats för \"\(what)\"; skriv först om mappen med \"samband convert MAPP --output natverk.json\"",
        "tables have no place for \"\(what)\"; first rewrite the folder by \"samband convert FOLDER --output network.json\""
      )
    case .noEvidence:
      say(
        "belägg hör till aktörer, samverkan, aktiviteter, mål och synpunkter; skriv utan --evidence",
        "evidence belongs to actors, ties, activities, goals and positions; write without --evidence")
    case .notInEncoding(let character, let encoding, let file):
      say(
        "\(file) är skriven i \(encoding.rawValue), som saknar tecknet \"\(character)\"; spara den som UTF-8 först",
        "\(file) is written in \(encoding.rawValue), which lacks the character \"\(character)\"; save it as UTF-8 first"
      )
    case .referredTo(let kind, let ids, let faults):
      say(
        "\(record(kind, ids)) nämns av \(count(faults.count, "annan post", "andra poster")); ta bort \(faults.count == 1 ? "den" : "dem") först, eller ge --with-references",
        "\(record(kind, ids)) is named by \(count(faults.count, "other record", "other records")); remove \(faults.count == 1 ? "it" : "them") first, or give --with-references"
      )
    case .invalid(let faults): list(faults.prefix(3).map(sentence(forFaultOfEdit:)))
    }
  }

  /// A fault of the network that an edit would make: the key and the sentence, since the file has no such line yet.
  private func sentence(forFaultOfEdit fault: FormatFault) -> String {
    if case .finding(.unknownReference(let kind, let id, let suggestion)) = fault.kind {
      let word = EditedKind(rawValue: "\(kind)")?.rawValue
      return unknown(kind, id)
        + mend(
          suggestion,
          otherwise: word.map { say("lägg till med \"samband add \($0)\"", "add it by \"samband add \($0)\"") }
            ?? say("rätta id:t", "correct the id"))
    }
    var key: String?
    for case .key(let name) in fault.path.steps { key = name }
    let field = key.flatMap { key in EditedKind.allCases.lazy.flatMap(\.fields).first { $0.key == key } }
    return ((field?.title(language) ?? key).map { $0 + ": " } ?? "") + sentence(for: fault)
  }

  /// What else there is where a record is not: the few that are, or where all are seen.
  private func otherRecords(_ kind: EditedKind, _ known: [String]) -> String {
    if !known.isEmpty { return say("här finns ", "there are ") + list(known) }
    return switch kind {
    case .tie, .participant:
      say(
        "lägg till med \"samband add \(kind.rawValue)\"",
        "add it by \"samband add \(kind.rawValue)\"")
    case .source: say("lägg till den med \"samband add source\"", "add it by \"samband add source\"")
    case .position:
      say(
        "en synpunkt utan id nämns med aktör och mål",
        "a position without an id is named by its actor and its goal")
    default:
      say(
        "alla id står i tabellerna av \"samband convert NÄTVERK --to csv --output MAPP\"",
        "all ids stand in the tables of \"samband convert NETWORK --to csv --output FOLDER\"")
    }
  }

  /// That a pair has several ties, what they are, and how to say which is meant.
  private func severalTies(_ ids: [String], _ ties: [Collaboration], _ isNone: Bool) -> String {
    let pair = ids.joined(separator: " \u{2013} ")
    let each = ties.map { tie in
      [
        tie.kind ?? say("utan slag", "without a kind"), tie.period.start.map { say("från \($0)", "from \($0)") },
        tie.period.end.map { say("till \($0)", "to \($0)") },
      ].compactMap(\.self).joined(separator: " ")
    }.joined(separator: "; ")
    let said = say(
      "\(pair) har \(number(ties.count)) samverkan (\(each))",
      "\(pair) has \(count(ties.count, "tie", "ties")) (\(each))")
    // An example that tells them apart: kinds where these differ, else starts.
    let (kinds, starts) = (Set(ties.map(\.kind)), ties.compactMap(\.period.start))
    let example =
      if kinds.count < ties.count, Set(starts).count == ties.count {
        say("start=\(starts[0])", "start=\(starts[0])")
      } else {
        say("slag=\(ties.compactMap(\.kind).first ?? "avtal")", "kind=\(ties.compactMap(\.kind).first ?? "agreement")")
      }
    return said + which(example, isNone)
  }

  private func which(_ example: String, _ isNone: Bool) -> String {
    isNone
      ? say(", och ingen är som --where säger; rätta det", ", and none is as --where says; correct that")
      : say(
        "; säg vilken med --where, som --where \(example), eller ge --all",
        "; say which by --where, such as --where \(example), or give --all")
  }

  /// That an actor takes part in several roles, what they are, and how to say which is meant.
  private func severalRoles(_ ids: [String], _ roles: [Activity.Role?], _ isNone: Bool) -> String {
    let words = roles.map { $0.map { role($0) } ?? say("utan roll", "without a role") }
    let who = ids.joined(separator: " \u{2013} ")
    return say(
      "\(who) är med \(count(roles.count, "gång", "gånger")) (\(list(words)))",
      "\(who) takes part \(count(roles.count, "time", "times")) (\(list(words)))")
      + which(say("roll=", "role=") + (roles.compactMap(\.self).first.map { role($0) } ?? ""), isNone)
  }

  /// That an actor has several positions on a goal, what they are about, and how to say which is meant.
  private func severalPositions(_ ids: [String], _ positions: [Position], _ isNone: Bool) -> String {
    let topics = positions.map { $0.topic?.text(in: language) }
    let each = topics.map { $0.map { "\"\(shortened($0))\"" } ?? say("om målet självt", "about the goal itself") }
    let example =
      topics.compactMap(\.self).first.map { say("fråga=\"\(shortened($0))\"", "topic=\"\(shortened($0))\"") }
      ?? positions.compactMap(\.date).first.map { say("datum=\($0)", "date=\($0)") }
    let who = ids.joined(separator: " \u{2013} ")
    return say(
      "\(who) har \(count(positions.count, "synpunkt", "synpunkter")) (\(each.joined(separator: "; ")))",
      "\(who) has \(count(positions.count, "position", "positions")) (\(each.joined(separator: "; ")))")
      + which(example ?? say("hållning=stöder", "stance=supports"), isNone)
  }

  private func role(_ role: Activity.Role) -> String {
    EditedKind.participant.fields.first { $0.key == "role" }?.choices(language)?[
      Activity.Role.allCases.firstIndex(of: role) ?? 0] ?? role.rawValue
  }

  /// That a list of people has some of an actor that is gone.
  package func peopleLeft(_ count: Int, in file: String, of actor: String) -> String {
    say(
      "\(file): \(self.count(count, "person", "personer")) kommer från \(actor); ta bort \(count == 1 ? "personen" : "dem"), eller skriv \(count == 1 ? "en ny organisation" : "deras nya organisation")",
      "\(file): \(self.count(count, "person comes", "people come")) from \(actor); take \(count == 1 ? "that person" : "them") away, or write \(count == 1 ? "a new organization" : "their new organization")"
    )
  }

  /// That nothing was changed, or nothing was written.
  package var nothingChanged: String {
    say("inget ändrades: så stod det redan", "nothing was changed: it was so already")
  }
  package var dryRun: String { say("inget skrevs (--dry-run)", "nothing was written (--dry-run)") }

  /// That a document was not in canonical form before.
  package func nowCanonical(_ path: String) -> String {
    say(
      "\(path) var inte i ordnad form och skrivs nu så; git visar därför mer än ändringen",
      "\(path) was not in canonical form and is now written so; git therefore shows more than the change")
  }

  /// That a record has the name of another of its kind.
  package func sameName(_ name: String, as kind: EditedKind, _ id: String) -> String {
    let isTitle = kind != .activity
    return say(
      "\(isTitle ? "titeln" : "namnet") \"\(shortened(name))\" är \(isTitle ? "densamma" : "detsamma") som hos \(record(kind, [id])); är de samma, ta bort den ena med \"samband remove \(kind.rawValue)\"",
      "the \(isTitle ? "title" : "name") \"\(shortened(name))\" is the same as that of \(record(kind, [id])); if they are the same, take one away by \"samband remove \(kind.rawValue)\""
    )
  }

  /// That a record, and so many more, have no evidence where others have it.
  package func withoutEvidence(_ kind: EditedKind, _ ids: [String], others: Int) -> String {
    let all = record(kind, ids) + (others > 0 ? say(" och \(number(others)) till", " and \(number(others)) more") : "")
    return say(
      "\(all) har inget belägg, fast andra har det; ge --evidence KÄLLA:AVSNITT",
      "\(all) \(others > 0 ? "have" : "has") no evidence, while others have; give --evidence SOURCE:SECTION")
  }

  private func record(_ kind: EditedKind, _ ids: [String]) -> String {
    let name = language == .swedish ? name(of: kind) : "the " + name(of: kind)
    return ids.isEmpty ? name : "\(name) \"\(ids.joined(separator: " \u{2013} "))\""
  }

  /// A value, a word of the model as this language has it.
  private func value(_ text: String?, _ key: String, _ kind: EditedKind) -> String {
    guard let text else { return say("inget", "nothing") }
    return "\"\(kind.fields.first { $0.key == key }?.shown(text, in: language) ?? text)\""
  }

  /// What a key is called in the tables of this language; one of the user's own by itself.
  private func title(_ key: String, _ kind: EditedKind) -> String {
    if key == "evidence" { return say("belägg", "evidence") }
    return kind.fields.first { $0.key == key }?.title(language) ?? key
  }

  /// The option of a key on the command line.
  private func option(_ key: String) -> String {
    let field = EditedKind.allCases.lazy.flatMap(\.fields).first { $0.key == key }
    return "--" + (field?.optionName ?? key)
  }
}

extension TableField {
  /// What the option for it is called: the English name with dashes.
  package var optionName: String {
    var name = ""
    for character in english {
      if character == " " {
        name += "-"
      } else if character.isUppercase {
        name += "-" + character.lowercased()
      } else {
        name.append(character)
      }
    }
    return name
  }
}
