// The planner's answer to a brief: whom to invite and why, who could stand in, what stays open, and the seating.
//
// Format: "samband-plan", version 1, with `invited`; the seating under `seating` is a plan of round tables without its head.
// People are spoken of by id; names are there only where they were asked for.

public import NetworkModel

/// A plan of a forum.
public struct ForumPlan: Hashable, Sendable {
  /// Somebody who is invited.
  public struct Invitation: Hashable, Sendable {
    /// Who.
    public var id: String
    /// The name; only where names were asked for.
    public var name: String?
    /// The actor that the person speaks for.
    public var actor: String?
    /// The person's sector.
    public var sector: String?
    /// Whether the brief says that the person must come.
    public var isRequired = false
    /// How many people across sectors the person meets for the first time.
    public var newContacts = 0
    /// The actors among them.
    public var newActors: [String] = []
    /// The themes that the person carries.
    public var themes: [String] = []
    /// The gaps that the person's coming works on.
    public var gaps: [String] = []
    /// How many points the plan would lose without the person.
    public var contribution = 0
    /// Why, in a sentence.
    public var reason = ""
    /// Who could come instead with every rule kept, best first.
    public var standIns: [String] = []
    /// Keys of the user's own.
    public var additional: [Attribute] = []

    /// An invitation.
    public init(id: String) { self.id = id }
  }

  /// Seats for people who are yet to be named.
  public struct OpenSeats: Hashable, Sendable {
    /// The sector that they are for.
    public var sector: String
    /// How many.
    public var count: Int
    /// Who is to name them, or why they are open.
    public var note: String?

    /// `count` seats for a sector.
    public init(sector: String, count: Int, note: String? = nil) {
      self.sector = sector
      self.count = count
      self.note = note
    }
  }

  /// A part of the value.
  public struct Part: Hashable, Sendable {
    /// Which: `contacts`, `gaps`, `themes`, `reach`, `bridging`, `invitations`, `conflicts`.
    public var name: String
    /// How many points.
    public var points: Int
    /// How many things they are counted on: pairs, gaps, themes, actors; nil where it says nothing.
    public var count: Int?

    /// A part of the value.
    public init(name: String, points: Int, count: Int? = nil) {
      self.name = name
      self.points = points
      self.count = count
    }
  }

  /// What the forum is called.
  public var title: LocalizedText?
  /// What sort of meeting it is.
  public var kind: Brief.Kind = .forum
  /// When it takes place.
  public var when: Brief.When?
  /// Where it takes place.
  public var place: LocalizedText?
  /// Who gives it a place.
  public var host: String?
  /// The goals that it is for.
  public var goals: [String] = []
  /// Who is invited.
  public var invited: [Invitation] = []
  /// Who could stand in for whoever drops out, the most useful first.
  public var reserves: [String] = []
  /// Seats for people who are yet to be named.
  public var openSeats: [OpenSeats] = []
  /// The themes that too few of those who come carry.
  public var missedThemes: [String] = []
  /// The gaps that nobody's coming works on.
  public var missedGaps: [String] = []
  /// The value with its bound.
  public var value = PlanFigure(0, bound: nil)
  /// Its parts.
  public var parts: [Part] = []
  /// Why the search ended.
  public var termination: PlanTermination?
  /// The tables; nil where none were asked for.
  public var seating: Plan?
  /// Keys of the user's own.
  public var additional: [Attribute] = []

  /// An empty plan.
  public init() {}
}

/// Reads and writes plans of forums.
public enum ForumPlanFormat {
  /// The canonical text of a plan.
  public static func write(_ plan: ForumPlan) -> String { JSONWriter().string(value(of: plan)) }

  static func value(of plan: ForumPlan) -> AttributeValue {
    let when = plan.when.map { when in
      AttributeValue.object(
        [Attribute("start", .string(when.start.description))]
          + PlanWriter.optional("end", when.end.map { .string($0.description) })
          + [Attribute("timeZone", .string(when.timeZone))])
    }
    let score = AttributeValue.object([
      Attribute("value", PlanWriter.value(of: plan.value)),
      Attribute("parts", .array(plan.parts.map(value))),
    ])
    return PlanWriter.object(
      [Attribute("format", .string(PlanReader.formatName)), Attribute("version", .integer(PlanReader.formatVersion))]
        + PlanWriter.optional("title", plan.title.map(value)) + [Attribute("kind", .string(plan.kind.rawValue))]
        + PlanWriter.optional("when", when) + PlanWriter.optional("place", plan.place.map(value))
        + PlanWriter.optional("host", plan.host.map { .string($0) })
        + [
          Attribute("goals", PlanWriter.strings(plan.goals)), Attribute("invited", .array(plan.invited.map(value))),
          Attribute("reserves", PlanWriter.strings(plan.reserves)),
          Attribute("openSeats", .array(plan.openSeats.map(value))),
          Attribute(
            "uncovered",
            .object([
              Attribute("themes", PlanWriter.strings(plan.missedThemes)),
              Attribute("gaps", PlanWriter.strings(plan.missedGaps)),
            ])),
          Attribute("score", score),
        ] + PlanWriter.optional("termination", plan.termination.map(PlanWriter.value))
        + PlanWriter.optional("seating", plan.seating.map { .object(PlanWriter.members(of: $0)) }), plan.additional)
  }

