// What a survey says on a map: ties that one end alone names, and what others think of an organization.

internal import NetworkAnalysis
internal import NetworkModel

extension NetworkMap {
  /// The pairs that one end alone names, by their places in `graph`, with what is to be said of them.
  var namedByOne: [Int: MapPhrase] {
    guard let survey else { return [:] }
    var places: [Set<NetworkActor.ID>: Int] = [:]
    for (place, pair) in graph.pairs.enumerated() {
      places[[graph.members[pair.a].id, graph.members[pair.b].id]] = place
    }
    var phrases: [Int: MapPhrase] = [:]
    for tie in survey.ties {
      guard let place = places[[tie.by, tie.other]] else { continue }
      switch tie.standing {
      case .confirmed: continue
      case .oneSided: phrases[place] = .namedByOne
      case .awaiting: phrases[place] = .awaitsAnswer
      }
    }
    return phrases
  }

  /// What the survey says of an organization, for its tooltip.
  func surveyed(_ actor: NetworkActor.ID) -> [String] {
    guard let survey else { return [] }
    if survey.isSilent(actor) { return [words.say(.silent)] }
    guard let judgment = survey.judgments[actor], judgment.trust != nil || judgment.value != nil else { return [] }
    return [words.say(.judged(trust: judgment.trust, value: judgment.value, raters: judgment.raters))]
  }
}

extension Palette {
  /// The stroke of a tie that one end alone names: dotted, and never so strong that it stands before those that both name.
  static func namedByOne(_ stroke: Picture.Stroke) -> Picture.Stroke {
    var stroke = stroke
    stroke.pattern = .dotted
    stroke.width = min(stroke.width, 1.8)
    return stroke
  }
}
