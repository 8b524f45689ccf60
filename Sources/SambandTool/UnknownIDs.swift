// Ids on the command line that the network does not have: a misspelling is pointed out, and the answer is about the others.

import NetworkModel
import Reporting

/// Says which ids of a command line a network does not know.
enum UnknownIDs {
  static func say(
    goals: [String] = [], actors: [String] = [], sectors: [String] = [], _ input: NetworkInput, _ context: Context
  ) {
    let phrases = input.phrases
    func tell(_ asked: [String], _ known: [String], _ swedish: String, _ english: String) {
      let known = Set(known)
      for id in asked where !known.contains(id) {
        context.session.message(
          phrases.oneLine(
            phrases.say(
              "samband: \(swedish) i \(input.path) har id \"\(id)\"",
              "samband: \(english) in \(input.path) has the id \"\(id)\"")))
      }
    }
    tell(goals, input.network.goals.map(\.id.text), "inget mål", "no goal")
    tell(
      actors, (input.network.actors + (input.network.organizations?.folded ?? [])).map(\.id.text), "ingen aktör",
      "no actor")
    tell(
      sectors, (input.network.allSectors + input.network.sectorsInUse).map(\.id.text), "ingen sektor", "no sector")
  }
}
