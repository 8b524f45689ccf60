// What a group has scored, and where it does not agree; what is tried without being changed.

package import Interchange
package import NetworkModel

extension Phrasebook {
  /// The scores of a group, a line for each activity or actor.
  package func text(
    for scores: [ScoreSheet.Scores], of network: StakeholderNetwork, about subject: ScoreSheet.Subject
  ) -> String {
    let isOfActivities = subject == .activities
    let records =
      isOfActivities
      ? network.activities.map { ($0.id.text, $0.name?.text(in: language) ?? $0.id.text) }
      : network.actors.map { ($0.id.text, $0.name.text(in: language)) }
    let names = Dictionary(records, uniquingKeysWith: { first, _ in first })
    let words = subject.names(language)
    let lines = scores.map { scores in
      let parts = [
        scores.first.map { words.0 + " " + said($0, higher: isOfActivities) },
        scores.second.map { words.1 + " " + said($0, higher: false) },
      ].compactMap(\.self)
      return "\(names[scores.id] ?? scores.id): \(parts.joined(separator: "; "))"
    }
    let disputed = scores.count { $0.first?.isDisputed ?? false || $0.second?.isDisputed ?? false }
    let counted = counted(scores.count, about: subject)
    let end =
      disputed == 0
      ? say("Gruppen är överens om allt.", "The group agrees on everything.")
      : say(
        "Oeniga om \(number(disputed)) av \(counted) (två steg eller mer isär): tala om dem innan ni väljer.",
        "Disagreement on \(number(disputed)) of \(counted) (two steps or more apart): talk about them before you choose."
      )
    return (lines + ["", end]).joined(separator: "\n") + "\n"
  }

  /// `3 aktiviteter`, or actors.
  private func counted(_ rows: Int, about subject: ScoreSheet.Subject) -> String {
    subject == .activities
      ? count(rows, say("aktivitet", "activity"), say("aktiviteter", "activities"))
      : count(rows, say("aktör", "actor"), say("aktörer", "actors"))
  }

  private func said(_ spread: ScoreSheet.Spread, higher: Bool) -> String {
    let (low, high) = (spread.scores.first ?? 0, spread.scores.last ?? 0)
    let range = low == high ? "\(low)" : "\(low)\u{2013}\(high)"
    return
      "\(spread.median(higher: higher)) (\(range); \(count(spread.scores.count, say("svar", "answer"), say("svar", "answers")))"
      + (spread.isDisputed ? say("; oeniga", "; disagreement") : "") + ")"
  }

  /// That a sheet holds no scores.
  package func noScores(_ path: String) -> String {
    say(
      "\(path): här finns inga poäng; skriv 1\u{2013}5 i kolumnerna för insats och effekt",
      "\(path): there are no scores here; write 1\u{2013}5 in the columns of effort and effect")
  }

  /// That a sheet is one that was given before.
  package func countedOnce(_ sheet: String, as first: String) -> String {
    sheet == first
      ? say("\(sheet) är given två gånger och räknas en gång", "\(sheet) is given twice and counts once")
      : say(
        "\(sheet) säger detsamma som \(first) och räknas inte en gång till; är den någon annans, ge dess kolumner ett annat namn",
        "\(sheet) says the same as \(first) and does not count again; if it is somebody else's, give its columns another name"
      )
  }

  /// That a sheet was written, and what comes next.
  package func sheetWritten(
    _ sheet: String, network: String, rows: Int, about subject: ScoreSheet.Subject
  ) -> String {
    let counted = counted(rows, about: subject)
    return say(
      "\(sheet): \(counted) att sätta poäng på; ta in svaren med \"samband score \(network) --in \(sheet)\"",
      "\(sheet): \(counted) to score; take the answers in by \"samband score \(network) --in \(sheet)\"")
  }
}