  static func value(of text: LocalizedText) -> AttributeValue {
    switch text.form {
    case .plain(let text): .string(text)
    case .translated(let byTag):
      .object(byTag.sorted { $0.key > $1.key }.map { Attribute($0.key, .string($0.value)) })
    }
  }

  private static func value(of invitation: ForumPlan.Invitation) -> AttributeValue {
    PlanWriter.object(
      [Attribute("id", .string(invitation.id))]
        + PlanWriter.optional("name", invitation.name.map { .string($0) })
        + PlanWriter.optional("actor", invitation.actor.map { .string($0) })
        + PlanWriter.optional("sector", invitation.sector.map { .string($0) })
        + [
          Attribute("required", .bool(invitation.isRequired)),
          Attribute("newContacts", .integer(invitation.newContacts)),
          Attribute("newActors", PlanWriter.strings(invitation.newActors)),
          Attribute("themes", PlanWriter.strings(invitation.themes)),
          Attribute("gaps", PlanWriter.strings(invitation.gaps)),
          Attribute("contribution", .integer(invitation.contribution)),
          Attribute("reason", .string(invitation.reason)),
          Attribute("standIns", PlanWriter.strings(invitation.standIns)),
        ], invitation.additional)
  }

  private static func value(of seats: ForumPlan.OpenSeats) -> AttributeValue {
    .object(
      [Attribute("sector", .string(seats.sector)), Attribute("count", .integer(seats.count))]
        + PlanWriter.optional("note", seats.note.map { .string($0) }))
  }

  private static func value(of part: ForumPlan.Part) -> AttributeValue {
    .object(
      [Attribute("name", .string(part.name)), Attribute("points", .integer(part.points))]
        + PlanWriter.optional("count", part.count.map { .integer($0) }))
  }

  // MARK: Reading

  /// A plan of a forum as it was read, with everything that is wrong with its file.
  public struct Reading: Sendable {
    /// The plan; nil where the file is no such plan at all.
    public let plan: ForumPlan?
    /// What is wrong, in the order of the file.
    public let faults: [FormatFault]

    /// The faults that have to be mended.
    public var errors: [FormatFault] { faults.filter { $0.severity == .error } }
  }

  /// Reads a whole file: all faults of form in one pass.
  ///
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8]) -> Reading {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      return Reading(plan: nil, faults: [FormatFault(.json(error.kind), at: error.location)])
    }
    let collector = FaultCollector(document)
    guard var reader = RecordReader(document.root, at: .root, collector),
      reader.isDocument(PlanReader.formatName, version: PlanReader.formatVersion)
    else { return Reading(plan: nil, faults: collector.faultsInOrder) }
    guard reader.peek("invited") != nil else {
      collector.report(.missingKey("invited"), at: reader.path["invited"])
      return Reading(plan: nil, faults: collector.faultsInOrder)
    }
    return Reading(plan: plan(&reader), faults: collector.faultsInOrder)
  }

  private static func plan(_ reader: inout RecordReader) -> ForumPlan {
    var plan = ForumPlan()
    plan.title = reader.text("title")
    plan.kind = reader.choice("kind") ?? .forum
    plan.when = reader.record("when", BriefReader.when) ?? nil
    plan.place = reader.text("place")
    plan.host = reader.string("host")
    plan.goals = reader.strings("goals")
    plan.invited = reader.records("invited", invitation)
    plan.reserves = reader.strings("reserves")
    plan.openSeats = reader.records("openSeats") { reader in
      ForumPlan.OpenSeats(
        sector: reader.requiredString("sector"), count: reader.requiredCount("count"), note: reader.string("note"))
    }
    let missed = reader.record("uncovered") { ($0.strings("themes"), $0.strings("gaps")) }
    (plan.missedThemes, plan.missedGaps) = missed ?? ([], [])
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

  private static func invitation(_ reader: inout RecordReader) -> ForumPlan.Invitation {
    var invitation = ForumPlan.Invitation(id: reader.requiredString("id"))
    invitation.name = reader.string("name")
    invitation.actor = reader.string("actor")
    invitation.sector = reader.string("sector")
    invitation.isRequired = reader.bool("required") ?? false
    invitation.newContacts = reader.wholeNumber("newContacts") ?? 0
    invitation.newActors = reader.strings("newActors")
    invitation.themes = reader.strings("themes")
    invitation.gaps = reader.strings("gaps")
    invitation.contribution = reader.wholeNumber("contribution") ?? 0
    invitation.reason = reader.string("reason") ?? ""
    invitation.standIns = reader.strings("standIns")
    invitation.additional = reader.rest()
    return invitation
  }
}
