// `forum --held`: a plan that was carried out, written into its network, with a list of those who came.

import Arguments
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A forum that was held.
struct HeldForum {
  /// The path of the plan.
  let plan: String
  /// The path of the list of those who came.
  let attended: String?
  /// The planned activity that it carries out, where it is asked for.
  let fulfils: String?
  /// Whether it goes on after its day.
  let isStanding: Bool
  let input: NetworkInput
  let context: Context

  /// The network with the forum as an activity of it, and what became of the plan.
  func record() throws(ToolFailure) -> ForumRecord {
    let plan = try ForumPlanInput(context: context, language: input.language).plan(plan)
    let list = try attended.map { path throws(ToolFailure) in try attendance(path) }
    do throws(ForumRecordError) {
      return try plan.record(
        in: input.network, attendees: list?.attendees, fulfils: fulfils.map { Activity.ID($0) },
        isStanding: isStanding)
    } catch {
      throw failure(error, list)
    }
  }

  private func attendance(_ path: String) throws(ToolFailure) -> AttendanceReading {
    let bytes = try context.read(path)
    let reading = AttendanceReader.read(bytes, name: path, for: input.network)
    if !reading.errors.isEmpty { throw .badPlanning(path: path, faults: reading.errors, language: input.language) }
    for fault in reading.faults { context.session.message(input.phrases.line(for: fault, in: path)) }
    for note in reading.notes {
      let sentence = input.phrases.sentence(for: ReadingNote(note.kind, file: path))
      context.session.message(input.phrases.oneLine("samband: " + sentence))
    }
    return reading
  }

  private func failure(_ error: ForumRecordError, _ list: AttendanceReading?) -> ToolFailure {
    switch error {
    case .noTime: return .forum(.noTime(path: plan), language: input.language)
    case .alreadyThere(let id):
      return .forum(.alreadyThere(id.text, network: input.path), language: input.language)
    case .unknownActivity(let id, let suggestion):
      return .forum(
        .unknownActivity(id.text, suggestion: suggestion, network: input.path), language: input.language)
    case .unknownOrganization(let name, let place, let suggestion):
      let fault = FormatFault(
        .people(.unknownOrganization(name, suggestion: suggestion)),
        at: list?.places[place] ?? SourceLocation(line: 1, column: 1))
      return .badPlanning(path: attended ?? plan, faults: [fault], language: input.language)
    case .misspelledOrganization(let name, let place, let suggestion):
      let fault = FormatFault(
        .people(.misspelledOrganization(name, suggestion: suggestion)),
        at: list?.places[place] ?? SourceLocation(line: 1, column: 1))
      return .badPlanning(path: attended ?? plan, faults: [fault], language: input.language)
    }
  }
}
