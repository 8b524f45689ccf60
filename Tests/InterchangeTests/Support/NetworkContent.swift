// What a network says, whatever the order of its records: an oracle for round trips that knows nothing of the writer.

import NetworkModel

extension StakeholderNetwork {
  /// A value that is equal for networks that say the same, list by list without regard to order.
  var content: [AnyHashable] {
    [
      title, description, language, asOf, bag(sources.map(content)), ownSectors.map(content), bag(targetGroups),
      bag(actors.map(content)), bag(collaborations.map(content)), bag(activities.map(content)), bag(goals.map(content)),
      bag(positions.map(content)), bag(survey.map(content)), bag(additional),
    ]
  }

  private func bag<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
    Dictionary(elements.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func content(_ source: StakeholderNetwork.Source) -> [AnyHashable] {
    [source.id, source.title, source.publisher, source.date, source.url, bag(source.additional)]
  }

  private func content(_ sector: Sector) -> [AnyHashable] {
    [sector.id, sector.label, sector.plural, sector.helix, sector.shape, sector.color, bag(sector.additional)]
  }

  private func content(_ actor: NetworkActor) -> [AnyHashable] {
    [
      actor.id, actor.name, actor.shortName, actor.sector, bag(actor.tags), actor.place, actor.municipality,
      actor.orgNumber, actor.description, bag(actor.competences), bag(actor.profileAreas), bag(actor.attributes),
      content(actor.evidence), bag(actor.additional),
    ]
  }

  private func content(_ tie: Collaboration) -> [AnyHashable] {
    [
      tie.source, tie.target, tie.kind, tie.direction, tie.strength, tie.period, tie.description,
      content(tie.evidence), bag(tie.additional),
    ]
  }

  private func content(_ activity: Activity) -> [AnyHashable] {
    [
      activity.id, activity.name, activity.shortName, activity.kind, activity.status, activity.owner, activity.period,
      activity.continues, activity.place, activity.description, bag(activity.goals),
      bag(activity.participants.map { [$0.actor, $0.role, bag($0.additional)] as [AnyHashable] }), activity.effort,
      activity.effect, content(activity.evidence), bag(activity.additional),
    ]
  }

  private func content(_ goal: Goal) -> [AnyHashable] {
    [
      goal.id, goal.parent, goal.kind, goal.title, goal.shortTitle, goal.description, bag(goal.needs.sectors),
      bag(goal.needs.competences), bag(goal.needs.additional), bag(goal.indicators.map(content)),
      content(goal.evidence), bag(goal.additional),
    ]
  }

  private func content(_ indicator: Indicator) -> [AnyHashable] {
    [
      indicator.id, indicator.title, indicator.unit, indicator.baseline.map(content), indicator.target.map(content),
      bag(indicator.observations.map(content)), bag(indicator.additional),
    ]
  }

  private func content(_ observation: Indicator.Observation) -> [AnyHashable] {
    [observation.date, observation.value, bag(observation.additional)]
  }

  private func content(_ position: Position) -> [AnyHashable] {
    [
      position.actor, position.goal, position.stance, position.summary, position.date, content(position.evidence),
      bag(position.additional),
    ]
  }

  private func content(_ answer: SurveyAnswer) -> [AnyHashable] {
    [
      answer.actor, answer.about, answer.date, answer.topic, answer.frequency, answer.ratings, bag(answer.additional),
    ]
  }

  private func content(_ evidence: [Evidence]) -> [AnyHashable] {
    [bag(evidence.map { [$0.source, $0.section, bag($0.additional)] as [AnyHashable] })]
  }
}
