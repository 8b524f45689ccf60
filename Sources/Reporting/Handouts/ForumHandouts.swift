// Handouts from the plan of a forum: a letter for each person invited, and a calendar entry; cards are in `EventSheets`.
// Letters speak to the reader; names are there only where the plan holds them.

public import NetworkModel
public import PlanModel

/// The handouts of a forum's plan.
public struct ForumHandouts: Sendable {
  private let phrases: Phrasebook
  private let plan: ForumPlan
  private let network: StakeholderNetwork
  private let actors: [String: NetworkActor]

  /// The handouts of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for the names of actors and goals; what it lacks is called by its id.
  ///   - phrases: The language.
  public init(_ plan: ForumPlan, of network: StakeholderNetwork, phrases: Phrasebook) {
    self.plan = plan
    self.network = network
    self.phrases = phrases
    actors = Dictionary(network.actors.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func say(_ swedish: String, _ english: String) -> String { phrases.say(swedish, english) }
  private func name(_ actor: String) -> String {
    actors[actor]?.name.text(in: phrases.language) ?? actor
  }
  private var title: String { plan.title?.text(in: phrases.language) ?? kind.prefix(1).uppercased() + kind.dropFirst() }

  private var kind: String {
    switch plan.kind {
    case .forum: say("forum", "forum")
    case .roundTable: say("rundabordssamtal", "round table")
    case .learningMeeting: say("lärmöte", "learning meeting")
    case .matching: say("matchning", "matching")
    }
  }

  // MARK: Letters

  /// The rule between two letters.
  package static let rule = String(repeating: "-", count: 72)

  /// A letter for each person invited, in the order of the plan, with rules between.
  public var letters: String { separated(plan.invited.map(letter)) }

  /// A letter for each person invited, from a template.
  public func letters(by template: LetterTemplate) -> String {
    separated(
      plan.invited.map { entry in
        template.filled({ value(of: $0, for: entry) }, wrapped: { phrases.wrapped($0) })
      })
  }

  private func separated(_ letters: [String]) -> String { letters.joined(separator: "\n" + Self.rule + "\n\n") }

  private func value(of field: LetterTemplate.Field, for entry: ForumPlan.Invitation) -> String {
    switch field {
    case .person: phrases.addressee(entry, actors, withID: false)
    case .name: entry.name ?? ""
    case .actor: entry.actor.map(name) ?? ""
    case .role: entry.role ?? ""
    case .id: entry.id
    case .title: title
    case .kind: kind
    case .time: plan.when.map(phrases.span) ?? ""
    case .place: plan.place?.text(in: phrases.language) ?? ""
    case .host: plan.host.map(name) ?? ""
    case .goals: goals ?? ""
    case .reason: reasons(entry).joined(separator: " ")
    case .organizations: phrases.list(entry.newActors.map(name))
    case .themes: phrases.list(entry.themes.map { plan.themeTitles[$0]?.text(in: phrases.language) ?? $0 })
    case .tables: tables(of: entry.id) ?? ""
    }
  }

  private func letter(_ entry: ForumPlan.Invitation) -> String {
    var paragraphs = [
      say("Till: ", "To: ") + phrases.addressee(entry, actors, withID: false),
      say("Inbjudan: ", "Invitation: ") + title,
    ]
    paragraphs.append(say("Hej!", "Dear colleague,"))
    paragraphs.append([opening, host, goals].compactMap { $0 }.joined(separator: " "))
    paragraphs.append(invitation(entry))
    if let tables = tables(of: entry.id) { paragraphs.append(tables) }
    paragraphs.append(
      say(
        "Svara gärna om du kommer. Kan du inte, säg till så snart du vet, så frågar vi någon annan.",
        "Please tell us whether you will come. If you cannot, tell us as soon as you know, so that we can ask somebody else."
      ))
    paragraphs.append(
      say("Vänliga hälsningar", "With kind regards") + (plan.host.map { "\n" + name($0) } ?? ""))
    return paragraphs.map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { phrases.wrapped(String($0), indent: 0) }
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private var opening: String {
    let time = plan.when.map { say(" den ", " on ") + phrases.span($0) } ?? ""
    let place = plan.place.map { ", " + $0.text(in: phrases.language) } ?? ""
    return say("Välkommen till ”\(title)”\(time)\(place).", "You are invited to “\(title)”\(time)\(place).")
  }

  private var host: String? {
    plan.host.map { say("Värd är \(name($0)).", "The host is \(name($0)).") }
  }

  private var goals: String? {
    let titles = plan.goals.map { id in
      let goal = network.goals.first { $0.id.text == id }
      guard let title = (goal?.shortTitle ?? goal?.title)?.text(in: phrases.language) else { return id }
      return say("”\(phrases.withoutStop(title))” (\(id))", "“\(phrases.withoutStop(title))” (\(id))")
    }
    guard !titles.isEmpty else { return nil }
    return titles.count == 1
      ? say("Vi möts för målet \(titles[0]).", "We meet for the goal \(titles[0]).")
      : say("Vi möts för målen \(phrases.list(titles)).", "We meet for the goals \(phrases.list(titles)).")
  }

  private func reasons(_ entry: ForumPlan.Invitation) -> [String] {
    var sentences: [String] = []
    if !entry.newActors.isEmpty {
      let names = phrases.list(entry.newActors.map(name), limit: 6)
      let own = entry.actor.map(name)
      let count = phrases.count(
        entry.newActors.count, say("organisation", "organization"), say("organisationer", "organizations"))
      sentences.append(
        own.map { own in
          say(
            "Till mötet kommer \(count) som \(own) inte samverkar med i dag: \(names).",
            "At the meeting there will be \(count) that \(own) does not work with today: \(names).")
        }
          ?? say(
            "Till mötet kommer \(count) som är nya för dig: \(names).",
            "At the meeting there will be \(count) new to you: \(names)."))
    } else if entry.newContacts > 0 {
      let count = phrases.count(entry.newContacts, say("person", "person"), say("personer", "people"))
      sentences.append(
        say(
          "Till mötet kommer \(count) från andra sektorer som du inte har träffat.",
          "At the meeting there will be \(count) from other sectors whom you have not met.")
      )
    }
    let themes = entry.themes.map { id in plan.themeTitles[id]?.text(in: phrases.language) ?? id }
    if !themes.isEmpty {
      let names = phrases.list(themes.map { say("”\($0)”", "“\($0)”") })
      sentences.append(
        themes.count == 1
          ? say("Vi räknar med din kunskap i temat \(names).", "We count on your knowledge of the theme \(names).")
          : say("Vi räknar med din kunskap i temana \(names).", "We count on your knowledge of the themes \(names)."))
    }
    return sentences
  }

  /// Why this person is invited, with what leads to it.
  private func invitation(_ entry: ForumPlan.Invitation) -> String {
    var sentences = reasons(entry)
    if sentences.isEmpty {
      sentences = [
        say(
          "Din erfarenhet behövs för att mötet ska bli av den bredd som det är tänkt.",
          "Your experience is needed for the meeting to have the breadth that it is meant to have.")
      ]
    }
    return say("Därför bjuder vi in just dig. ", "This is why we invite you. ") + sentences.joined(separator: " ")
  }

  /// The table of a person in each round; nil in a plan without tables.
  private func tables(of id: String) -> String? {
    guard let seating = plan.seating else { return nil }
    let seats = seating.rounds.compactMap { round in
      round.tables.first { $0.people.contains(id) }.map { (round: round.number, table: $0.number) }
    }
    guard let first = seats.first else { return nil }
    if seats.count == 1 {
      return say("Du sitter vid bord \(first.table).", "You sit at table \(first.table).")
    }
    if seating.rounds.contains(where: { $0.tables.contains { $0.host == id } }) {
      return say(
        "Du är värd för bord \(first.table) och sitter kvar där medan de andra byter bord.",
        "You host table \(first.table) and stay there while the others change tables.")
    }
    if seats.allSatisfy({ $0.table == first.table }) {
      return say("Du sitter vid bord \(first.table) i alla rundor.", "You sit at table \(first.table) in every round.")
    }
    let parts = seats.map { say("bord \($0.table) i runda \($0.round)", "table \($0.table) in round \($0.round)") }
    return say("Du sitter vid \(phrases.list(parts)).", "You sit at \(phrases.list(parts)).")
  }

  // MARK: Calendar

  /// The meeting for a calendar; nil where the plan says no time.
  ///
  /// Calendars know it by what the plan keeps for them; a plan from before that has its own id, or one made from its title,
  /// kind and start. It has attendees only where the plan has names.
  public var event: CalendarEvent? {
    guard let when = plan.when else { return nil }
    let texts = [plan.kind.rawValue, when.start.description] + (plan.title?.wordings ?? [])
    let record = plan.calendar ?? CalendarRecord(uid: plan.id ?? CalendarRecord.uuid(from: texts))
    var event = CalendarEvent(record, when: when, summary: title)
    event.place = plan.place?.text(in: phrases.language)
    var lines = [host, goals].compactMap { $0 }
    let seats = plan.invited.count + plan.openSeats.reduce(0) { $0 + $1.count }
    lines.append(phrases.count(seats, say("plats", "seat"), say("platser", "seats")) + ".")
    event.text = lines.joined(separator: "\n")
    event.attendees = plan.invited.compactMap(\.name)
    return event
  }
}

extension Phrasebook {
  /// A time of the day: `9.00`.
  func clock(_ time: LocalTime) -> String {
    let minutes = (time.minute < 10 ? "0" : "") + String(time.minute)
    return "\(time.hour)" + say(".", ":") + minutes
  }

  /// A time from start to end: `10 mars 2027 klockan 9.00–15.00`.
  func span(_ when: Brief.When) -> String {
    let day = say("\(date(when.start.day)) klockan ", "\(date(when.start.day)) at ")
    guard let end = when.end else { return day + clock(when.start) }
    if end.day == when.start.day { return day + clock(when.start) + "\u{2013}" + clock(end) }
    return day + clock(when.start)
      + say(" till \(date(end.day)) klockan ", " to \(date(end.day)) at ") + clock(end)
  }

  /// Who is invited, as a person would be addressed: the name, the actor and the role, whichever are known, then the id, which
  /// serves those who plan and nobody who is invited.
  func addressee(_ entry: ForumPlan.Invitation, _ actors: [String: NetworkActor], withID: Bool = true) -> String {
    let actor = entry.actor.map { actors[$0]?.name.text(in: language) ?? $0 }
    let known = [entry.name, actor, entry.role].compactMap { $0 }
    // An unnamed representative of an actor is called by the actor's own id.
    if known.isEmpty || known.isEmpty == false && entry.id == entry.actor { return known.first ?? entry.id }
    return known.joined(separator: ", ") + (withID ? " (\(entry.id))" : "")
  }

  /// A text without the full stop at its end.
  func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
