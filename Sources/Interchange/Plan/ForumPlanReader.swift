// Reading plans of forums: a JSON document becomes a plan, and every fault keeps its line and column.

import NetworkModel
public import PlanModel

/// A plan of a forum as it was read, with everything that is wrong with its file.
public struct ForumPlanReading: Sendable {
  /// The plan; nil where the file is no such plan at all.
  public let plan: ForumPlan?
  /// What is wrong, in the order of the file.
  public let faults: [FormatFault]

  /// The faults that have to be mended.
  public var errors: [FormatFault] { faults.filter { $0.severity == .error } }
}

/// Reads plans of forums.
public enum ForumPlanReader {
  /// Whether a file calls itself a plan, whatever else it holds.
  public static func isPlan(_ bytes: [UInt8]) -> Bool {
    guard let document = try? JSONDocument(parsing: bytes), case .object(let members) = document.root.content else {
      return false
    }
    return members.contains { member in
      guard member.key == "format", case .string(let text) = member.value.content else { return false }
      return text == PlanReader.formatName
    }
  }

  /// Reads a whole file: all faults of form in one pass.
  ///
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8]) -> ForumPlanReading {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      return ForumPlanReading(plan: nil, faults: [FormatFault(error, in: bytes)])
    }
    let collector = FaultCollector(document)
    guard var reader = RecordReader(document.root, at: .root, collector),
      reader.isDocument(PlanReader.formatName, version: PlanReader.formatVersion)
    else { return ForumPlanReading(plan: nil, faults: collector.faultsInOrder) }
    guard reader.peek("invited") != nil else {
      collector.report(.missingKey("invited"), at: reader.path["invited"])
      return ForumPlanReading(plan: nil, faults: collector.faultsInOrder)
    }
    return ForumPlanReading(plan: plan(&reader), faults: collector.faultsInOrder)
  }

  private static func plan(_ reader: inout RecordReader) -> ForumPlan {
    var plan = ForumPlan()
    let language: Language? = reader.choice("language")
    var reasons: [String: String] = [:]
    var hasFacts = language != nil
    plan.id = reader.string("id")
    plan.calendar = reader.record("calendar") { reader in
      CalendarRecord(
        uid: reader.requiredString("uid"), sequence: reader.wholeNumber("sequence") ?? 0, stamp: reader.date("stamp"))
    }
    plan.brief = reader.string("brief")
    plan.title = reader.text("title")
    plan.kind = reader.choice("kind") ?? .forum
    plan.when = reader.record("when", BriefReader.when) ?? nil
    plan.place = reader.text("place")
    plan.host = reader.string("host")
    plan.goals = reader.strings("goals")
    for (id, title) in reader.records("themes", { ($0.requiredString("id"), $0.text("title")) }) {
      plan.themeTitles[id] = title
    }
    plan.invited = reader.records("invited") { reader in
      if reader.peek("reasons") != nil { hasFacts = true }
      let (invitation, reason) = invitation(&reader)
      if let reason { reasons[invitation.id] = reason }
      return invitation
    }
    plan.reserves = reader.strings("reserves")
    plan.alternates = reader.records("alternates") { reader in
      var entry = ForumPlan.Invitation(id: reader.requiredString("id"))
      (entry.actor, entry.sector, entry.role) = (
        reader.string("actor"), reader.string("sector"), reader.string("role")
      )
      entry.additional = reader.rest()
      return entry
    }
    plan.declined = reader.strings("declined")
    plan.openSeats = reader.records("openSeats", openSeats)
    let missed = reader.record("uncovered", uncovered)
    (plan.missedThemes, plan.missedGaps) = (missed?.themes ?? [], missed?.gaps ?? [])
    let titles = missed?.titles ?? [:]
    if !hasFacts || !reasons.isEmpty || !titles.isEmpty {
      plan.sentences = ForumPlan.Sentences(language: language, reasons: reasons, gapTitles: titles)
    }
    let score = reader.record("score") { reader in
      (
        PlanReader.figure(&reader, "value"),
        reader.records("parts") { reader in
          ForumPlan.Part(
            name: reader.requiredString("name"), points: reader.requiredWholeNumber("points") ?? 0,
            count: reader.wholeNumber("count"))
        }
      )
    }
    if let score { (plan.value, plan.parts) = score }
    plan.termination = reader.record("termination", PlanReader.termination)
    plan.seating = reader.record("seating", PlanReader.plan)
    plan.additional = reader.rest()
    return plan
  }

  private static func uncovered(
    _ reader: inout RecordReader
  ) -> (themes: [String], gaps: [ForumPlan.MissedGap], titles: [String: String]) {
    let awaited = Set(reader.strings("awaited"))
    let topics = Dictionary(
      reader.records("topics") { ($0.requiredString("id"), GapTopic.read(&$0)) },
      uniquingKeysWith: { first, _ in first })
    let gaps = reader.strings("gaps").map { id in
      ForumPlan.MissedGap(id: id, topic: topics[id], isAwaited: awaited.contains(id))
    }
    return (reader.strings("themes"), gaps, reader.stringsByKey("titles"))
  }

  /// A note that was changed by hand is the one that counts.
  private static func openSeats(_ reader: inout RecordReader) -> ForumPlan.OpenSeats {
    let note = reader.string("note")
    let notes = reader.text("notes")
    let known = notes.flatMap { notes in note.map(notes.wordings.contains) ?? true ? notes : nil }
    return ForumPlan.OpenSeats(
      sector: reader.requiredString("sector"), count: reader.requiredCount("count"),
      note: known ?? note.map { LocalizedText($0) })
  }

  /// An invitation, and why in a sentence of the file.
  private static func invitation(_ reader: inout RecordReader) -> (ForumPlan.Invitation, reason: String?) {
    var invitation = ForumPlan.Invitation(id: reader.requiredString("id"))
    invitation.name = reader.string("name")
    invitation.actor = reader.string("actor")
    invitation.sector = reader.string("sector")
    invitation.role = reader.string("role")
    invitation.isRequired = reader.bool("required") ?? false
    invitation.newContacts = reader.wholeNumber("newContacts") ?? 0
    invitation.newActors = reader.strings("newActors")
    invitation.themes = reader.strings("themes")
    invitation.gaps = reader.strings("gaps")
    invitation.contribution = reader.wholeNumber("contribution") ?? 0
    invitation.reasons = reader.records("reasons") { InvitationReason.read(&$0) }.compactMap { $0 }
    let reason = reader.string("reason")
    invitation.standIns = reader.strings("standIns")
    invitation.additional = reader.rest()
    return (invitation, reason)
  }
}

extension RecordReader {
  /// An object whose values are strings.
  fileprivate mutating func stringsByKey(_ key: String) -> [String: String] {
    let members = record(key) { $0.rest() } ?? []
    return Dictionary(
      members.compactMap { member in
        if case .string(let text) = member.value { (member.key, text) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }
}
