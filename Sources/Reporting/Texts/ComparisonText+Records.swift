// Fields that differ between two years, in words.

import NetworkAnalysis
import NetworkModel

extension ComparisonWords {
  var records: Section {
    // One line for each record, whatever the number of its fields; the fields stand together already.
    var groups: [[RecordChange]] = []
    for record in comparison.records {
      if let last = groups.last?.first, last.kind == record.kind, last.id == record.id {
        groups[groups.count - 1].append(record)
      } else {
        groups.append([record])
      }
    }
    let lines = groups.map { group in "\(subject(group[0])): " + group.map(change).joined(separator: "; ") }
    return section(say("Ändrade uppgifter", "Changed records"), cut(lines))
  }

  private func change(_ record: RecordChange) -> String {
    if record.kind == .indicator, record.field == "indicator" {
      return record.before.isEmpty
        ? say("ny indikator", "a new indicator")
        : say("indikatorn är borta", "the indicator is gone")
    }
    return
      "\(words.fieldName(record.field)) \(values(record.before, record, was)) \u{2192} \(values(record.after, record, now))"
  }

  private func subject(_ record: RecordChange) -> String {
    switch record.kind {
    case .actor: return actor(.init(record.id))
    case .activity: return activity(.init(record.id))
    case .goal: return now.goals([.init(record.id)])
    case .indicator:
      for goal in now.network.goals + was.network.goals {
        for indicator in goal.indicators where "\(goal.id.text)/\(indicator.id.text)" == record.id {
          let title = now.short(indicator.title?.text(in: words.language) ?? indicator.id.text)
          return say("\u{201D}\(title)\u{201D}", "\u{201C}\(title)\u{201D}") + " (\(now.goals([goal.id])))"
        }
      }
      return record.id
    case .position:
      for position in now.network.positions + was.network.positions
      where "\(position.actor.text)/\(position.goal.text)" == record.id {
        return say(
          "\(actor(position.actor)) om \(now.goals([position.goal]))",
          "\(actor(position.actor)) on \(now.goals([position.goal]))")
      }
      return record.id
    }
  }

  private func values(_ texts: [LocalizedText], _ record: RecordChange, _ names: NetworkNames) -> String {
    guard !texts.isEmpty else { return "\u{2013}" }
    let items = texts.map { text -> String in
      let plain = text.text(in: words.language)
      switch record.field {
      case "sector", "needs.sectors": return names.sector(.init(plain))
      case "owner", "participants": return actor(.init(plain))
      case "continues": return activity(.init(plain))
      case "goals", "parent": return goal(.init(plain))
      case "stance":
        return Position.Stance(rawValue: plain).map(words.word) ?? say("utan ställning", "without a stance")
      case "name", "title", "shortName", "shortTitle":
        let short = names.short(plain)
        return say("\u{201D}\(short)\u{201D}", "\u{201C}\(short)\u{201D}")
      default: return words.oneLine(plain)
      }
    }
    return words.list(items, limit: 4)
  }
}

extension Phrasebook {
  /// What a key of a record is called.
  func fieldName(_ field: String) -> String {
    switch field {
    case "name": say("namn", "name")
    case "shortName": say("kortnamn", "short name")
    case "sector": say("sektor", "sector")
    case "tags": say("taggar", "tags")
    case "place": say("plats", "place")
    case "municipality": say("kommunkod", "municipality code")
    case "orgNumber": say("organisationsnummer", "registration number")
    case "competences": say("kompetenser", "competences")
    case "profileAreas": say("profilområden", "profile areas")
    case "kind": say("slag", "kind")
    case "owner": say("ägare", "owner")
    case "start": say("start", "start")
    case "end": say("slut", "end")
    case "continues": say("fortsätter", "continues")
    case "goals": say("mål", "goals")
    case "participants": say("deltagare", "participants")
    case "effort": say("insats", "effort")
    case "effect": say("effekt", "effect")
    case "title": say("titel", "title")
    case "shortTitle": say("korttitel", "short title")
    case "parent": say("del av", "part of")
    case "needs.sectors": say("behöver sektorer", "needs sectors")
    case "needs.competences": say("behöver kompetenser", "needs competences")
    case "unit": say("enhet", "unit")
    case "baseline": say("utgångsläge", "baseline")
    case "target": say("målvärde", "target")
    case "stance": say("ställning", "stance")
    case "status": say("status", "status")
    case "partOf": say("del av", "part of")
    case "description": say("beskrivning", "description")
    case "label": say("benämning", "label")
    case "plural": say("benämning i plural", "plural label")
    case "color": say("färg", "color")
    case "shape": say("form", "shape")
    case "invitable": say("kan bjudas in", "can be invited")
    case "fulfils": say("genomför", "fulfils")
    case "observations": say("observerat värde", "observed value")
    case "participants.role": say("roll", "role")
    case "publisher": say("utgivare", "publisher")
    case "date": say("datum", "date")
    case "url": say("adress", "address")
    case _ where field.hasPrefix("attributes."): String(field.dropFirst("attributes.".count))
    default: field
    }
  }

  /// The word for a stance.
  func word(for stance: Position.Stance) -> String {
    switch stance {
    case .supports: say("stöder", "supports")
    case .asks: say("vill ha mer", "asks for more")
    case .concerned: say("är tveksam", "has doubts")
    case .opposes: say("är emot", "opposes")
    }
  }
}
