// After the forum: its plan becomes an activity of the network, so that next year's gaps and comparisons know of it.

import Arguments
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// Writes a forum that was held into its network.
struct HeldForum {
  let context: Context
  /// Where the plan lies.
  let planPath: String
  /// Whether the forum goes on after its day.
  let isStanding: Bool

  /// The network with the forum, in canonical form; what has no place in it is said.
  func written(into input: NetworkInput) throws(ToolFailure) -> String {
    let plan = try ForumPlanInput(context: context, language: input.language).plan(planPath)
    guard let record = plan.record(in: input.network, isStanding: isStanding) else {
      throw .forum(.noTime(path: planPath), language: input.language)
    }
    let activity = record.activity
    if input.network.activities.contains(where: { $0.id == activity.id }) {
      throw .forum(.alreadyThere(activity.id.text, network: input.path), language: input.language)
    }
    for sentence in input.phrases.notes(on: record, day: plan.when?.start.day, asOf: input.network.asOf) {
      context.session.message(input.phrases.oneLine("samband: " + sentence))
    }
    var network = input.network
    network.activities.append(activity)
    return NetworkWriter.write(network)
  }
}

/// Reads plans of forums; every fault stops it.
struct ForumPlanInput {
  let context: Context
  let language: Language

  func plan(_ path: String) throws(ToolFailure) -> ForumPlan {
    let bytes: [UInt8]
    do throws(FileFailure) { bytes = try context.session.read(path) } catch { throw .input(error) }
    return try plan(bytes, path)
  }

  func plan(_ bytes: [UInt8], _ path: String) throws(ToolFailure) -> ForumPlan {
    let reading = ForumPlanFormat.read(bytes)
    guard let plan = reading.plan, reading.errors.isEmpty else {
      throw .badPlanning(path: path, faults: reading.errors, language: language)
    }
    for fault in reading.faults { context.session.message(Phrasebook(language).line(for: fault, in: path)) }
    return plan
  }
}

extension Phrasebook {
  /// What is said once a forum is an activity: what was left out, and from when it counts.
  func notes(on record: ForumRecord, day: PartialDate?, asOf: PartialDate?) -> [String] {
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
