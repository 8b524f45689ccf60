// What could be done about a gap, with names: step three.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// What could be done, in a sentence.
  public func proposal(for gap: Gap, of network: StakeholderNetwork) -> String {
    proposal(for: gap, among: NamedRecords(network))
  }

  /// What could be done, in a sentence; quicker for many gaps of one network.
  package func proposal(for gap: Gap, among records: NamedRecords) -> String {
    withoutDoubledStops(step(for: gap, NetworkNames(words: self, records: records)))
  }

  private func step(for gap: Gap, _ names: NetworkNames) -> String {
    let step = gap.proposal
    let through = step.through.map(names.actor)
    // Nobody is told to invite themselves.
    let others = step.actors.filter { $0 != step.through }
    let isInvitation = [.startActivity, .invite].contains(step.action) && !others.isEmpty
    let who = names.actors(isInvitation ? others : step.actors)
    switch step.action {
    case .startActivity:
      let guests = others.isEmpty ? "" : say(" och bjuda in \(who)", " and invite \(who)")
      return through.map {
        say(
          "\($0) kan ta ansvar för en första aktivitet\(guests).",
          "\($0) could take responsibility for a first activity\(guests).")
      }
        ?? say(
          "Hitta en aktör som tar ansvar för en första aktivitet.",
          "Find an actor to take responsibility for a first activity.")
    case .decideActivity:
      let work = names.activities(step.activities)
      return through.map {
        say("\($0) kan ta upp \(work) till beslut.", "\($0) could bring \(work) to a decision.")
      } ?? say("Ta upp \(work) till beslut.", "Bring \(work) to a decision.")
    case .specifyGoal:
      let goal = names.goals(Array(gap.goals.prefix(1)))
      return through.map {
        say(
          "\($0) kan peka ut vilka av åtgärderna som ska bidra till \(goal).",
          "\($0) could say which of the measures are to contribute to \(goal).")
      }
        ?? say(
          "Peka ut vilka av åtgärderna som ska bidra till \(goal).",
          "Say which of the measures are to contribute to \(goal).")
    case .appointOwner:
      return step.actors.first.map {
        say("Fråga \(names.actor($0)) om att äga arbetet.", "Ask \(names.actor($0)) to own the work.")
      } ?? say("Utse en ägare.", "Appoint an owner.")
    case .setIndicator:
      return step.actors.first.map {
        say(
          "\(names.actor($0)) kan föreslå en indikator med utgångsläge och målvärde.",
          "\(names.actor($0)) could propose an indicator with a baseline and a target.")
      }
        ?? say(
          "Enas om en indikator med utgångsläge och målvärde.", "Agree on an indicator with a baseline and a target.")
    case .followUp:
      return step.actors.first.map {
        say(
          "\(names.actor($0)) kan ta upp det vid nästa uppföljning.",
          "\(names.actor($0)) could raise it at the next follow-up.")
      } ?? say("Ta upp det vid nästa uppföljning.", "Raise it at the next follow-up.")
    case .invite:
      return isOfOutsiders(gap) ? wayIn(step, through, who, names) : invitation(step, through, who, names)
    case .introduce:
      guard step.actors.count == 2 else {
        if case .bridgeTie(_, let far, let cutOff) = gap.facts, far.count == cutOff {
          return say("Leta efter en part till.", "Look for one more partner.")
        }
        if [.sectorPairApart, .sectorPairThin, .soleBroker].contains(gap.kind) {
          return say(
            "Leta efter något som de kan mötas om: ett mål, ett forum eller ett problem som de delar.",
            "Look for something that they could meet about: a goal, a forum or a problem that they share.")
        }
        return say("Leta efter en väg vid sidan av.", "Look for a way around it.")
      }
      let (one, other) = (names.actor(step.actors[0]), names.actor(step.actors[1]))
      if let planned = step.way?.planned.first {
        let work = names.activity(planned)
        return say(
          "\(one) och \(other) möts i \(work), som planeras: se till att det blir av.",
          "\(one) and \(other) will meet in \(work), which is planned: see that it comes about.")
      }
      let together = say("Låt \(one) och \(other) mötas.", "Let \(one) and \(other) meet.")
      return step.way.map { together + " " + meeting(of: step.actors, by: $0, among: names.records) } ?? together
    case .recruit:
      let sectors = list(step.sectors.map { countedMembers(of: names.sectorRecord($0)) })
      return through.map {
        say(
          "\($0) kan fråga vilka \(sectors) som vill vara med.", "\($0) could ask which \(sectors) want to take part."
        )
      } ?? say("Fråga vilka \(sectors) som vill vara med.", "Ask which \(sectors) want to take part.")
    case .succeed where gap.kind == .contactIdle:
      return through.map {
        say(
          "\($0) kan fråga dem som kom vad de vill göra tillsammans.",
          "\($0) could ask those who came what they want to do together.")
      } ?? say("Fråga dem som kom vad de vill göra tillsammans.", "Ask those who came what they want to do together.")
    case .succeed:
      return through.map {
        say(
          "\($0) kan samla deltagarna och föreslå en efterföljare.",
          "\($0) could gather those who took part and propose a successor.")
      } ?? say("Föreslå en efterföljare.", "Propose a successor.")
    case .findCompetence:
      let ask = step.actors.isEmpty ? say("aktörerna", "the actors") : who
      return say(
        "Fråga \(ask) om de har den eller vet vem som har den.", "Ask \(ask) whether they have it or know who has.")
    case .roundTable:
      return through.map {
        say("\($0) kan samla \(who) till ett rundabordssamtal.", "\($0) could gather \(who) for a round table.")
      }
        ?? say(
          "Samla \(who) till ett rundabordssamtal med en värd utanför.",
          "Gather \(who) for a round table with a host from outside.")
    case .answer: return answer(step, through, who, names)
    }
  }

  private func answer(_ step: Gap.Proposal, _ through: String?, _ who: String, _ names: NetworkNames) -> String {
    guard step.activities.isEmpty else {
      let work = names.activities(step.activities)
      return through.map {
        say(
          "\($0) kan ta upp \(work) till beslut och svara \(who).",
          "\($0) could bring \(work) to a decision and answer \(who).")
      }
        ?? say("Ta upp \(work) till beslut och svara \(who).", "Bring \(work) to a decision and answer \(who).")
    }
    return through.map {
      say(
        "\($0) kan svara \(who): vad som görs och vad som inte görs.",
        "\($0) could answer \(who): what is done and what is not.")
    }
      ?? say(
        "Svara \(who): vad som görs och vad som inte görs.", "Answer \(who): what is done and what is not.")
  }

  /// Whether those to invite are what the gap is about, rather than whom others lack.
  private func isOfOutsiders(_ gap: Gap) -> Bool {
    switch gap.kind {
    case .isolatedActor: true
    case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind,
      .sectorPairApart, .sectorPairThin, .sectorEmpty, .soleBroker, .structuralHole, .cutActor, .bridgeTie,
      .lapsedActivity, .forumSectorMissing, .competenceMissing, .competenceSingle, .positionConflict,
      .goalUnspecific, .positionUnanswered, .contactIdle:
      false
    }
  }

  /// Of more outsiders than this, some are invited to begin with.
  private static let fewOutsiders = 6

  private func wayIn(_ step: Gap.Proposal, _ through: String?, _ who: String, _ names: NetworkNames) -> String {
    // Nobody invites sixty at once.
    let whom =
      step.actors.count == 1
      ? who : step.actors.count > Self.fewOutsiders ? say("några av dem", "some of them") : say("dem", "them")
    let place = step.activities.first.map { say(" till \(names.activity($0))", " to \(names.activity($0))") } ?? ""
    let asking = say("Bjud in \(whom)\(place).", "Invite \(whom)\(place).")
    return through.map {
      asking + say(" \($0) kan ta den första kontakten.", " \($0) can make the first contact.")
    } ?? asking
  }

  private func invitation(_ step: Gap.Proposal, _ through: String?, _ who: String, _ names: NetworkNames) -> String {
    let guests = step.actors.isEmpty ? [] : [who]
    let sought = step.sectors.isEmpty ? [] : [say("leta efter ", "look for ") + names.sectors(step.sectors)]
    let does = list(guests.map { say("bjuda in ", "invite ") + $0 } + sought)
    guard !does.isEmpty else {
      return through.map { say("\($0) kan bjuda in fler.", "\($0) could invite more actors.") }
        ?? say("Bjud in fler.", "Invite more actors.")
    }
    return through.map { say("\($0) kan \(does).", "\($0) could \(does).") }
      ?? say("Någon behöver \(does).", "Somebody needs to \(does).")
  }
}
