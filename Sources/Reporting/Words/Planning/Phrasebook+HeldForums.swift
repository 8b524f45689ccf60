// What is said of a forum that was held, once it is an activity of its network.

public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// What is said once a forum is an activity: what was left out, and from when it counts.
  ///
  /// - Parameters:
  ///   - record: The activity, and what has no place in it.
  ///   - day: The day of the forum.
  ///   - asOf: The day that the network is a picture of.
  public func notes(on record: ForumRecord, day: PartialDate?, asOf: PartialDate?) -> [String] {
    let activity = record.activity
    let actors = count(activity.participants.count, say("aktör", "actor"), say("aktörer", "actors"))
    var notes = [
      say(
        "aktiviteten \"\(activity.id)\" med \(actors) är inskriven",
        "the activity \"\(activity.id)\" with \(actors) is written in")
    ]
    if !record.unplaced.isEmpty {
      let who = list(record.unplaced.map { "\"\($0)\"" })
      notes.append(
        say(
          "\(who) talar inte för någon av nätverkets aktörer och är inte med i den",
          record.unplaced.count == 1
            ? "\(who) speaks for none of the network's actors and is not in it"
            : "\(who) speak for none of the network's actors and are not in it"))
    }
    if record.openSeats > 0 {
      let seats = count(record.openSeats, say("öppen plats", "open seat"), say("öppna platser", "open seats"))
      notes.append(
        say(
          "\(seats) skrivs inte in: lägg själv till de aktörer som kom under participants",
          "\(seats) left out: write the actors that came under participants yourself"))
    }
    if !record.unknownGoals.isEmpty {
      let goals = list(record.unknownGoals.map { "\"\($0)\"" })
      notes.append(
        record.unknownGoals.count == 1
          ? say("nätverket har inte målet \(goals)", "the network does not have the goal \(goals)")
          : say("nätverket har inte målen \(goals)", "the network does not have the goals \(goals)"))
    }
    if let day, let asOf, asOf.lastDay < day.firstDay {
      notes.append(
        say(
          "nätverket ser ut som \(date(asOf)), före forumet: ändra asOf, eller ge --as-of \(day) till de andra kommandona",
          "the network is as of \(date(asOf)), before the forum: change asOf, or give --as-of \(day) to the other commands"
        ))
    }
    return notes
  }
}
