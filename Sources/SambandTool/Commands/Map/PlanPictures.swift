// From a plan to its pictures: who is invited, on the map of the network, and who sits where in a round.

import Arguments
import Drawing
import ForumPlanning
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// Makes the pictures of plans for `map`.
struct PlanPictures {
  let parsed: ParsedCommand
  let context: Context

  /// The plan of `--plan` on the map of a network; who is not on it is said.
  func forum(beside input: NetworkInput) throws(ToolFailure) -> NetworkMap.Forum {
    guard let path = parsed[MapCommand.plan] else {
      throw .planPicture(.noPlan(view: MapPictures.View.forum.rawValue), language: input.language)
    }
    let plan = try ForumPlanInput(context: context, language: input.language).plan(path)
      .naming(organizationsOf: input.network)
    let known = Set(input.network.actors.map(\.id.text))
    let strangers = plan.invited.filter { entry in entry.actor.map { !known.contains($0) } ?? true }.map(\.id)
    let forum = NetworkMap.Forum(plan, in: input.network, phrases: input.phrases)
    if forum.invited.isEmpty, !plan.invited.isEmpty {
      throw .planPicture(.nobodyOnTheMap(path: path, network: input.path), language: input.language)
    }
    if !strangers.isEmpty {
      context.session.message(input.phrases.oneLine("samband: " + input.phrases.notOnTheMap(strangers)))
    }
    return forum
  }

  /// A round of the plan of `--plan`, its people called by their actors in the network.
  func seating(beside input: NetworkInput) throws(ToolFailure) -> Picture {
    guard let path = parsed[MapCommand.plan] else {
      throw .planPicture(.noPlan(view: MapPictures.View.seating.rawValue), language: input.language)
    }
    let bytes = try read(path)
    return try seating(bytes, path, of: input.network, input.phrases)
  }

  /// A round of a plan without its network.
  func seating(at path: String) throws(ToolFailure) -> Picture {
    let phrases = context.phrases
    let bytes = try read(path)
    guard ForumPlanReader.isPlan(bytes) else {
      throw .planPicture(.noPlan(view: MapPictures.View.seating.rawValue), language: phrases.language)
    }
    return try seating(bytes, path, of: StakeholderNetwork(), phrases)
  }

  private func read(_ path: String) throws(ToolFailure) -> [UInt8] {
    try context.read(path)
  }

  private func seating(
    _ bytes: [UInt8], _ path: String, of network: StakeholderNetwork, _ phrases: Phrasebook
  ) throws(ToolFailure) -> Picture {
    let language = phrases.language
    let reading = PlanReader.read(bytes)
    guard var plan = reading.plan, reading.errors.isEmpty else {
      throw .badPlanning(path: path, faults: reading.errors, language: language)
    }
    if !parsed[SeatCommand.withNames] { plan.setNames(nil) }
    var forum = ForumPlanReader.read(bytes).plan
    if !parsed[SeatCommand.withNames] { forum?.removeNames() }
    if plan.rounds.isEmpty { throw .planPicture(.noTables(path: path), language: language) }
    let pictures = phrases.pictures(
      of: plan, title: forum?.title?.text(in: language) ?? "",
      labels: forum.map { phrases.tableLabels(for: $0, of: network) } ?? [:],
      sectors: forum == nil ? [] : network.allSectors)
    if pictures.isEmpty { throw .seating(.change(.noRequest, path: path), language: language) }
    let round = parsed[MapCommand.round]
    guard round <= pictures.count else {
      throw .planPicture(.unknownRound(round, rounds: pictures.count, path: path), language: language)
    }
    return pictures[round - 1]
  }
}

/// Why a plan cannot be drawn.
enum PlanPictureFault: Error, Hashable {
  /// A view of a plan, and no plan.
  case noPlan(view: String)
  /// A plan without tables.
  case noTables(path: String)
  /// A round that the plan does not have.
  case unknownRound(Int, rounds: Int, path: String)
  /// A plan that invites none of the network's actors.
  case nobodyOnTheMap(path: String, network: String)

  var exitCode: ExitCode {
    switch self {
    case .noPlan, .unknownRound: .usage
    case .noTables, .nobodyOnTheMap: .badData
    }
  }
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for fault: PlanPictureFault) -> String {
    switch fault {
    case .noPlan(let view):
      say(
        "samband map: --view \(view) behöver en plan; ge --plan PLAN.json, gjord med samband forum --format json",
        "samband map: --view \(view) needs a plan; give --plan PLAN.json, made by samband forum --format json")
    case .noTables(let path):
      oneLine(
        say(
          "\(path): planen har inga bord; skriv tables i uppdraget och gör den på nytt med samband forum",
          "\(path): the plan has no tables; write tables in the brief and make it again by samband forum"))
    case .unknownRound(let round, let rounds, let path):
      oneLine(
        say(
          "\(path): planen har \(count(rounds, "runda", "rundor")), ingen runda \(number(round)); ändra --round",
          "\(path): the plan has \(count(rounds, "round", "rounds")), no round \(number(round)); change --round"))
    case .nobodyOnTheMap(let path, let network):
      oneLine(
        say(
          "\(path): ingen av de inbjudna talar för en aktör i \(network); ge det nätverk som planen gjordes för",
          "\(path): nobody invited speaks for an actor of \(network); give the network that the plan was made for"))
    }
  }

  /// That some of those invited have no place on the map.
  func notOnTheMap(_ ids: [String]) -> String {
    let who = list(ids.map { "\"\($0)\"" })
    return say(
      "\(who) talar inte för någon av nätverkets aktörer och är inte med på kartan",
      ids.count == 1
        ? "\(who) speaks for none of the network's actors and is not on the map"
        : "\(who) speak for none of the network's actors and are not on the map")
  }
}
