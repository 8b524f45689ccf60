// Competences: fields of knowledge that actors have and goals need, with names for people.

/// A field of competence with its name.
public struct Competence: Hashable, Sendable {
  /// The id by which actors and goals refer to it.
  public var id: String
  /// What it is called.
  public var label: LocalizedText?
  /// The user's own keys.
  public var additional: [Attribute]

  /// A competence; only the id is required.
  public init(id: String, label: LocalizedText? = nil, additional: [Attribute] = []) {
    self.id = id
    self.label = label
    self.additional = additional
  }
}

extension Competence {
  /// The names of the fields that action plans of this kind ask for most.
  static let builtIn: [String: LocalizedText] = [
    "law": LocalizedText(swedish: "juridik", english: "law"),
    "ict": LocalizedText(swedish: "it och digitalisering", english: "IT and digitalisation"),
    "medicine": LocalizedText(swedish: "medicin", english: "medicine"),
    "technology": LocalizedText(swedish: "teknik", english: "technology"),
    "naturalScience": LocalizedText(swedish: "naturvetenskap", english: "natural science"),
    "socialScience": LocalizedText(swedish: "samhällsvetenskap", english: "social science"),
    "humanities": LocalizedText(swedish: "humaniora", english: "the humanities"),
    "economics": LocalizedText(swedish: "ekonomi", english: "economics"),
    "education": LocalizedText(swedish: "utbildning", english: "education"),
    "ethics": LocalizedText(swedish: "etik", english: "ethics"),
    "ai": LocalizedText(swedish: "artificiell intelligens", english: "artificial intelligence"),
    "healthData": LocalizedText(swedish: "hälsodata", english: "health data"),
    "procurement": LocalizedText(swedish: "upphandling", english: "procurement"),
    "business": LocalizedText(swedish: "affärsutveckling", english: "business development"),
    "care": LocalizedText(swedish: "vård och omsorg", english: "health and social care"),
  ]
}

extension StakeholderNetwork {
  /// What a competence is called: by the file, else by the built-in names, else as its id.
  ///
  /// - Complexity: O(competences of the file).
  public func name(ofCompetence id: String, in language: Language) -> String {
    if let label = competences.first(where: { $0.id == id })?.label { return label.text(in: language) }
    return Competence.builtIn[id]?.text(in: language) ?? id
  }

  /// Whether an actor can be asked to a meeting: as it says, else as its sector says, else yes.
  ///
  /// Funders cannot, unless the file says otherwise.
  ///
  /// - Complexity: O(sectors).
  public func isInvitable(_ actor: NetworkActor) -> Bool {
    if let own = actor.invitable { return own }
    let sector = ownSectors.first { $0.id == actor.sector }
    return sector?.invitable ?? Sector.builtIn.first { $0.id == actor.sector }?.invitable ?? true
  }
}
