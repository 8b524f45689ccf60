// Those invited of one sector, with what is said of all of them said once.

import NetworkModel
import PlanModel

/// Some who are invited, one after the other, of one sector.
struct InvitationRun {
  /// Somebody who is invited, and why, without what is said of all.
  struct Entry {
    let invitation: ForumPlan.Invitation
    /// Empty where there is nothing to add.
    let reason: String
  }

  /// Why all of them are invited: a sentence; nil where nothing is said of all.
  let common: String?
  let entries: [Entry]
  /// The stand-ins of several of them, told once after them.
  let standIns: (of: [String], ids: [String])?

  /// Whether somebody's stand-ins are told in the entry itself.
  func showsStandIns(_ invitation: ForumPlan.Invitation) -> Bool {
    !invitation.standIns.isEmpty && !(standIns?.of.contains(invitation.id) ?? false)
  }
}

extension Phrasebook {
  /// From how many of one sector on what is the same for all is told once.
  private static let leastShared = 3

  /// The invited in their order, run by run; one whose sentence in the plan's file is not what its facts say has a run of its own.
  func invitationRuns(_ plan: ForumPlan, of network: StakeholderNetwork) -> [InvitationRun] {
    let told = sentences(for: plan, of: network)
    let names = NetworkNames(words: self, network: network)
    func isOfFacts(_ invitation: ForumPlan.Invitation) -> Bool {
      plan.sentences == nil || told.reasons[invitation.id] == reason(for: invitation, without: [], in: plan, names)
    }
    var runs: [[ForumPlan.Invitation]] = []
    for invitation in plan.invited {
      if let last = runs.last?.last, let sector = invitation.sector, last.sector == sector, isOfFacts(last),
        isOfFacts(invitation)
      {
        runs[runs.count - 1].append(invitation)
      } else {
        runs.append([invitation])
      }
    }
    return runs.map { run in
      let shared = run.count < Self.leastShared ? [] : sharedReasons(run)
      let entries = run.map { invitation in
        InvitationRun.Entry(
          invitation: invitation,
          reason: shared.isEmpty
            ? told.reasons[invitation.id] ?? ""
            : reason(for: invitation, without: shared, in: plan, names))
      }
      return InvitationRun(
        common: shared.isEmpty ? nil : common(shared, run, in: plan, names), entries: entries, standIns: standIns(run))
    }
  }

  /// What is a reason for each, in the order of the first.
  private func sharedReasons(_ run: [ForumPlan.Invitation]) -> [InvitationReason] {
    guard let first = run.first else { return [] }
    return first.reasons.filter { reason in run.allSatisfy { $0.reasons.contains(reason) } }
  }

  private func common(
    _ shared: [InvitationReason], _ run: [ForumPlan.Invitation], in plan: ForumPlan, _ names: NetworkNames
  ) -> String? {
    guard let first = run.first, let sector = first.sector else { return nil }
    var alike = first
    alike.reasons = shared
    let why = inSentence(reason(for: alike, without: [], in: plan, names))
    let whose = names.sector(Sector.ID(sector))
    return say(
      "För alla \(number(run.count)) från \(whose) gäller: \(why)",
      "Each of the \(number(run.count)) from \(whose): \(why)")
  }

  /// The stand-ins that most of a run have, where several have the same.
  private func standIns(_ run: [ForumPlan.Invitation]) -> (of: [String], ids: [String])? {
    let groups = Dictionary(grouping: run.filter { !$0.standIns.isEmpty }, by: \.standIns)
    let largest = groups.max { ($0.value.count, $1.key.joined()) < ($1.value.count, $0.key.joined()) }
    guard let largest, largest.value.count >= Self.leastShared else { return nil }
    return (largest.value.map(\.id), largest.key)
  }

  /// `Vid förhinder för Solna eller Nacka: Botkyrka; Haninge`.
  func standIns(_ ids: [String], for invited: [String] = [], _ labels: [String: String]) -> String {
    let names = ids.prefix(3).map { labels[$0] ?? $0 }.joined(separator: "; ")
    let whom = alternatives(invited.map { labels[$0] ?? $0 })
    return say("Vid förhinder", "If not") + (invited.isEmpty ? "" : say(" för ", " ") + whom) + ": " + names
  }
}
