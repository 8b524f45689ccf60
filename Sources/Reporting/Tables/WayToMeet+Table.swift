// How two could come to meet, for programs and spreadsheets: the same keys and columns in gaps and in introductions.

import Interchange
import NetworkAnalysis
import NetworkModel

extension WayToMeet {
  /// Who could introduce the two, each with what its ties to the first and the second are made of.
  var introducersInJSON: Attribute { Attribute("introducers", .array(introducers.map(\.json))) }

  /// What both could be asked to.
  var occasionsInJSON: Attribute {
    Attribute(
      "occasions",
      .array(
        occasions.map { occasion in
          .object([
            Attribute("activity", .string(occasion.activity.text)), Attribute("planned", .bool(occasion.isPlanned)),
            Attribute("inside", .ids(occasion.inside)),
          ])
        }))
  }

  /// The planned activities in which they will meet anyway.
  var plannedInJSON: Attribute { Attribute("planned", .ids(planned)) }

  var introducersInCSV: CSVWriter.Cell { .list(introducers.map(\.actor)) }

  var occasionsInCSV: CSVWriter.Cell { .list(occasions.map(\.activity)) }
}

extension WayToMeet.Introducer {
  fileprivate var json: AttributeValue {
    func contacts(_ contacts: [WayToMeet.Contact]) -> AttributeValue {
      .array(
        contacts.map { contact in
          switch contact {
          case .activity(let activity): .object([Attribute("activity", .string(activity.text))])
          case .collaboration(let kind): .object([Attribute("collaboration", .optional(kind))])
          }
        })
    }
    return .object([
      Attribute("actor", .string(actor.text)), Attribute("through", .optional(through?.text)),
      Attribute("toFirst", contacts(toFirst)), Attribute("toSecond", contacts(toSecond)),
    ])
  }
}
