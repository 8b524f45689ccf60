// What kinds of direct ties are called.

import NetworkModel

extension Phrasebook {
  /// The word for a kind of direct tie; a word of the user's own unchanged.
  func word(forTie kind: String?) -> String {
    switch kind {
    case nil, "collaboration": say("samverkan", "collaboration")
    case "partnership": say("partnerskap", "partnership")
    case "partOf": say("del av", "part of")
    case "membership": say("medlemskap", "membership")
    case "consultation": say("samråd", "consultation")
    case "agreement": say("avtal", "agreement")
    case "funding": say("finansiering", "funding")
    case .some(let own): own
    }
  }
}
