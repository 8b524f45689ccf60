// Activities, records, goals and indicators before and after.

import NetworkModel

extension ComparedNetworks {
  // MARK: Activities

  func activities() -> [ActivityChange] {
    let (was, now) = (Self.byID(before.network.activities, \.id), Self.byID(after.network.activities, \.id))
    let successors = Dictionary(grouping: after.network.activities.filter { $0.continues != nil }) { $0.continues }
    let changes = Set(was.keys).union(now.keys).compactMap { id -> ActivityChange? in
      let old = was[id]?.status(on: before.asOf)
      let new = now[id]?.status(on: after.asOf)
      guard old != new else { return nil }
      let next = new == .ended ? successors[id] ?? [] : []
      let kind: ActivityChange.Kind =
        switch new {
        case nil: .dropped
        case .active: .begun
        case .planned: .planned
        case .proposed: .proposed
        case .ended: next.contains { $0.status(on: after.asOf) != .proposed } ? .ended : .lapsed
        }
      let members = [was[id], now[id]].compactMap { $0 }.flatMap { $0.participants.map(\.actor) }
        .filter { before.places[$0] != nil || after.places[$0] != nil }
      return ActivityChange(
        activity: id, kind: kind, before: old, after: new, successors: Set(next.map(\.id)).sorted(),
        isAmongShared: members.isEmpty || members.contains(where: shared.contains))
    }
    let order = Dictionary(uniqueKeysWithValues: ActivityChange.Kind.allCases.enumerated().map { ($1, $0) })
    return changes.sorted {
      $0.kind != $1.kind ? order[$0.kind] ?? 0 < order[$1.kind] ?? 0 : $0.activity < $1.activity
    }
  }

  // MARK: Goals and indicators

  func goals() -> (gained: [Goal.ID], lost: [Goal.ID]) {
    let (was, now) = (Set(before.network.goals.map(\.id)), Set(after.network.goals.map(\.id)))
    return (now.subtracting(was).sorted(), was.subtracting(now).sorted())
  }

  func indicators() -> [IndicatorChange] {
    struct Key: Hashable {
      let goal: Goal.ID
      let indicator: Indicator.ID
    }
    func standings(_ side: ProjectedNetwork) -> [Key: IndicatorStanding] {
      let all = side.network.goals.flatMap { goal in
        goal.indicators.map {
          (Key(goal: goal.id, indicator: $0.id), IndicatorStanding(of: $0, goal: goal.id, on: side.asOf))
        }
      }
      return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }
    let (was, now) = (standings(before), standings(after))
    return Set(was.keys).union(now.keys)
      .sorted { $0.goal != $1.goal ? $0.goal < $1.goal : $0.indicator < $1.indicator }
      .map { IndicatorChange(goal: $0.goal, indicator: $0.indicator, before: was[$0], after: now[$0]) }
  }

  // MARK: Records

  func records() -> [RecordChange] {
    if isSame { return [] }
    let actors = differences(
      .actor, before.network.actors, after.network.actors, \.id, idText: \.text
    ) { actor, _ in Self.fields(of: actor) }
    let activities = differences(
      .activity, before.network.activities, after.network.activities, \.id, idText: \.text, fields)
    let goals = differences(
      .goal, before.network.goals, after.network.goals, \.id, idText: \.text
    ) { goal, _ in Self.fields(of: goal) }
    return actors + activities + goals + indicatorRecords() + positions()
  }

  private typealias Field = (name: String, value: [LocalizedText])

  /// The fields that differ in records with an id that both have, by id, then in the order of the fields.
  private func differences<Record, ID: Hashable & Comparable>(
    _ kind: RecordChange.Kind, _ was: [Record], _ now: [Record], _ id: (Record) -> ID, idText: (ID) -> String,
    _ fields: (Record, ProjectedNetwork) -> [Field]
  ) -> [RecordChange] {
    let (old, new) = (Self.byID(was, id), Self.byID(now, id))
    return new.keys.sorted().flatMap { key -> [RecordChange] in
      guard let earlier = old[key], let later = new[key] else { return [] }
      return zip(fields(earlier, before), fields(later, after)).filter { $0.value != $1.value }.map {
        RecordChange(kind: kind, id: idText(key), field: $0.name, before: $0.value, after: $1.value)
      }
    }
  }

