// Why each is invited to a forum, from the facts of its plan; and why the rules of a brief cannot hold.

public import ForumPlanning
public import Interchange
import NetworkAnalysis
public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// What the file of a forum's plan says in words, of those who come and of its tables.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for names of actors, sectors and goals.
  public func words(for plan: ForumPlan, of network: StakeholderNetwork) -> ForumPlanWords {
    let labels = tableLabels(for: plan, of: network)
    return ForumPlanWords(
      sentences: sentences(for: plan, of: network), tables: plan.seating.map { sentences(for: $0, labels: labels) })
  }

  /// Why each is invited, and what missed gaps are called, in sentences of this language.
  ///
  /// A plan that was read from a file in this language keeps the file's own sentences, and so does one from before plans
  /// held facts, whatever its language.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for names of actors, sectors and goals; what it lacks is called by its id.
  public func sentences(for plan: ForumPlan, of network: StakeholderNetwork) -> ForumPlan.Sentences {
    if let own = plan.sentences, own.language == nil || own.language == language { return own }
    let names = NetworkNames(words: self, network: network)
    return ForumPlan.Sentences(
      language: language,
      reasons: Dictionary(
        plan.invited.map { ($0.id, reason(for: $0, without: [], in: plan, names)) },
        uniquingKeysWith: { first, _ in first }),
      gapTitles: Dictionary(
        plan.missedGaps.compactMap { gap in gap.topic.map { (gap.id, title(of: $0, names)) } },
        uniquingKeysWith: { first, _ in first }))
  }

  /// Why somebody is invited, without the reasons that are told elsewhere: a sentence, empty where those were all.
  func reason(
    for invitation: ForumPlan.Invitation, without told: [InvitationReason], in plan: ForumPlan, _ names: NetworkNames
  ) -> String {
    var topics: [GapTopic] = []
    var more = 0
    var parts: [String] = []
    for reason in invitation.reasons where !told.contains(reason) {
      switch reason {
      case .worksOn(let topic): topics.append(topic)
      case .moreGaps(let rest): more += rest
      default: parts.append(clause(for: reason, of: invitation, in: plan, names))
      }
    }
    // Gaps are told together at the end, so that the same words are not said of each.
    if !topics.isEmpty || more > 0 { parts.append(clause(forGaps: topics, more: more, names)) }
    guard !parts.isEmpty else { return told.isEmpty ? say("Fyller en plats.", "Takes a seat.") : "" }
    let text = parts.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A reason as the end of a sentence whose subject is who is invited.
  private func clause(
    for reason: InvitationReason, of invitation: ForumPlan.Invitation, in plan: ForumPlan, _ names: NetworkNames
  ) -> String {
    switch reason {
    case .required: return say("ska vara med enligt uppdraget", "is to come by the brief")
    case .onlyPartner(let actors):
      let others = list(actors.map(names.actor), limit: 3)
      return say(
        "är den enda av de inbjudna som samverkar med \(others)", "is the only one invited that works with \(others)")
    case .bridging(let share):
      let actor = invitation.actor.map { names.actor(NetworkActor.ID($0)) } ?? invitation.id
      return say(
        "\(percent(share)) av vägarna mellan sektorer går genom \(actor)",
        "\(percent(share)) of the ways between sectors run through \(actor)")
    case .newOrganizations(let number, let sectors):
      let organizations = count(
        number, say("ny organisation", "new organization"), say("nya organisationer", "new organizations"))
      // Names of sectors may hold an "and" of their own, so that only commas separate them.
      let whose = sectors.map(names.sector).joined(separator: ", ")
      return say("möter \(organizations) (\(whose))", "meets \(organizations) (\(whose))")
    case .newPeople(let number):
      let people = count(number, say("ny person", "new person"), say("nya personer", "new people"))
      return say("möter \(people) från andra sektorer", "meets \(people) from other sectors")
    case .themes(let themes, let scarce): return clause(forThemes: themes, scarce, in: plan)
    case .competences(let competences):
      let fields = names.competences(competences)
      return say(
        "har kompetens i \(fields), som målen behöver och ingen aktör har antecknad",
        "has competence in \(fields), which the goals need and no actor has noted")
    case .isolated:
      return say(
        "kommer från en aktör som inte samverkar med någon i dag", "comes from an actor that works with nobody today")
    case .meets(let sector, let own, let tie):
      let (here, there) = (names.sector(own), names.sector(sector))
      switch tie {
      case .none:
        return say(
          "möter \(there), som \(here) inte alls samverkar med", "meets \(there), with whom \(here) do not work at all")
      case .rare:
        return say("möter \(there), som \(here) sällan samverkar med", "meets \(there), with whom \(here) seldom work")
      case .through(let broker):
        return say(
          "möter \(there), som \(here) i dag bara når genom \(names.actor(broker))",
          "meets \(there), whom \(here) reach only through \(names.actor(broker)) today")
      }
    case .takesUp(let goals):
      let goals = names.goals(goals)
      return say(
        "kan ta sig an \(goals), som ingen aktivitet bidrar till",
        "can take up \(goals), to which no activity contributes")
    case .brings(let sector, let goals, let forum):
      let here = names.sector(sector)
      // Another forum than this one is called by its name.
      if let forum, !(names.records.activities[forum].map(plan.isMeeting) ?? false) {
        let other = names.activity(forum)
        return say("företräder \(here), som \(other) saknar", "speaks for \(here), whom \(other) lacks")
      }
      if goals.isEmpty { return say("för in \(here), som forumet saknar", "brings in \(here), whom the forum lacks") }
      return say(
        "för in \(here) i arbetet med \(names.goals(goals))", "brings \(here) into the work for \(names.goals(goals))")
    case .tiesTogether(let actors):
      return say("kan binda samman \(names.actors(actors))", "can tie together \(names.actors(actors))")
    case .worksOn(let topic): return clause(forGaps: [topic], more: 0, names)
    case .moreGaps(let rest): return clause(forGaps: [], more: rest, names)
    }
  }

  /// `arbetar med gapen ”mål utan indikator” (1.3 och 1.4) och med 2 gap till`.
  private func clause(forGaps topics: [GapTopic], more: Int, _ names: NetworkNames) -> String {
    var kinds: [String] = []
    for topic in topics where !kinds.contains(topic.kind) { kinds.append(topic.kind) }
    let gaps = kinds.map { kind -> String in
      let title = name(ofKind: kind)
      let about = topics.filter { $0.kind == kind }.map { subject(of: $0, names) }.filter { !$0.isEmpty }
      return say("\u{201D}\(title)\u{201D}", "\u{201C}\(title)\u{201D}") + (about.isEmpty ? "" : " (\(list(about)))")
    }
    let rest = say("\(number(more)) gap till", count(more, "more gap", "more gaps"))
    guard !gaps.isEmpty else { return say("arbetar med \(rest)", "works on \(rest)") }
    let gap = say(form(topics.count, "gapet", "gapen"), form(topics.count, "the gap", "the gaps"))
    return say("arbetar med \(gap) \(list(gaps))", "works on \(gap) \(list(gaps))")
      + (more > 0 ? say(" och med \(rest)", " and on \(rest)") : "")
  }

  private func clause(forThemes themes: [String], _ scarce: [String], in plan: ForumPlan) -> String {
    func quoted(_ ids: [String]) -> String {
      list(
        ids.map { id in
          let title = plan.themeTitles[id]?.text(in: language) ?? id
          return say("”\(title)”", "“\(title)”")
        })
    }
    let short =
      scarce.isEmpty
      ? ""
      : scarce.count == themes.count
        ? say(", vilket för få andra gör", ", as too few others do")
        : say(
          " (för få andra bidrar till \(quoted(scarce)))", " (too few others contribute to \(quoted(scarce)))")
    let word = themes.count == 1 ? say("temat", "theme") : say("temana", "themes")
    return say("bidrar till \(word) \(quoted(themes))", "contributes to the \(word) \(quoted(themes))") + short
  }

  /// What a gap is called in a list: `mål som ingen aktivitet bidrar till: 3.2 Uppdrag och roller`.
  private func title(of topic: GapTopic, _ names: NetworkNames) -> String {
    let about = subject(of: topic, names)
    return name(ofKind: topic.kind) + (about.isEmpty ? "" : ": " + about)
  }

  /// A kind that is not known is its own word for itself.
  private func name(ofKind kind: String) -> String {
    Gap.Kind(rawValue: kind).map { inSentence(heading(for: $0)) } ?? kind
  }

  private func subject(of topic: GapTopic, _ names: NetworkNames) -> String {
    switch topic.subject {
    case .competences(let words): list(words.map(names.competence), limit: 3)
    case .sectors(let ids): list(ids.map(names.sector), limit: 3)
    case .goals(let ids): list(ids.map(names.goalInList), limit: 2)
    case .actors(let ids): names.actors(ids)
    }
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
