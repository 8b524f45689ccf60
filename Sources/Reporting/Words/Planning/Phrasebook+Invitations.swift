// Why each is invited to a forum, and why the rules of a brief cannot hold.

public import ForumPlanning
import NetworkAnalysis
import NetworkModel

extension Phrasebook {
  /// So many gaps are told for each.
  private static let gapsTold = 2

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
          "är den enda av de inbjudna som samverkar med \(list(alone.map(name), limit: 3))",
          "is the only one invited that works with \(list(alone.map(name), limit: 3))"))
    }
    if let actor = candidate.actor, let share = request.bridging[actor], share >= 0.05 {
      parts.append(
        say(
          "\(percent(share)) av de kortaste vägarna mellan sektorer går genom \(name(actor))",
          "\(percent(share)) of the shortest paths between sectors run through \(name(actor))"))
    }
    if !invitation.newActors.isEmpty {
      let count = count(
        invitation.newActors.count, say("ny organisation", "new organisation"),
        say("nya organisationer", "new organisations"))
      let whose = sectors(of: invitation.newActors, in: request.network)
      parts.append(say("möter \(count) (\(whose))", "meets \(count) (\(whose))"))
    } else if !invitation.newContacts.isEmpty {
      let count = count(invitation.newContacts.count, say("ny person", "new person"), say("nya personer", "new people"))
      parts.append(say("möter \(count) från andra sektorer", "meets \(count) from other sectors"))
    }
    if !candidate.themes.isEmpty {
      let names = list(candidate.themes.map { say("”\(themes[$0])”", "“\(themes[$0])”") })
      let kept = invitation.themesKept.filter(candidate.themes.contains)
      let word = candidate.themes.count == 1 ? say("temat", "theme") : say("temana", "themes")
      let short =
        kept.isEmpty
        ? ""
        : kept.count == candidate.themes.count
          ? say(", som för få bär annars", ", which too few would carry else")
          : say(
            " (för få bär annars \(list(kept.map { "”\(themes[$0])”" })))",
            " (too few would else carry \(list(kept.map { "“\(themes[$0])”" })))")
      parts.append(say("bär \(word) \(names)", "carries the \(word) \(names)") + short)
    }
    let own = candidate.actor.map { request.network.actors[$0].id }
    // The gap of actors without ties is worked on by those actors alone.
    let gaps = invitation.gaps.filter { gap in
      switch request.gaps[gap].kind {
      case .isolatedActor: own.map(request.gaps[gap].actors.contains) ?? false
      case .competenceMissing: false
      default: true
      }
    }
    if let knowledge = knowledge(for: invitation.gaps.map { request.gaps[$0] }) { parts.append(knowledge) }
    parts += gaps.prefix(Self.gapsTold).map { work(on: request.gaps[$0], by: invitation.candidate, in: request) }
    let rest = gaps.count - Self.gapsTold
    if rest > 0 {
      parts.append(
        say("arbetar på \(number(rest)) gap till", "works on \(number(rest)) more \(rest == 1 ? "gap" : "gaps")"))
    }
    guard !parts.isEmpty else { return say("Fyller en plats.", "Takes a seat.") }
    let text = parts.joined(separator: "; ")
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
    if rules.count == 1 {
      return say("en regel kan inte hållas: \(names); lätta på den", "a rule cannot hold: \(names); loosen it")
    }
    return say("reglerna går inte ihop: \(names)", "the rules cannot all hold: \(names)")
      + (isIrreducible
        ? say("; lätta på en av dem", "; loosen one of them")
        : say("; några av dem krockar", "; some of them clash"))
  }

  private func describe(_ rule: CompositionRule, _ problem: ForumProblem) -> String {
    let request = problem.request
    func person(_ place: Int) -> String { "\"\(request.candidates[place].id)\"" }
    switch rule {
    case .fewestSeats:
      let seats = count(request.seats.lowerBound, say("plats", "seat"), say("platser", "seats"))
      let have = number(request.candidates.count { $0.isAvailable })
      return say(
        "minst \(seats) att fylla (\(have) kan komma)", "at least \(seats) to fill (\(have) can come)")
    case .mostSeats:
      let seats = count(request.seats.upperBound, say("plats", "seat"), say("platser", "seats"))
      return say("högst \(seats)", "at most \(seats)")
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
    case .excluded(let place):
      return request.exclude.contains(place)
        ? say("\(person(place)) ska inte bjudas in", "\(person(place)) is not to be invited")
        : say("\(person(place)) kan inte komma", "\(person(place)) cannot come")
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
}
