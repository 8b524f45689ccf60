// What is said of a forum that was held, once it is an activity of its network.

import NetworkModel
public import PlanModel

extension Phrasebook {
  /// What is said once a forum is an activity: who came, what it carries out, where it counts, and what has no place.
  ///
  /// - Parameter record: The network with the forum.
  public func notes(on record: ForumRecord) -> [String] {
    let names = NetworkNames(words: self, network: record.network)
    return [written(record)] + newActors(record, names) + seats(record, names) + absent(record, names)
      + unplaced(record) + fulfilled(record, names) + counted(record, names) + unknownGoals(record) + later(record)
  }

  // MARK: Who came

  private func written(_ record: ForumRecord) -> String {
    let came = record.activity.attendance.count
    let actors = count(came, say("organisation", "organization"), say("organisationer", "organizations"))
    return record.hasList
      ? say(
        "aktiviteten \"\(record.activity.id)\" är inskriven; \(actors) kom",
        "the activity \"\(record.activity.id)\" is written in; \(actors) came")
      : say(
        "aktiviteten \"\(record.activity.id)\" är inskriven; utan --attended räknas alla inbjudna som att de kom: \(actors)",
        "the activity \"\(record.activity.id)\" is written in; without --attended all invited count as having come: \(actors)"
      )
  }

  private func newActors(_ record: ForumRecord, _ names: NetworkNames) -> [String] {
    guard !record.newActors.isEmpty else { return [] }
    let new = list(record.newActors.map { "\(names.actor($0.id)) (\($0.id); \(names.sector($0.sector)))" })
    return [
      say("nya i nätverket, med id och sektor: \(new)", "new in the network, with id and sector: \(new)")
    ]
  }

  private func seats(_ record: ForumRecord, _ names: NetworkNames) -> [String] {
    guard !record.seats.isEmpty else { return [] }
    guard record.hasList else {
      let all = record.seats.reduce(0) { $0 + $1.open }
      let seats = count(all, say("öppen plats", "open seat"), say("öppna platser", "open seats"))
      return [
        say(
          "vilka som satt på \(seats) är inte känt; ge en lista över dem som kom med --attended",
          "who sat on \(seats) is not known; give a list of those who came with --attended")
      ]
    }
    let parts = record.seats.map { seats in
      say(
        "\(names.sector(seats.sector)) \(number(seats.taken)) av \(number(seats.open))",
        "\(names.sector(seats.sector)) \(number(seats.taken)) of \(number(seats.open))")
    }
    return [say("öppna platser som togs: ", "open seats that were taken: ") + list(parts)]
  }

  private func absent(_ record: ForumRecord, _ names: NetworkNames) -> [String] {
    var notes: [String] = []
    if !record.absent.isEmpty {
      let who = list(record.absent.map(names.actor), limit: 8)
      notes.append(say("inbjudna som inte kom: \(who)", "invited and did not come: \(who)"))
    }
    if record.withoutOrganization > 0 {
      let rows = count(record.withoutOrganization, say("rad", "row"), say("rader", "rows"))
      notes.append(
        say(
          "\(rows) i listan säger ingen organisation och är inte med",
          "\(rows) of the list \(record.withoutOrganization == 1 ? "names" : "name") no organization and "
            + (record.withoutOrganization == 1 ? "is left out" : "are left out")))
    }
    return notes
  }

  private func unplaced(_ record: ForumRecord) -> [String] {
    guard !record.unplaced.isEmpty else { return [] }
    let who = list(record.unplaced.map { "\"\($0)\"" })
    return [
      say(
        "\(who) talar inte för någon av nätverkets aktörer och är inte med i den",
        record.unplaced.count == 1
          ? "\(who) speaks for none of the network's actors and is not in it"
          : "\(who) speak for none of the network's actors and are not in it")
    ]
  }

  // MARK: What it is part of

  private func fulfilled(_ record: ForumRecord, _ names: NetworkNames) -> [String] {
    switch record.fulfilment {
    case .none: return []
    case .found(let planned):
      let name = names.activity(planned)
      return [
        say(
          "det genomför den planerade aktiviteten \(name) (\(planned)); ett annat val görs med --fulfils",
          "it carries out the planned activity \(name) (\(planned)); choose another with --fulfils")
      ]
    case .ambiguous(let planned):
      let ids = list(planned.map { "\"\($0)\"" })
      return [
        say(
          "flera planerade aktiviteter kan vara den som genomförs: \(ids); säg vilken med --fulfils",
          "it may carry out any of several planned activities: \(ids); say which with --fulfils")
      ]
    }
  }

  private func counted(_ record: ForumRecord, _ names: NetworkNames) -> [String] {
    switch record.counting {
    case .none: return []
    case .counted(let goal, let indicator, let value):
      let found = record.network.goals.first { $0.id == goal }?.indicators.first { $0.id == indicator }
      let title = found?.title.map { names.short($0.text(in: language)) } ?? indicator.text
      let name = say("\u{201D}\(title)\u{201D}", "\u{201C}\(title)\u{201D}")
      let figure = decimal(value, places: value == value.rounded() ? 0 : 2)
      return [
        say(
          "indikatorn \(name) (\(names.goals([goal]))) har en ny observation: \(figure)",
          "the indicator \(name) (\(names.goals([goal]))) has a new observation: \(figure)")
      ]
    case .ambiguous(let indicators):
      let ids = list(indicators.map { "\"\($0)\"" })
      return [
        say(
          "flera indikatorer räknar forum: \(ids); skriv själv in observationen i den rätta",
          "several indicators count forums: \(ids); write the observation into the right one yourself")
      ]
    }
  }

  private func unknownGoals(_ record: ForumRecord) -> [String] {
    guard !record.unknownGoals.isEmpty else { return [] }
    let goals = list(record.unknownGoals.map { "\"\($0)\"" })
    return [
      record.unknownGoals.count == 1
        ? say("nätverket har inte målet \(goals)", "the network does not have the goal \(goals)")
        : say("nätverket har inte målen \(goals)", "the network does not have the goals \(goals)")
    ]
  }

  private func later(_ record: ForumRecord) -> [String] {
    guard let day = record.activity.period.start, let asOf = record.network.asOf, asOf.lastDay < day.firstDay else {
      return []
    }
    return [
      say(
        "nätverket ser ut som \(date(asOf)), före forumet: ändra asOf, eller ge --as-of \(day) till de andra kommandona",
        "the network is as of \(date(asOf)), before the forum: change asOf, or give --as-of \(day) to the other commands"
      )
    ]
  }
}
