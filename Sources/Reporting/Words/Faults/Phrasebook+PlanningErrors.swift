// Why there is no plan of a forum, a series or meetings one to one.

public import ForumPlanning
import GraphCore
public import NetworkModel
import PlanModel

extension Phrasebook {
  /// Why there is no plan, and what would help.
  ///
  /// - Parameters:
  ///   - error: The fact.
  ///   - network: The network, for what those at the tables are called.
  ///   - names: The names of people, by id, where they may be said.
  public func sentence(
    for error: PlanningError, of network: StakeholderNetwork, names: [String: String] = [:]
  ) -> String {
    switch error {
    case .unresolved(let references):
      return references.map { "\($0.path): " + sentence(for: $0) }.joined(separator: "; ")
    case .network(let error):
      return say(
        "nätverket är för stort för en graf (\(error.description)); dela upp det",
        "the network is too large for a graph (\(error.description)); split it")
    case .canceled: return say("avbruten", "interrupted")
    case .noSelection(let choice, let problem, let absent):
      let who = list(absent.map { "\"\($0)\"" })
      return (absent.isEmpty ? "" : say("utan \(who): ", "without \(who): ")) + sentence(for: choice, of: problem)
    case .noTables(let error, let request, let plan):
      let labels = tableLabels(for: plan, of: network)
      return sentence(for: error, people: request.people.map { labels[$0] ?? names[$0] ?? $0 })
    case .noSeries(let clash, let problem): return sentence(for: clash, of: problem)
    case .emptySide(let sector):
      return say(
        "ingen ur sektorn \"\(sector)\" kan komma; fyll på listan, ge öppna platser i openSeats, eller välj andra sectors",
        "nobody of the sector \"\(sector)\" can come; add to the list, give open seats in openSeats, or choose other sectors"
      )
    case .tooManyPeople:
      return say(
        "fler än 1 000 deltagare går inte att matcha i ett uppdrag; dela upp det",
        "more than 1,000 participants cannot be matched in one brief; split it")
    case .pastEnd(let slots, let minutes, let most):
      let length = count(minutes, say("minut", "minute"), say("minuter", "minutes"))
      return most == 0
        ? say(
          "inget möte på \(length) ryms före slutet; sänk slotMinutes, eller flytta slutet",
          "no meeting of \(length) fits before the end; lower slotMinutes, or move the end")
        : say(
          "\(number(slots)) pass om \(length) ryms inte före slutet; ge högst \(number(most)), sänk slotMinutes, eller flytta slutet",
          "\(number(slots)) \(form(slots, "slot", "slots")) of \(length) \(form(slots, "does", "do")) not fit before the end; give \(number(most)) at most, lower slotMinutes, or move the end"
        )
    case .notOfBrief(let id):
      return say(
        "\"\(id)\" är inbjuden men kan inte bjudas in enligt uppdraget",
        "\"\(id)\" is invited but could not be by the brief")
    case .unknownAbsent(let id, let suggestion):
      return sentence(for: SeatingChangeError.unknownPerson(id, suggestion: suggestion))
    case .otherTables(let error): return sentence(for: error)
    }
  }
}
