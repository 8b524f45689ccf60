// Mandates: where an actor's words on a goal depart from what its activities work on.
//
// The action plan asks the working group to "identify to what extent the joint work agrees with or departs from each party's
// mandate". What is known of a mandate is what the actor has said on goals.

public import NetworkModel

/// An actor that takes part in an activity although its stated position departs from a goal that the activity works on.
public struct MandateConflict: Sendable, Hashable {
  /// How the goal of the position lies to the goal of the activity.
  public enum Relation: String, CaseIterable, Sendable, Hashable {
    /// It is the same.
    case same
    /// It is the goal, or area, that the activity's goal belongs to.
    case above
    /// It is a part of the activity's goal.
    case below
  }

  /// The activity, active or planned.
  public let activity: Activity.ID
  /// The goal that it names.
  public let goal: Goal.ID
  /// Who owns it or takes part in it.
  public let actor: NetworkActor.ID
  /// Whether the actor owns it.
  public let isOwner: Bool
  /// What its party has said of the goal itself: asks, concerned or opposes; of several the one furthest from support.
  public let stance: Position.Stance
  /// The goal that it has said it on.
  public let said: Goal.ID
  /// How that lies to `goal`.
  public let relation: Relation
  /// Its words, in the order of the file.
  public let summaries: [LocalizedText]
  /// What the words rest on, each place once.
  public let evidence: [Evidence]
}

extension GapSearch {
  /// The stances that depart from a goal, the furthest first.
  private static let departing: [Position.Stance] = [.opposes, .concerned, .asks]

  /// Where positions depart from what activities work on: by stance, then activity, actor and goal.
  ///
  /// What a party has said on the very goal of its activity is its mandate for it, whatever it has said on goals above or below.
  /// Where it has said nothing on it, what it has said on the nearest goal above counts, and what it has said on parts of it.
  /// A party is an organization with its parts. Its latest dated words on the goal itself count: who asks for something or worries
  /// about one topic within a goal does not depart from the goal, nor does who supports it as well. Active and planned activities
  /// are looked at.
  func mandateConflicts() -> [MandateConflict] {
    let words = latestWords()
    guard !words.isEmpty else { return [] }
    let hierarchy = Hierarchy(of: network)
    var families: [Goal.ID: [Goal.ID]] = [:]
    var found: [MandateConflict] = []
    for activity in network.activities where [.active, .planned].contains(state(of: activity)) {
      let circle = members(of: [activity])
      var told: Set<[String]> = []
      for goal in Set(activity.goals).sorted() where self.goal(goal) != nil {
        if families[goal] == nil { families[goal] = family(of: goal, partsOnly: true).map(\.id).filter { $0 != goal } }
        for actor in circle {
          let party = hierarchy.organization(of: actor)
          for (said, relation) in mandate(of: party, on: goal, below: families[goal] ?? [], words) {
            guard let conflict = conflict(activity, goal, actor, said, relation, words[said]?[party] ?? []),
              told.insert([actor.text, said.text]).inserted
            else { continue }
            found.append(conflict)
          }
        }
      }
    }
    return found.sorted { left, right in
      let (a, b) = (Self.departing.firstIndex(of: left.stance) ?? 0, Self.departing.firstIndex(of: right.stance) ?? 0)
      if a != b { return a < b }
      if left.activity != right.activity { return left.activity < right.activity }
      return left.actor != right.actor ? left.actor < right.actor : left.said < right.said
    }
  }

  /// On which goals a party has said something that bears on a goal.
  private func mandate(
    of actor: NetworkActor.ID, on goal: Goal.ID, below: [Goal.ID],
    _ words: [Goal.ID: [NetworkActor.ID: [Position]]]
  ) -> [(Goal.ID, MandateConflict.Relation)] {
    if words[goal]?[actor] != nil { return [(goal, .same)] }
    var bearing = below.filter { words[$0]?[actor] != nil }.map { ($0, MandateConflict.Relation.below) }
    var next = self.goal(goal)?.parent
    var seen: Set<Goal.ID> = [goal]
    while let id = next, seen.insert(id).inserted {
      if words[id]?[actor] != nil {
        bearing.append((id, .above))
        break
      }
      next = self.goal(id)?.parent
    }
    return bearing
  }

  private func conflict(
    _ activity: Activity, _ goal: Goal.ID, _ actor: NetworkActor.ID, _ said: Goal.ID,
    _ relation: MandateConflict.Relation, _ words: [Position]
  ) -> MandateConflict? {
    guard !words.contains(where: { $0.stance == .supports }),
      let stance = Self.departing.first(where: { stance in words.contains { $0.stance == stance } })
    else {
      return nil
    }
    let meant = words.filter { $0.stance == stance }
    var seen: Set<Evidence> = []
    return MandateConflict(
      activity: activity.id, goal: goal, actor: actor, isOwner: activity.owner == actor, stance: stance, said: said,
      relation: relation, summaries: meant.compactMap(\.summary),
      evidence: meant.flatMap(\.evidence).filter { seen.insert($0).inserted })
  }
}
