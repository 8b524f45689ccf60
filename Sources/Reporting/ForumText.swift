// A forum in words: why each is invited, what the plan is worth, and why the rules of a brief cannot hold.

public import ForumPlanning
public import Interchange
import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// Why somebody is invited, in a sentence.
  ///
  /// - Parameters:
  ///   - invitation: The facts.
  ///   - problem: The request that they are about.
  ///   - themes: What the request's themes are called.
  public func reason(
    for invitation: ForumChoice.Invitation, in problem: ForumProblem, themes: [String]
  ) -> String {
    let request = problem.request
    let candidate = request.candidates[invitation.candidate]
    func name(_ actor: Int) -> String { request.network.actors[actor].shortestName(in: language) }
    var parts: [String] = []
    if invitation.isRequired { parts.append(say("ska vara med enligt uppdraget", "is to come by the brief")) }
    let alone = invitation.reachedAlone.filter { $0 != candidate.actor }
    if !alone.isEmpty {
      parts.append(
        say(
          "är den enda som samverkar med \(list(alone.map(name), limit: 2))",
          "is the only one that works with \(list(alone.map(name), limit: 2))"))
    }
    let share = candidate.actor.flatMap { request.bridging[$0] } ?? 0
    if share >= 0.05 {
      parts.append(
        say(
          "ligger på \(percent(share)) av de kortaste vägarna mellan sektorer",
          "lies on \(percent(share)) of the shortest paths between sectors"))
    }
    if !invitation.newActors.isEmpty {
      let count = count(
        invitation.newActors.count, say("ny organisation", "new organisation"),
        say("nya organisationer", "new organisations"))
      parts.append(say("möter \(count)", "meets \(count)"))
    } else if !invitation.newContacts.isEmpty {
      let count = count(invitation.newContacts.count, say("ny person", "new person"), say("nya personer", "new people"))
      parts.append(say("möter \(count) från andra sektorer", "meets \(count) from other sectors"))
    }
    if !candidate.themes.isEmpty {
      let names = list(candidate.themes.map { say("”\(themes[$0])”", "“\(themes[$0])”") })
      let kept = !invitation.themesKept.isEmpty
      let word = candidate.themes.count == 1 ? say("temat", "theme") : say("temana", "themes")
      parts.append(
        say("bär \(word) \(names)", "carries the \(word) \(names)")
          + (kept ? say(", som annars inte räcker till", ", which would else fall short") : ""))
    }
    if let first = invitation.gaps.first {
      let heading = inSentence(heading(for: request.gaps[first].kind))
      let goals = request.gaps[first].goals.map(\.text).filter { $0.first?.isNumber ?? false }
      let about = goals.isEmpty ? "" : " (\(list(goals, limit: 3)))"
      let others = invitation.gaps.count - 1
      parts.append(
        others == 0
          ? say("arbetar på gapet \(heading)\(about)", "works on the gap \(heading)\(about)")
          : say(
            "arbetar på \(number(others + 1)) gap, främst \(heading)\(about)",
            "works on \(number(others + 1)) gaps, above all \(heading)\(about)"))
    }
    guard !parts.isEmpty else { return say("Fyller en plats.", "Takes a seat.") }
    let text = list(parts)
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// Why nobody can be invited.
  public func sentence(for choice: ForumChoice, of problem: ForumProblem) -> String {
    guard case .infeasible(let clash) = choice.termination else {
      return say(
        "ingen inbjudan som håller alla regler hittades, och inte heller ett bevis för att det inte finns någon; ge fler steg i limits, eller lätta på en regel",
        "no selection that keeps every rule was found, nor a proof that there is none; give more steps in limits, or loosen a rule"
      )
    }
    guard case .rules(let rules, let isIrreducible) = clash else {
      return say("uppdraget går inte att räkna på", "the brief cannot be worked out")
    }
    let names = list(rules.map { describe($0, problem) })
    return say(
      "reglerna går inte ihop: \(names)", "the rules cannot all hold: \(names)")
      + (isIrreducible
        ? say("; lätta på en av dem", "; loosen one of them")
        : say("; några av dem krockar", "; some of them clash"))
  }

  private func describe(_ rule: CompositionRule, _ problem: ForumProblem) -> String {
    let request = problem.request
    func person(_ place: Int) -> String { "\"\(request.candidates[place].id)\"" }
    switch rule {
    case .fewestSeats:
      let seats = number(request.seats.lowerBound)
      return say("minst \(seats) platser att fylla", "at least \(seats) seats to fill")
    case .mostSeats:
      let seats = number(request.seats.upperBound)
      return say("högst \(seats) platser", "at most \(seats) seats")
    case .fewestOfQuota(let place):
      let quota = request.quotas[place]
      let have = request.candidates.count { $0.values[quota.attribute] == quota.value && $0.isAvailable }
      return say(
        "minst \(number(quota.seats.lowerBound)) med \(request.attributes[quota.attribute]) \"\(quota.value)\" (\(number(have)) kan komma)",
        "at least \(number(quota.seats.lowerBound)) whose \(request.attributes[quota.attribute]) is \"\(quota.value)\" (\(number(have)) can come)"
      )
    case .mostOfQuota(let place):
      let quota = request.quotas[place]
      return say(
        "högst \(number(quota.seats.upperBound)) med \(request.attributes[quota.attribute]) \"\(quota.value)\"",
        "at most \(number(quota.seats.upperBound)) whose \(request.attributes[quota.attribute]) is \"\(quota.value)\"")
    case .limit(_, let value):
      let most = number(request.perActor ?? 0)
      let place = problem.composition.attributes[ForumRequest.actor].firstIndex(of: value)
      let actor = place.flatMap { request.candidates[$0].values[ForumRequest.actor] } ?? ""
      return say("högst \(most) från \"\(actor)\"", "at most \(most) from \"\(actor)\"")
    case .invite(let place): return say("\(person(place)) ska vara med", "\(person(place)) is to come")
    case .excluded(let place): return say("\(person(place)) kan inte komma", "\(person(place)) cannot come")
    case .apart(let place):
      let pair = request.apart[place]
      return say(
        "inte både \(person(pair.first)) och \(person(pair.second))",
        "not both \(person(pair.first)) and \(person(pair.second))")
    case .together(let place):
      let pair = request.together[place]
      return say(
        "\(person(pair.first)) och \(person(pair.second)) bara tillsammans",
        "\(person(pair.first)) and \(person(pair.second)) only together")
    }
  }

  // MARK: The plan

  /// The plan of a forum as a text.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for names of actors and goals.
  public func text(for plan: ForumPlan, of network: StakeholderNetwork) -> String {
    var paragraphs = [plan.title?.text(in: language) ?? say("Forum", "Forum")]
    paragraphs.append(wrapped(opening(plan)))
    paragraphs.append(
      ([say("INBJUDNA (\(number(plan.invited.count)))", "INVITED (\(number(plan.invited.count)))")]
        + plan.invited.map { entry($0, network) }).joined(separator: "\n"))
    if !plan.openSeats.isEmpty {
      let lines = plan.openSeats.map { seats in
        let sector = network.allSectors.first { $0.id.text == seats.sector } ?? Sector(id: Sector.ID(seats.sector))
        let note = seats.note.map { ": " + $0 } ?? ""
        return wrapped("\(number(seats.count)) \(members(of: sector))\(note)", indent: 3, firstIndent: 1)
      }
      paragraphs.append(([say("ÖPPNA PLATSER", "OPEN SEATS")] + lines).joined(separator: "\n"))
    }
    if !plan.reserves.isEmpty {
      paragraphs.append(
        say("RESERVER", "RESERVES") + "\n" + wrapped(list(plan.reserves, limit: 12), indent: 1, firstIndent: 1))
    }
    paragraphs.append(worth(plan))
    if let seating = plan.seating {
      paragraphs.append(text(for: seating).trimmedOfNewlines)
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private func opening(_ plan: ForumPlan) -> String {
    var parts: [String] = []
    if let when = plan.when {
      parts.append(
        say("\(date(when.start.day)) klockan \(clock(when.start))", "\(date(when.start.day)) at \(clock(when.start))")
          + (when.end.map { "\u{2013}" + clock($0) } ?? ""))
    }
    if let place = plan.place { parts.append(place.text(in: language)) }
    let seats = plan.invited.count + plan.openSeats.reduce(0) { $0 + $1.count }
    parts.append(count(seats, say("plats", "seat"), say("platser", "seats")))
    return parts.joined(separator: ", ") + "."
  }

  func clock(_ time: LocalTime) -> String {
    let minutes = (time.minute < 10 ? "0" : "") + String(time.minute)
    return "\(time.hour)" + say(".", ":") + minutes
  }

  private func entry(_ invitation: ForumPlan.Invitation, _ network: StakeholderNetwork) -> String {
    let actor = invitation.actor.flatMap { id in network.actors.first { $0.id.text == id } }
    let who = [invitation.name, actor?.name.text(in: language) ?? invitation.actor].compactMap { $0 }
    let heading = who.isEmpty ? invitation.id : "\(who.joined(separator: ", ")) (\(invitation.id))"
    var lines = [
      wrapped(heading, indent: 3, firstIndent: 1), wrapped(invitation.reason, indent: 5, firstIndent: 5),
    ]
    if !invitation.standIns.isEmpty {
      let names = invitation.standIns.prefix(3).joined(separator: ", ")
      lines.append(wrapped(say("Kan inte: ", "If not: ") + names, indent: 5, firstIndent: 5))
    }
    return lines.joined(separator: "\n")
  }

  private func worth(_ plan: ForumPlan) -> String {
    let parts = plan.parts.filter { $0.points != 0 || ($0.count ?? 0) > 0 }.map { part in
      wrapped(describe(part), indent: 3, firstIndent: 1)
    }
    let bound = plan.value.bound.map { bound in
      plan.value.isProved
        ? say("; mer är inte möjligt", "; no more is possible")
        : say("; mer än \(bound) är inte möjligt", "; more than \(bound) is not possible")
    }
    var lines = [
      say("VAD PLANEN GER", "WHAT THE PLAN GIVES"),
      wrapped(
        say("Sammanlagt \(plan.value.value) poäng", "\(plan.value.value) points in all") + (bound ?? "") + ".",
        indent: 1,
        firstIndent: 1),
    ]
    lines += parts
    if !plan.missedThemes.isEmpty {
      lines.append(
        wrapped(
          say("Teman som för få bär: ", "Themes that too few carry: ") + list(plan.missedThemes) + ".", indent: 3,
          firstIndent: 1))
    }
    if !plan.missedGaps.isEmpty {
      lines.append(
        wrapped(
          say("Gap som ingen inbjuden arbetar på: ", "Gaps that nobody invited works on: ")
            + list(plan.missedGaps, limit: 5) + ".", indent: 3, firstIndent: 1))
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ part: ForumPlan.Part) -> String {
    let count = part.count ?? 0
    let points = self.count(part.points, say("poäng", "point"), say("poäng", "points"))
    let what =
      switch part.name {
      case "contacts":
        say(
          "par över sektorsgränser som möts för första gången: ", "pairs across sectors that meet for the first time: ")
          + number(count)
      case "gaps": say("gap som mötet arbetar på: ", "gaps that the meeting works on: ") + number(count)
      case "themes": say("teman som bärs av tillräckligt många: ", "themes that enough carry: ") + number(count)
      case "reach": say("aktörer inom ett steg från mötet: ", "actors within a step of the meeting: ") + number(count)
      case "bridging": say("bryggande aktörer på plats", "bridging actors present")
      case "invitations": say("täta inbjudningar", "recent invitations")
      default: say("öppna konflikter", "open conflicts")
      }
    return "\(points): \(what)"
  }
}

extension String {
  fileprivate var trimmedOfNewlines: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
