// Why each is invited to a forum, and why the rules of a brief cannot hold.

public import ForumPlanning
import NetworkAnalysis
import NetworkModel

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
      let seats = number(request.seats.lowerBound)
      let have = number(request.candidates.count { $0.isAvailable })
      return say(
        "minst \(seats) platser att fylla (\(have) kan komma)", "at least \(seats) seats to fill (\(have) can come)")
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
