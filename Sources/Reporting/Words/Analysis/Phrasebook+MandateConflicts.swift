// Where an actor's words on a goal depart from what its activities work on: the mandates.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// How many of them a text shows.
  private static let shown = 6

  /// One conflict of mandates, in a sentence.
  public func sentence(for conflict: MandateConflict, of network: StakeholderNetwork) -> String {
    sentence(for: conflict, among: NamedRecords(network))
  }

  /// One conflict of mandates, in a sentence; quicker for many of one network.
  package func sentence(for conflict: MandateConflict, among records: NamedRecords) -> String {
    let names = NetworkNames(words: self, records: records)
    return withoutDoubledStops(words(for: conflict, names))
  }

  private func words(for conflict: MandateConflict, _ names: NetworkNames) -> String {
    let (actor, work) = (names.actor(conflict.actor), names.activity(conflict.activity))
    let part =
      conflict.isOwner
      ? say("\(actor) äger \(work)", "\(actor) owns \(work)")
      : say("\(actor) deltar i \(work)", "\(actor) takes part in \(work)")
    let (goal, said) = (names.goals([conflict.goal]), names.goals([conflict.said]))
    let serves = say("som bidrar till \(goal)", "which contributes to \(goal)")
    func view(_ thing: String) -> String {
      switch conflict.stance {
      case .opposes: say("är emot \(thing)", "is against \(thing)")
      case .concerned: say("har uttryckt oro över \(thing)", "has voiced concern about \(thing)")
      case .asks, .supports:
        say("har bett om något mer eller annat av \(thing)", "has asked for something more or else of \(thing)")
      }
    }
    switch conflict.relation {
    case .same:
      return say("\(part), \(serves), men \(view("det målet")).", "\(part), \(serves), but \(view("that goal")).")
    case .above:
      return say(
        "\(part), \(serves), men \(view(said)), som det hör till.",
        "\(part), \(serves), but \(view(said)), which it belongs to.")
    case .below:
      return say(
        "\(part), \(serves), men \(view(said)), som är en del av det.",
        "\(part), \(serves), but \(view(said)), which is a part of it.")
    }
  }

  /// The conflicts of mandates as a section of a text; empty where there are none.
  func mandates(_ conflicts: [MandateConflict], among records: NamedRecords) -> [String] {
    guard !conflicts.isEmpty else { return [] }
    let heading = say(
      "Där arbetet skiljer sig från vad en part har sagt (\(number(conflicts.count)))",
      "Where the work departs from what a party has said (\(number(conflicts.count)))")
    let lines = conflicts.prefix(Self.shown).map { conflict -> String in
      let words = conflict.summaries.map { $0.text(in: language) }.filter { !$0.isEmpty }
      let quoted =
        words.first.map {
          say(" Den har sagt: \u{201D}\(oneLine($0))\u{201D}", " It has said: \u{201C}\(oneLine($0))\u{201D}")
        } ?? ""
      return wrapped(sentence(for: conflict, among: records) + quoted, indent: 3, firstIndent: 1)
    }
    let rest = conflicts.count - lines.count
    let more =
      rest > 0
      ? [
        say(
          " \u{2026} och \(number(rest)) till; --format json har alla.",
          " \u{2026} and \(number(rest)) more; --format json has them all.")
      ]
      : []
    return [([heading] + lines + more).joined(separator: "\n")]
  }
}
