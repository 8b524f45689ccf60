// Validation of hierarchy, alliances, and what activities say of positions, plans and meetings.

extension Validator {
  /// What an actor is a part of, and whom it consists of.
  mutating func checkOrganization(of actor: NetworkActor, at path: @autoclosure () -> DocumentPath) {
    if let whole = actor.partOf { checkReference(to: .actor, whole.text, at: path()["partOf"]) }
    for (index, member) in actor.members.enumerated() {
      if member == actor.id {
        report(.memberOfItself(actor: actor.id.text), at: path()["members"][index])
      } else {
        checkReference(to: .actor, member.text, at: path()["members"][index])
      }
    }
  }

  /// What an activity answers and fulfils, and who came.
  mutating func checkMeeting(_ activity: Activity, at path: DocumentPath) {
    for (index, position) in activity.answers.enumerated() {
      checkReference(to: .position, position.text, at: path["answers"][index])
    }
    if let planned = activity.fulfils { checkReference(to: .activity, planned.text, at: path["fulfils"]) }
    for (index, actor) in activity.attendance.enumerated() {
      checkReference(to: .actor, actor.text, at: path["attendance"][index])
    }
  }
}
