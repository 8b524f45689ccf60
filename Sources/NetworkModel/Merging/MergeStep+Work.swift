// Goals, activities and positions of a second network.

extension MergeStep {
  // MARK: Goals

  mutating func takeGoals() {
    let old = network.goals
    let places = Dictionary(old.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken = Set(places.keys).union(other.goals.map(\.id))
    // Goals of one title are one under the same goal, so what stands above is settled first.
    let others = Dictionary(other.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func depth(_ goal: Goal) -> Int {
      var (depth, seen, place) = (0, Set([goal.id]), goal.parent)
      while let id = place, seen.insert(id).inserted, let next = others[id] {
        (depth, place) = (depth + 1, next.parent)
      }
      return depth
    }
    let order = other.goals.enumerated().map { (depth: depth($1), place: $0) }
      .sorted { ($0.depth, $0.place) < ($1.depth, $1.place) }.map(\.place)
    func key(_ goal: Goal, parent: Goal.ID?) -> [Set<String>] {
      [Self.keys(goal.title), [goal.kind?.rawValue ?? ""], [parent?.text ?? ""]]
    }
    var byKey: [[Set<String>]: Int] = [:]
    for (place, goal) in old.enumerated() where goal.title != nil {
      byKey[key(goal, parent: goal.parent)] = byKey[key(goal, parent: goal.parent)] ?? place
    }
    var joined: Set<Int> = []
    var partners: [Int: (place: Int, basis: JoinBasis)] = [:]
    for place in order {
      let goal = other.goals[place]
      if let own = places[goal.id], Self.agree(old[own].title, goal.title), joined.insert(own).inserted {
        partners[place] = (own, .id)
        goalIDs[goal.id] = old[own].id
      } else if goal.title != nil, places[goal.id] == nil,
        let own = byKey[key(goal, parent: goal.parent.map { goalIDs[$0] ?? $0 })],
        others[old[own].id] == nil, joined.insert(own).inserted
      {
        partners[place] = (own, .name)
        goalIDs[goal.id] = old[own].id
      } else if let own = places[goal.id] {
        let new = Self.free(goal.id, &taken)
        goalIDs[goal.id] = new
        keptApart.append(
          KeptApart(
            kind: .goal, first: goal.id.text, second: goal.id.text, newID: new.text, firstName: old[own].title,
            secondName: goal.title, reason: .names, file: file))
      }
    }
    var count = MergeCount(kind: .goal, file: file)
    for (place, goal) in other.goals.enumerated() {
      var copy = goal
      copy.id = mapped(goal.id)
      copy.parent = goal.parent.map(mapped)
      copy.contributesTo = goal.contributesTo.map(mapped)
      copy.evidence = mapped(goal.evidence)
      guard let partner = partners[place] else {
        count.added += 1
        joining.noteNew(.goal, [copy.id.text])
        network.goals.append(copy)
        continue
      }
      count.joined += 1
      pairs.append(
        JoinedPair(
          kind: .goal, first: copy.id.text, second: goal.id.text, firstName: old[partner.place].title,
          secondName: goal.title, basis: partner.basis, file: file))
      join(copy, goal, into: partner.place)
    }
    note(count)
    takeParents(partners.mapValues(\.place))
  }

  private func mapped(_ id: Goal.ID) -> Goal.ID { goalIDs[id] ?? id }

  private mutating func join(_ goal: Goal, _ original: Goal, into place: Int) {
    var own = network.goals[place]
    joining.begin(.goal, [own.id.text], [original.id.text])
    joining.add(&own.contributesTo, goal.contributesTo.filter { $0 != own.id })
    own.isHeeded = own.isHeeded || goal.isHeeded
    joining.fill(&own.kind, goal.kind, "kind")
    joining.fill(&own.title, goal.title, "title")
    joining.fill(&own.shortTitle, goal.shortTitle, "shortTitle")
    joining.fill(&own.description, goal.description, "description")
    joining.add(&own.needs.sectors, goal.needs.sectors)
    joining.add(&own.needs.competences, goal.needs.competences)
    joining.add(&own.needs.additional, goal.needs.additional)
    joining.add(&own.evidence, goal.evidence)
    joining.add(&own.additional, goal.additional)
    var places = Dictionary(
      own.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for indicator in goal.indicators {
      if let known = places[indicator.id] {
        join(indicator, into: &own.indicators[known], of: own.id)
      } else {
        places[indicator.id] = own.indicators.count
        own.indicators.append(indicator)
        joining.noteNew(.indicator, [own.id.text, indicator.id.text])
      }
    }
    network.goals[place] = own
  }

  private mutating func join(_ indicator: Indicator, into own: inout Indicator, of goal: Goal.ID) {
    joining.begin(.indicator, [goal.text, own.id.text], [goal.text, indicator.id.text])
    joining.fill(&own.title, indicator.title, "title")
    joining.fill(&own.unit, indicator.unit, "unit")
    joining.fill(&own.baseline, indicator.baseline, "baseline", Self.write)
    joining.fill(&own.target, indicator.target, "target", Self.write)
    for observation in indicator.observations {
      guard let known = own.observations.first(where: { $0.date == observation.date }) else {
        own.observations.append(observation)
        continue
      }
      if known.value != observation.value, !own.observations.contains(observation) {
        joining.tell("observations", Self.write(known), Self.write(observation))
      }
    }
    joining.add(&own.additional, indicator.additional)
  }

  private static func write(_ observation: Indicator.Observation) -> String {
    let value =
      observation.value == observation.value.rounded() && abs(observation.value) < 1e15
      ? String(Int(observation.value)) : String(observation.value)
    return observation.date.map { "\(value) (\($0.description))" } ?? value
  }

  /// The goals above, once all are there.
  private mutating func takeParents(_ partners: [Int: Int]) {
    let places = Dictionary(
      network.goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, goal) in other.goals.enumerated() {
      guard let place = partners[index], let parent = goal.parent.map(mapped) else { continue }
      let own = network.goals[place]
      joining.begin(.goal, [own.id.text], [goal.id.text])
      if own.parent == nil,
        comesRound(own.id, after: parent, { id in places[id].flatMap { network.goals[$0].parent } })
      {
        joining.tell("parent", "", parent.text, isCircle: true)
      } else {
        joining.fill(&network.goals[place].parent, parent, "parent") { $0.text }
      }
    }
  }

  // MARK: Activities

  mutating func takeActivities() {
    let old = network.activities
    let places = Dictionary(old.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken = Set(places.keys).union(other.activities.map(\.id))
    let otherIDs = Set(other.activities.map(\.id))
    func key(_ activity: Activity) -> [Set<String>] {
      [
        Self.keys(activity.name), [activity.kind ?? ""], [activity.period.start?.description ?? ""],
        [activity.period.end?.description ?? ""],
      ]
    }
    var byKey: [[Set<String>]: [Int]] = [:]
    for (place, activity) in old.enumerated() where activity.name != nil {
      byKey[key(activity), default: []].append(place)
    }
    var (joined, partners) = (Set<Int>(), [Int: (place: Int, basis: JoinBasis)]())
    for (place, activity) in other.activities.enumerated() {
      let namesakes = activity.name == nil ? [] : byKey[key(activity)] ?? []
      if let own = places[activity.id], Self.agree(old[own].name, activity.name), joined.insert(own).inserted {
        partners[place] = (own, .id)
      } else if places[activity.id] == nil, namesakes.count == 1, !otherIDs.contains(old[namesakes[0]].id),
        joined.insert(namesakes[0]).inserted
      {
        partners[place] = (namesakes[0], .name)
      } else if let own = places[activity.id] {
        let new = Self.free(activity.id, &taken)
        activityIDs[activity.id] = new
        keptApart.append(
          KeptApart(
            kind: .activity, first: activity.id.text, second: activity.id.text, newID: new.text,
            firstName: old[own].name, secondName: activity.name, reason: .names, file: file))
      }
      if let partner = partners[place] { activityIDs[activity.id] = old[partner.place].id }
    }
    var count = MergeCount(kind: .activity, file: file)
    for (place, activity) in other.activities.enumerated() {
      let copy = translated(activity)
      guard let partner = partners[place] else {
        count.added += 1
        joining.noteNew(.activity, [copy.id.text])
        network.activities.append(copy)
        continue
      }
      count.joined += 1
      pairs.append(
        JoinedPair(
          kind: .activity, first: copy.id.text, second: activity.id.text, firstName: old[partner.place].name,
          secondName: activity.name, basis: partner.basis, file: file))
      join(copy, activity, into: partner.place)
    }
    note(count)
    takeEarlier(partners.mapValues(\.place))
  }

  private func mapped(_ id: Activity.ID) -> Activity.ID { activityIDs[id] ?? id }

  /// An activity of the second network by the ids of the first.
  private func translated(_ activity: Activity) -> Activity {
    var copy = activity
    copy.id = mapped(activity.id)
    copy.owner = activity.owner.map(mapped)
    copy.continues = activity.continues.map(mapped)
    copy.fulfils = activity.fulfils.map(mapped)
    copy.goals = activity.goals.map(mapped)
    copy.answers = activity.answers.map { positionIDs[$0] ?? $0 }
    copy.attendance = []
    joining.add(&copy.attendance, activity.attendance.map(mapped))
    // Two of them may be one actor now.
    var seen: Set<[String]> = []
    copy.participants = activity.participants.compactMap { participant in
      var moved = participant
      moved.actor = mapped(participant.actor)
      let isNew = seen.insert([moved.actor.text, moved.role?.rawValue ?? ""]).inserted
      return isNew || moved.actor == participant.actor ? moved : nil
    }
    copy.evidence = mapped(activity.evidence)
    return copy
  }

  private mutating func join(_ activity: Activity, _ original: Activity, into place: Int) {
    var own = network.activities[place]
    joining.begin(.activity, [own.id.text], [original.id.text])
    joining.fill(&own.name, activity.name, "name")
    joining.fill(&own.shortName, activity.shortName, "shortName")
    joining.fill(&own.kind, activity.kind, "kind")
    joining.fill(&own.status, activity.status, "status")
    joining.fill(&own.owner, activity.owner, "owner") { $0.text }
    joining.fill(&own.period, activity.period)
    joining.fill(&own.place, activity.place, "place")
    joining.fill(&own.description, activity.description, "description")
    joining.fill(&own.effort, activity.effort, "effort") { String($0) }
    joining.fill(&own.effect, activity.effect, "effect") { String($0) }
    joining.add(&own.goals, activity.goals)
    joining.add(&own.answers, activity.answers)
    joining.add(&own.communications, activity.communications)
    joining.add(&own.attendance, activity.attendance)
    var places: [NetworkActor.ID: [Int]] = [:]
    for (index, participant) in own.participants.enumerated() { places[participant.actor, default: []].append(index) }
    for participant in activity.participants {
      if let known = places[participant.actor]?.first(where: { index in
        let role = own.participants[index].role
        return role == nil || participant.role == nil || role == participant.role
      }) {
        joining.fill(&own.participants[known].role, participant.role, "participants.role")
        joining.add(&own.participants[known].additional, participant.additional, "participants.")
      } else {
        places[participant.actor, default: []].append(own.participants.count)
        own.participants.append(participant)
      }
    }
    joining.add(&own.evidence, activity.evidence)
    joining.add(&own.additional, activity.additional)
    network.activities[place] = own
  }

  /// What activities continue and fulfil, once all are there.
  private mutating func takeEarlier(_ partners: [Int: Int]) {
    let places = Dictionary(
      network.activities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, activity) in other.activities.enumerated() {
      guard let place = partners[index] else { continue }
      let own = network.activities[place]
      joining.begin(.activity, [own.id.text], [activity.id.text])
      if let earlier = activity.continues.map(mapped) {
        if own.continues == nil,
          comesRound(own.id, after: earlier, { id in places[id].flatMap { network.activities[$0].continues } })
        {
          joining.tell("continues", "", earlier.text, isCircle: true)
        } else {
          joining.fill(&network.activities[place].continues, earlier, "continues") { $0.text }
        }
      }
      joining.fill(&network.activities[place].fulfils, activity.fulfils.map(mapped), "fulfils") { $0.text }
    }
  }

  /// The wordings of a text as names are compared; empty for none.
  private static func keys(_ text: LocalizedText?) -> Set<String> {
    Set((text?.wordings ?? []).map { MatchingName($0).key })
  }
}
