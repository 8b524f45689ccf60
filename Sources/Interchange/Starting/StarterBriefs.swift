// The brief of a first forum and the series of a first year, beside the tables that somebody begins with.

package import NetworkModel

/// The documents that planning begins with.
package enum StarterBriefs {
  /// The brief of a forum.
  ///
  /// - Parameters:
  ///   - language: The language of its texts.
  ///   - network: Where the network lies, beside the brief.
  ///   - people: Where the people are listed.
  package static func brief(
    _ language: Language, network: String, people: String, examples: Bool = true
  ) -> String {
    document(
      [
        Attribute("format", .string(BriefReader.formatName)), version,
        Attribute("id", .string("forum-1")), Attribute("title", .string("Forum 1")),
        Attribute("network", .string(network)), Attribute("people", .string(people)),
        Attribute("goals", .array(examples ? [.string(StarterTables.goal(language))] : [])),
        Attribute(
          "when",
          .object([
            Attribute("start", .string("2027-03-10T09:00")), Attribute("end", .string("2027-03-10T15:00")),
            Attribute("timeZone", .string("Europe/Stockholm")),
          ])), place(language),
      ] + (examples ? [Attribute("host", .string(StarterTables.host(language)))] : []) + [
        Attribute("seats", .string("1-24")), Attribute("perActor", .number("2")),
        Attribute(
          "tables",
          .object([
            Attribute("count", .number("1")), Attribute("rounds", .number("1")),
            Attribute("balance", .array([.string("sector")])),
          ])),
      ])
  }

  /// The series of a year.
  package static func series(
    _ language: Language, network: String, people: String, examples: Bool = true
  ) -> String {
    document([
      Attribute("format", .string(SeriesReader.formatName)), version, Attribute("id", .string("forum-2027")),
      Attribute("title", .string(language == .swedish ? "Årets forum" : "This year's forums")),
      Attribute("network", .string(network)), Attribute("people", .string(people)),
      Attribute("goals", .array(examples ? [.string(StarterTables.goal(language))] : [])),
      Attribute("year", .number("2027")),
      Attribute("forums", .number("2")),
      Attribute(
        "dates",
        .object([
          Attribute("everyWeeks", .number("8")), Attribute("weekday", .string("wednesday")),
          Attribute("from", .string("2027-02-03")), Attribute("notMonths", .array([.number("7"), .number("8")])),
          Attribute("notPublicHolidays", .bool(true)),
        ])),
      Attribute(
        "time",
        .object([
          Attribute("start", .string("09:00")), Attribute("end", .string("15:00")),
          Attribute("timeZone", .string("Europe/Stockholm")),
        ])),
      Attribute("places", .array([.object([place(language)])])), Attribute("seatsEach", .string("1-18")),
      Attribute("perActor", .number("2")), Attribute("maxInvitationsPerPerson", .number("2")),
    ])
  }

  private static let version = Attribute("version", .number("1"))

  private static func place(_ language: Language) -> Attribute {
    Attribute("place", .string(placeholder(language)))
  }

  /// What stands for a place that is not written yet.
  static func placeholder(_ language: Language) -> String {
    language == .swedish ? "Skriv platsen här" : "Write the place here"
  }

  private static func document(_ members: [Attribute]) -> String { JSONWriter().string(.object(members)) }
}

extension RecordReader {
  /// The place of a meeting; nil, with a word, for one that is still to be written.
  mutating func place() -> LocalizedText? {
    guard let place = text("place") else { return nil }
    let unwritten = Language.allCases.map(StarterBriefs.placeholder) + [""]
    guard place.wordings.allSatisfy({ unwritten.contains($0) }) else { return place }
    collector.report(.brief(.placeUnwritten), at: path["place"])
    return nil
  }
}
