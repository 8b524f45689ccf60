// What a forum's plan says of itself after drop-outs: who comes in and why, who is released, and what it costs.

public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// What has changed in a forum's plan, a paragraph each.
  ///
  /// - Parameters:
  ///   - change: Who is out and who is in.
  ///   - old: The plan before.
  ///   - new: The plan now, its tables aside.
  ///   - network: The network, for names.
  public func changes(
    _ change: ForumChange, from old: ForumPlan, to new: ForumPlan, of network: StakeholderNetwork
  ) -> [String] {
    let actors = Dictionary(network.actors.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    func who(_ id: String) -> String {
      (new.invited.first { $0.id == id } ?? old.invited.first { $0.id == id }).map { entry in
        var entry = entry
        if !new.invited.contains(where: { $0.name != nil }) { entry.name = nil }
        return addressee(entry, actors)
      } ?? id
    }
    func paragraph(_ heading: String, _ lines: [String]) -> String? {
      lines.isEmpty ? nil : ([heading] + lines.map { wrapped($0, indent: 3, firstIndent: 1) }).joined(separator: "\n")
    }
    let dropped = change.absent.map { id in
      who(id)
        + (change.lapsed.contains(id)
          ? say(", som skulle vara med enligt uppdraget", ", who was to come by the brief") : "")
    }
    let reasons = sentences(for: new, of: network).reasons
    let added = change.added.map { id -> String in
      let reason = reasons[id] ?? ""
      let stoodFor = old.invited.filter { change.absent.contains($0.id) && $0.standIns.contains(id) }.map(\.id)
      let reserve =
        stoodFor.isEmpty
        ? "" : " " + say("Stod som ersättare för \(list(stoodFor)).", "Was a stand-in for \(list(stoodFor)).")
      return "\(who(id)). \(reason)\(reserve)"
    }
    let released = change.released.map { id in
      say(
        "\(who(id)): reglerna går inte att hålla med den personen kvar.",
        "\(who(id)): the rules cannot hold while this person stays.")
    }
    return [
      paragraph(say("LÄMNAR ÅTERBUD", "CANNOT COME"), dropped),
      paragraph(say("BJUDS IN I STÄLLET", "INVITED INSTEAD"), added),
      paragraph(say("MÅSTE LÄMNA SIN PLATS", "HAVE TO GIVE UP THEIR SEAT"), released),
      paragraph(say("VAD DET BETYDER", "WHAT IT MEANS"), [outcome(change, old, new)]),
    ].compactMap { $0 }
  }

  private func outcome(_ change: ForumChange, _ old: ForumPlan, _ new: ForumPlan) -> String {
    var parts: [String] = []
    if change.added.isEmpty {
      parts.append(say("Ingen behöver bjudas in på nytt.", "Nobody has to be invited anew."))
    }
    let now = new.invited.count
    let seats = now - old.invited.count
    if seats < 0 {
      parts.append(
        say(
          "\(number(now)) är \(form(now, "inbjuden", "inbjudna")) i stället för \(number(old.invited.count)).",
          "\(number(now)) \(form(now, "is", "are")) invited instead of \(number(old.invited.count))."))
    }
    parts.append(
      change.isLeast
        ? say(
          "Alla regler hålls, och färre ändringar är inte möjliga.",
          "Every rule holds, and fewer changes are not possible.")
        : say(
          "Alla regler hålls; att färre ändringar inte räcker är inte bevisat.",
          "Every rule holds; that fewer changes are not enough is not proved."))
    let best =
      new.value.isProved
      ? say("; mer är inte möjligt med så få ändringar", "; no more is possible with so few changes") : ""
    parts.append(
      say(
        "Planen gav \(old.value.value) poäng och ger nu \(new.value.value)\(best).",
        "The plan gave \(old.value.value) points and now gives \(new.value.value)\(best)."))
    let lost = new.missedThemes.filter { !old.missedThemes.contains($0) }.map { id in
      new.themeTitles[id]?.text(in: language) ?? id
    }
    if !lost.isEmpty {
      parts.append(
        say("För få företräder nu \(list(lost)).", "Too few now speak for \(list(lost))."))
    }
    return parts.joined(separator: " ")
  }
}
