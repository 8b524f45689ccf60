// What is said of those who have met and what came of it.

import NetworkAnalysis
import NetworkModel

extension Phrasebook {
  /// A meeting since which nothing has begun.
  func idle(
    since meeting: Activity.ID, _ day: PartialDate, _ participants: [NetworkActor.ID], _ names: NetworkNames
  ) -> String {
    let month = date(PartialDate(year: day.year, month: day.month) ?? day)
    return say(
      "\(count(participants.count, "aktör", "aktörer")) träffades vid \(names.activity(meeting)) i \(month), och inget gemensamt "
        + "är antecknat som har börjat sedan dess.",
      "\(count(participants.count, "actor", "actors")) met at \(names.activity(meeting)) in \(month), and nothing that they share "
        + "is noted as begun since.")
  }
}
