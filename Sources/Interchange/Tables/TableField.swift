// What a column of a table holds, beside what it is called: one declaration for who reads, writes, edits and explains tables.
//
// `TableRole.columns` says which names a reader takes, `writtenColumns` which a writer uses; here the two come together, with
// the kind of value and what the model refers to.

package import NetworkModel

/// A column of a table, or a key of a record.
package struct TableField: Hashable, Sendable {
  /// What a value is.
  package enum Shape: Hashable, Sendable {
    /// What names a record.
    case identifier
    /// A text for people, which may be there in several languages.
    case text
    /// A word or a code, the same in every language.
    case word
    /// Several words.
    case words
    /// A year, a month or a day.
    case date
    /// A number.
    case number
    /// A score from 1 to 5.
    case score
    /// A rating from 1 to 4.
    case rating
    /// Yes or no.
    case truth
    /// A sector, or several.
    case sector, sectors
    /// One of these words, as the model has them.
    case choice([String])
    /// A record of another table, or several.
    case reference(TableRole), references(TableRole)
  }

  /// The model's key.
  package let key: String
  /// The name that is written in English.
  package let english: String
  /// The name that is written in Swedish.
  package let swedish: String
  /// All names that are read.
  package let names: [String]
  /// What a value is.
  package let shape: Shape
  /// Whether a record has to have it.
  package let isNeeded: Bool

  /// The name that is written in a language.
  package func title(_ language: Language) -> String { language == .swedish ? swedish : english }

  /// Whether the model's key or a name of the column is meant; case, spaces, hyphens and underscores do not count.
  package func isCalled(_ word: String) -> Bool {
    let word = word.foldedWord
    return key.foldedWord == word || names.contains { $0.foldedWord == word }
  }

  /// A value as tables of a language write it: a word of the model in that language, all else as it is.
  package func shown(_ value: String, in language: Language) -> String {
    switch shape {
    case .choice: TableWords.word(value, TableWords.swedishWords(key), language)
    case .sector: Self.sector(value, language)
    case .sectors: value.split(separator: ", ").map { Self.sector(String($0), language) }.joined(separator: ", ")
    case .truth where value == "true" || value == "false": TableWords.answer(value == "true", language)
    default: value
    }
  }

  private static func sector(_ id: String, _ language: Language) -> String {
    Sector.builtIn.first { $0.id.text == id }?.name(in: language) ?? id
  }

  /// The words that a cell may hold, as they are written in a language; nil where any value may stand.
  package func choices(_ language: Language) -> [String]? {
    switch shape {
    case .choice(let words): words.map { TableWords.word($0, TableWords.swedishWords(key), language) }
    case .truth: [true, false].map { TableWords.answer($0, language) }
    case .score: Activity.scores.map(String.init)
    case .rating: SurveyAnswer.ratings.map(String.init)
    case .sector, .sectors: Sector.builtIn.map { $0.name(in: language) }
    default: nil
    }
  }
}

extension TableRole {
  /// The columns of the table that the model knows, in the order in which they are written.
  package var fields: [TableField] {
    writtenColumns.map { column in
      TableField(
        key: column.key, english: column.english, swedish: column.swedish,
        names: columns.first { $0.key == column.key }?.names ?? [], shape: shape(column.key),
        isNeeded: needed.contains(column.key))
    }
  }

  /// The column with a key, or with a name for it.
  package func field(_ word: String) -> TableField? {
    let fields = fields
    return fields.first { $0.key == word } ?? fields.first { $0.isCalled(word) }
  }

  /// The keys that a record has to have; an id is made where it is left out.
  private var needed: [String] {
    switch self {
    case .actors: ["name", "sector"]
    case .ties: ["source", "target"]
    case .activities: ["name"]
    case .participants: ["activity", "actor"]
    case .goals: ["title"]
    case .positions: ["actor", "goal"]
    case .survey: ["actor"]
    case .sources: ["title"]
    case .competences: ["id"]
    case .about: []
    }
  }

  private func shape(_ key: String) -> TableField.Shape {
    switch (self, key) {
    case (_, "id"): .identifier
    case (_, "name"), (_, "shortName"), (_, "title"), (_, "shortTitle"), (_, "place"), (_, "description"),
      (_, "topic"), (_, "summary"), (_, "publisher"):
      .text
    case (_, "tags"), (_, "competences"), (_, "profileAreas"): .words
    case (_, "start"), (_, "end"), (_, "date"), (_, "asOf"): .date
    case (.ties, "strength"): .number
    case (.survey, "frequency"): .choice(SurveyAnswer.Frequency.allCases.map(\.rawValue))
    case (.survey, _) where SurveyAnswer.Question(rawValue: key) != nil: .rating
    case (.activities, "effort"), (.activities, "effect"): .score
    case (_, "invitable"), (_, "heeded"): .truth
    case (_, "sector"): .sector
    case (_, "sectors"), (_, "targetGroups"): .sectors
    case (_, "direction"): .choice(Collaboration.Direction.allCases.map(\.rawValue))
    case (_, "status"): .choice(Activity.Status.allCases.map(\.rawValue))
    case (_, "role"): .choice(Activity.Role.allCases.map(\.rawValue))
    case (_, "stance"): .choice(Position.Stance.allCases.map(\.rawValue))
    case (.goals, "kind"): .choice(Goal.Kind.allCases.map(\.rawValue))
    case (_, "partOf"), (_, "owner"), (_, "actor"), (.survey, "about"), (_, "source"), (_, "target"):
      .reference(.actors)
    case (_, "members"), (_, "attendance"): .references(.actors)
    case (_, "continues"), (_, "fulfils"), (_, "activity"): .reference(.activities)
    case (.goals, "parent"), (.positions, "goal"): .reference(.goals)
    case (_, "goals"), (_, "contributesTo"): .references(.goals)
    case (_, "answers"): .references(.positions)
    default: .word
    }
  }
}