  static func byID<Record, ID: Hashable>(_ records: [Record], _ id: (Record) -> ID) -> [ID: Record] {
    Dictionary(records.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func text(_ text: LocalizedText?) -> [LocalizedText] { text.map { [$0] } ?? [] }
  private static func texts(_ texts: [String]) -> [LocalizedText] { texts.map { LocalizedText($0) } }
  /// Lists whose order says nothing.
  private static func sorted(_ items: some Sequence<String>) -> [LocalizedText] {
    texts(Set(items).sorted(by: { naturallyPrecedes($0, $1) }))
  }

  private static func fields(of actor: NetworkActor) -> [Field] {
    [
      ("name", text(actor.name)), ("shortName", text(actor.shortName)), ("sector", texts([actor.sector.text])),
      ("tags", sorted(actor.tags)), ("place", text(actor.place)),
      ("municipality", texts(actor.municipality.map { [$0] } ?? [])),
      ("orgNumber", texts(actor.orgNumber.map { [$0] } ?? [])), ("competences", sorted(actor.competences)),
      ("profileAreas", sorted(actor.profileAreas)),
    ]
  }

  /// Of participants and owner those that the other network knows too, or that neither does: the rest came or went as actors.
  private func fields(of activity: Activity, _ side: ProjectedNetwork) -> [Field] {
    func counts(_ id: NetworkActor.ID) -> Bool {
      shared.contains(id) || (before.places[id] == nil && after.places[id] == nil)
    }
    return [
      ("name", Self.text(activity.name)), ("shortName", Self.text(activity.shortName)),
      ("kind", Self.texts(activity.kind.map { [$0] } ?? [])),
      ("owner", Self.texts(activity.owner.map { counts($0) ? [$0.text] : [] } ?? [])),
      ("start", Self.texts(activity.period.start.map { [$0.description] } ?? [])),
      ("end", Self.texts(activity.period.end.map { [$0.description] } ?? [])),
      ("continues", Self.texts(activity.continues.map { [$0.text] } ?? [])),
      ("goals", Self.sorted(activity.goals.map(\.text))),
      ("participants", Self.sorted(activity.participants.map(\.actor).filter(counts).map(\.text))),
      ("effort", Self.texts(activity.effort.map { [String($0)] } ?? [])),
      ("effect", Self.texts(activity.effect.map { [String($0)] } ?? [])),
    ]
  }

  private static func fields(of goal: Goal) -> [Field] {
    [
      ("title", text(goal.title)), ("shortTitle", text(goal.shortTitle)),
      ("kind", texts(goal.kind.map { [$0.rawValue] } ?? [])), ("parent", texts(goal.parent.map { [$0.text] } ?? [])),
      ("needs.sectors", sorted(goal.needs.sectors.map(\.text))), ("needs.competences", sorted(goal.needs.competences)),
    ]
  }

  /// Indicators of goals that both have: those that are new or gone, and fields that differ.
  private func indicatorRecords() -> [RecordChange] {
    func fields(_ indicator: Indicator?) -> [Field] {
      func point(_ observation: Indicator.Observation?) -> [LocalizedText] {
        observation.map { point in Self.texts([(point.date.map { "\($0): " } ?? "") + Self.written(point.value)]) }
          ?? []
      }
      return [
        ("title", Self.text(indicator?.title)), ("unit", Self.text(indicator?.unit)),
        ("baseline", point(indicator?.baseline)), ("target", point(indicator?.target)),
      ]
    }
    let (was, now) = (Self.byID(before.network.goals, \.id), Self.byID(after.network.goals, \.id))
    return now.keys.sorted().flatMap { goal -> [RecordChange] in
      guard let earlier = was[goal], let later = now[goal] else { return [] }
      let (old, new) = (Self.byID(earlier.indicators, \.id), Self.byID(later.indicators, \.id))
      return Set(old.keys).union(new.keys).sorted().flatMap { id -> [RecordChange] in
        let name = "\(goal.text)/\(id.text)"
        func title(_ indicator: Indicator?) -> [LocalizedText] {
          indicator.map { [$0.title ?? LocalizedText(id.text)] } ?? []
        }
        guard let first = old[id], let second = new[id] else {
          return [
            RecordChange(
              kind: .indicator, id: name, field: "indicator", before: title(old[id]), after: title(new[id]))
          ]
        }
        return zip(fields(first), fields(second)).filter { $0.value != $1.value }.map {
          RecordChange(kind: .indicator, id: name, field: $0.name, before: $0.value, after: $1.value)
        }
      }
    }
  }

  /// What actors of both networks say on goals of both.
  private func positions() -> [RecordChange] {
    struct Key: Hashable {
      let actor: NetworkActor.ID
      let goal: Goal.ID
    }
    let goals = Set(before.network.goals.map(\.id)).intersection(after.network.goals.map(\.id))
    func stances(_ side: ProjectedNetwork) -> [Key: [LocalizedText]] {
      Dictionary(
        grouping: side.network.positions.filter { position in
          guard shared.contains(position.actor), goals.contains(position.goal) else { return false }
          guard let date = side.asOf, let said = position.date else { return true }
          return said.firstDay <= date.lastDay
        }
      ) { Key(actor: $0.actor, goal: $0.goal) }
      .mapValues { words in Self.sorted(words.map { $0.stance?.rawValue ?? "" }) }
    }
    let (was, now) = (stances(before), stances(after))
    return Set(was.keys).union(now.keys).sorted { $0.actor != $1.actor ? $0.actor < $1.actor : $0.goal < $1.goal }
      .compactMap { key in
        let (old, new) = (was[key] ?? [], now[key] ?? [])
        guard old != new else { return nil }
        return RecordChange(
          kind: .position, id: "\(key.actor.text)/\(key.goal.text)", field: "stance", before: old, after: new)
      }
  }

  private static func written(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : "\(value)"
  }
}
