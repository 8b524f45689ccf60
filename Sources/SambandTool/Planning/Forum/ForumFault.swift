// What can be wrong with what `forum` is asked for, and how the tool says it.

import Interchange
import PlanModel
import Reporting

/// What can be wrong with what `forum` is asked for.
enum ForumFault: Error, Hashable {
  /// Neither a brief nor a plan that was held.
  case noBrief
  /// Both of them.
  case briefAndHeld
  /// A forum that was held, and no network to write it into.
  case heldWithoutNetwork
  /// A list of those who came, or what was fulfilled, and no forum that was held.
  case attendedWithoutHeld
  /// A planned activity that the network does not have.
  case unknownActivity(String, suggestion: String?, network: String)
  /// A network beside a brief, which names its own.
  case networkBesideBrief
  /// A form that a timetable of meetings one to one does not come in.
  case notOfMatching
  /// A brief of meetings one to one, which a report has no chapter for.
  case matchingInReport(path: String)
  /// A plan without a time, where one is needed.
  case noTime(path: String)
  /// A template beside another form than letters.
  case templateWithoutLetters
  /// A plan whose brief is not there, by the plan's path and the brief's name.
  case briefNeeded(plan: String, brief: String?)
  /// Somebody invited whom the brief does not know.
  case notOfBrief(String, plan: String, brief: String)
  /// A series without the time of the day, where one is needed.
  case noTimeOfSeries(path: String)
  /// An activity of this id that the network has already.
  case alreadyThere(String, network: String)

  var exitCode: ExitCode {
    switch self {
    case .noBrief, .briefAndHeld, .attendedWithoutHeld, .heldWithoutNetwork, .networkBesideBrief, .notOfMatching,
      .templateWithoutLetters,
      .briefNeeded:
      .usage
    case .matchingInReport, .noTime, .noTimeOfSeries, .notOfBrief, .alreadyThere, .unknownActivity: .badData
    }
  }
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for fault: ForumFault) -> String {
    switch fault {
    case .noBrief:
      say(
        "samband forum: inget uppdrag; ange det, UPPDRAG.json, eller en plan som är genomförd, --held PLAN.json",
        "samband forum: no brief; give it, BRIEF.json, or a plan that was held, --held PLAN.json")
    case .briefAndHeld:
      say(
        "samband forum: både ett uppdrag och --held; ta bort det ena",
        "samband forum: both a brief and --held; remove one of them")
    case .heldWithoutNetwork:
      say(
        "samband forum: --held behöver nätverket som forumet ska skrivas in i; ange det med --network",
        "samband forum: --held needs the network that the forum is written into; give it with --network")
    case .attendedWithoutHeld:
      say(
        "samband forum: --attended och --fulfils gäller ett forum som har hållits; ange det med --held PLAN.json",
        "samband forum: --attended and --fulfils are for a forum that was held; give it with --held PLAN.json")
    case .unknownActivity(let id, let suggestion, let network):
      oneLine(
        say(
          "\(network): aktiviteten \"\(id)\" finns inte", "\(network): there is no activity \"\(id)\"")
          + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
            ?? say(
              "; ge --fulfils id:t för en planerad aktivitet", "; give --fulfils the id of a planned activity")))
    case .notOfMatching:
      say(
        "samband forum: möten två och två har inga brev; ändra --format, till exempel till cards",
        "samband forum: meetings one to one have no letters; change --format, to cards for example")
    case .templateWithoutLetters:
      say(
        "samband forum: --template gäller brev; lägg till --format letters",
        "samband forum: --template is for letters; add --format letters")
    case .networkBesideBrief:
      say(
        "samband forum: uppdraget nämner sitt nätverk självt; ta bort --network, eller ändra network i uppdraget",
        "samband forum: the brief names its network itself; remove --network, or change network in the brief")
    case .matchingInReport(let path):
      oneLine(
        say(
          "\(path): rapporten har inget kapitel för möten två och två; gör schemat med samband forum \(path)",
          "\(path): the report has no chapter for meetings one to one; make the timetable by samband forum \(path)"))
    case .noTime(let path):
      oneLine(
        say(
          "\(path): planen säger inte när forumet äger rum; skriv in det under when, \"start\": \"2027-03-10T09:00\"",
          "\(path): the plan does not say when the forum takes place; write it under when, \"start\": \"2027-03-10T09:00\""
        ))
    case .noTimeOfSeries(let path):
      oneLine(
        say(
          "\(path): serien säger inte när på dagen forumen äger rum; skriv \"time\": {\"start\": \"09:00\", \"end\": \"15:00\"}",
          "\(path): the series does not say at what time of the day the forums take place; write \"time\": {\"start\": \"09:00\", \"end\": \"15:00\"}"
        ))
    case .briefNeeded(let plan, let brief):
      oneLine(
        brief.map { brief in
          say(
            "\(plan): planens uppdrag \"\(brief)\" ligger inte bredvid den, och utan det är reglerna inte kända; ange var det ligger med --brief",
            "\(plan): the plan's brief \"\(brief)\" does not lie beside it, and without it the rules are not known; say where it lies with --brief"
          )
        }
          ?? say(
            "\(plan): planen säger inte vilket uppdrag den svarar på, och utan det är reglerna inte kända; ange det med --brief",
            "\(plan): the plan does not say which brief it answers, and without it the rules are not known; give it with --brief"
          ))
    case .notOfBrief(let id, let plan, let brief):
      oneLine(
        say(
          "\(plan): \"\(id)\" är inbjuden men kan inte bjudas in enligt \(brief); ange planens eget uppdrag med --brief",
          "\(plan): \"\(id)\" is invited but could not be by \(brief); give the plan's own brief with --brief"))
    case .alreadyThere(let id, let network):
      oneLine(
        say(
          "\(network): aktiviteten \"\(id)\" finns redan; ta bort den, eller ge planen ett eget id",
          "\(network): the activity \"\(id)\" is there already; remove it, or give the plan an id of its own"))
    }
  }
}
