// Round tables with their people around them, one picture for each round.

public import ForumPlanning
public import NetworkModel

/// A seating as pictures.
///
/// It needs no network: people are labels, each with a category (a sector, say) that gives shape and color. Each seat
/// says how many people the person meets for the first time, and whom again; hosts have a double outline.
///
/// ```swift
/// let map = SeatingMap(people: people, categories: sectors, seating: seating, tables: 6, words: words)
/// let drawing = SVGPen.draw(map.makePicture(round: 0))
/// ```
public struct SeatingMap: Sendable {
  /// Somebody who is seated.
  public struct Person: Hashable, Sendable {
    /// A name or an id.
    public var label: String
    /// The place among the categories; nil for unknown.
    public var category: Int?

    /// A person by label and category.
    public init(label: String, category: Int? = nil) {
      self.label = label
      self.category = category
    }
  }

  /// What the seating is called, over the number of the round; may be empty.
  public var title = ""
  /// The people, by number.
  public let people: [Person]
  /// What people are told apart by: shape and color of each are its own, its built-in sector's, or free ones.
  public let categories: [Sector]
  /// Who sits where.
  public let seating: Seating
  /// How many tables there are; those where nobody sits are drawn empty.
  public let tables: Int
  /// Who stays at a table.
  public var hosts: [FixedSeat] = []
  /// How often pairs have met before the first round.
  public var priorMeetings: [PairFigure] = []

  let words: SeatingMapWords
  let styles: [SectorStyle]
  let unknown: SectorStyle

  /// Pictures of a seating.
  ///
  /// People whom the seating has beyond the list are drawn by their number; tables that people sit at beyond `tables`
  /// are drawn too.
  public init(
    people: [Person], categories: [Sector], seating: Seating, tables: Int, words: SeatingMapWords
  ) {
    let missing = max(0, seating.peopleCount - people.count)
    self.people = people + (0..<missing).map { Person(label: String(people.count + $0 + 1)) }
    self.categories = categories
    self.seating = seating
    self.tables = max(tables, Int(seating.tableOf.max() ?? -1) + 1, 0)
    self.words = words
    styles = SectorStyle.styles(for: categories.map(\.withBuiltInLook), in: words.language)
    unknown = SectorStyle.rest(named: words.unknown)
  }

  /// The picture of a round, counted from 0; without people and tables if there is no such round.
  ///
  /// - Complexity: O(rounds · people · people at a table).
  public func makePicture(round: Int) -> Picture {
    var picture = Picture()
    picture.language = words.language.rawValue
    let name = words.round(round + 1, seating.rounds)
    let title = LabelBreaking.clean(title)
    picture.title = title.isEmpty ? name : title + " · " + name
    picture.caption = words.view
    guard (0..<seating.rounds).contains(round), tables > 0 else {
      picture.notes = [words.nobody]
      picture.size = Size(width: 480, height: 60)
      picture.description = words.nobody
      return picture
    }
    let company = (0..<tables).map { seating.people(at: $0, round: round) }
    draw(company, round, into: &picture)
    addLegend(company, to: &picture)
    picture.subtitle = words.summary(
      company.reduce(0) { $0 + $1.count }, company.count { !$0.isEmpty }, newPairs(company, round))
    picture.notes += notes(company, round)
    picture.describe()
    return picture
  }

  /// How a person is drawn.
  func style(of person: Int) -> SectorStyle {
    guard let category = people[person].category, styles.indices.contains(category) else { return unknown }
    return styles[category]
  }

  /// The categories of those who sit here, each with its number.
  private func addLegend(_ company: [[Int]], to picture: inout Picture) {
    if categories.isEmpty { return }
    let here = company.flatMap { $0 }
    for (index, style) in (styles + [unknown]).enumerated() {
      let count = here.count { person in
        let category = people[person].category ?? -1
        return (styles.indices.contains(category) ? category : styles.count) == index
      }
      if count == 0 { continue }
      picture.legend.entries.append(
        Picture.Legend.Entry(
          name: style.name, detail: words.people(count), shape: style.shape, fill: style.fill))
    }
  }

  /// How to read the signs, and who is not in the picture.
  private func notes(_ company: [[Int]], _ round: Int) -> [String] {
    var notes: [String] = []
    let seated = company.flatMap { $0 }
    if seated.contains(where: { isHost($0, round) }) { notes.append(words.hostSign) }
    if company.contains(where: { $0.count > 1 }) { notes.append(words.newSign) }
    let out = (0..<seating.peopleCount).filter { seating.table(of: $0, round: round) == nil }
    if !out.isEmpty { notes.append(words.notSeated(out.map { shortName($0) })) }
    return notes
  }

  func isHost(_ person: Int, _ round: Int) -> Bool {
    hosts.contains { seat in
      seat.person == person && (seat.round ?? round) == round
        && seating.table(of: person, round: round) == seat.table
    }
  }

  func shortName(_ person: Int) -> String {
    let name = LabelBreaking.clean(people[person].label)
    return name.isEmpty ? "–" : LabelBreaking().cut(name, to: 240)
  }
}
