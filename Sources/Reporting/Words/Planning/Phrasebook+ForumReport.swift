// What a page says of a forum's plan: its facts, its worth part by part, and what it leaves uncovered.

import NetworkModel
import PlanModel

extension Phrasebook {
  /// What a forum is called: its title, else its kind.
  func title(of plan: ForumPlan) -> String {
    if let title = plan.title?.text(in: language), !title.isEmpty { return title }
    switch plan.kind {
    case .forum: return say("Forum", "Forum")
    case .roundTable: return say("Rundabordssamtal", "Round table")
    case .learningMeeting: return say("Lärmöte", "Learning meeting")
    case .matching: return say("Matchning", "Matching")
    }
  }

  /// When, where, who gives it a place, what for, and how many: each with its word.
  ///
  /// - Parameter name: What a goal is called, by its id; nil for its number and its whole title.
  func facts(
    of plan: ForumPlan, in network: StakeholderNetwork, goals name: ((String) -> String)? = nil
  ) -> [(word: String, fact: String)] {
    let open = plan.openSeats.reduce(0) { $0 + $1.count }
    var facts = [(say("När", "When"), plan.when.map(span) ?? say("inte bestämt", "not decided"))]
    if let place = plan.place?.text(in: language) { facts.append((say("Var", "Where"), place)) }
    if let host = plan.host {
      let name = network.actors.first { $0.id.text == host }?.name.text(in: language)
      facts.append((say("Värd", "Host"), name ?? host))
    }
    if let name, !plan.goals.isEmpty { facts.append((say("Mål", "Goals"), list(plan.goals.map(name), limit: 5))) }
    for id in name == nil ? plan.goals : [] {
      let goal = network.goals.first { $0.id.text == id }
      let title = (goal?.title ?? goal?.shortTitle)?.text(in: language)
      facts.append((say("Mål", "Goal"), title.map { "\(id) \($0)" } ?? id))
    }
    let many = plan.invited.count
    let invited = say("\(number(many)) \(form(many, "inbjuden", "inbjudna"))", "\(number(many)) invited")
    let rest = open == 0 ? "" : say(", \(number(open)) \(form(open, "öppen", "öppna"))", ", \(number(open)) open")
    facts.append((say("Platser", "Seats"), "\(number(plan.invited.count + open)) (\(invited)\(rest))"))
    return facts
  }

  /// The plan's worth, and what no plan can pass.
  func worth(of plan: ForumPlan) -> String {
    let points = exact(plan.value.value)
    return say("Planen är värd \(points) poäng", "The plan is worth \(points) points")
      + (bound(of: plan.value).map { "; " + $0 } ?? "") + "."
  }

  /// What no plan can pass: `mer är inte möjligt`; nil where the bound is so far above that it says nothing.
  func bound(of value: PlanFigure) -> String? {
    guard let bound = value.bound else { return nil }
    if value.isProved { return say("mer är inte möjligt", "no more is possible") }
    if bound.magnitude > 1.25 * value.value.magnitude { return nil }
    return say("mer än \(exact(bound)) är inte möjligt", "more than \(exact(bound)) is not possible")
  }

  /// What ended the search before its steps, if anything did.
  func limit(of plan: ForumPlan) -> String? {
    switch plan.termination?.reason {
    case .seconds:
      say(
        "Sökningen slutade när uppdragets sekunder var slut; på en annan dator kan planen bli en annan.",
        "The search ended when the brief's seconds were over; on another machine the plan may be another.")
    case .interrupted:
      say(
        "Sökningen avbröts; planen är den bästa dittills.", "The search was interrupted; the plan is the best so far.")
    case .optimal, .steps, nil: nil
    }
  }

  /// What a part of the worth is counted on.
  func name(of part: ForumPlan.Part) -> String {
    switch part.name {
    case "contacts":
      say("par över sektorsgränser som möts för första gången", "pairs across sectors that meet for the first time")
    case "gaps": say("gap som mötet arbetar med", "gaps that the meeting works on")
    case "themes": say("teman som tillräckligt många företräder", "themes that enough speak for")
    case "reach": say("aktörer inom ett steg från mötet", "actors within a step of the meeting")
    case "bridging": say("brobyggare på plats", "bridging actors present")
    case "invitations": say("täta inbjudningar", "recent invitations")
    default: say("öppna konflikter", "open conflicts")
    }
  }

  /// What a part of the worth brings, as a clause: `mötet arbetar med 15 gap`; nil for what only takes worth away.
  func gain(of part: ForumPlan.Part) -> String? {
    let all = part.count ?? 0
    let many = number(all)
    return switch part.name {
    case "contacts":
      say(
        "\(many) par över sektorsgränser möts för första gången",
        "\(many) \(form(all, "pair across sectors meets", "pairs across sectors meet")) for the first time"
      )
    case "gaps": say("mötet arbetar med \(many) gap", "the meeting works on \(many) \(form(all, "gap", "gaps"))")
    case "themes":
      say("tillräckligt många företräder \(many) av temana", "enough people speak for \(many) of the themes")
    case "reach":
      say(
        "\(many) \(form(all, "aktör", "aktörer")) nås inom ett steg från mötet",
        "\(many) \(form(all, "actor is", "actors are")) within a step of the meeting")
    case "bridging":
      say("\(many) brobyggare är på plats", "\(many) \(form(all, "bridging actor is", "bridging actors are")) present")
    default: nil
    }
  }

  /// Seats that are yet to be given to somebody: `3 för patientorganisationer: utses av …`.
  func sentence(for seats: ForumPlan.OpenSeats, in network: StakeholderNetwork) -> String {
    let sector = network.allSectors.first { $0.id.text == seats.sector } ?? Sector(id: Sector.ID(seats.sector))
    let note = seats.note.map { ": " + withoutStop($0.text(in: language)) } ?? ""
    return say("\(number(seats.count)) för ", "\(number(seats.count)) for ") + members(of: sector) + note + "."
  }
}

extension ExactDecimal {
  /// As a floating-point number, for comparing sizes.
  fileprivate var magnitude: Double { (0..<places).reduce(Double(units)) { value, _ in value / 10 } }
}
