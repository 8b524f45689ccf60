// The view of a forum: the network with those who are invited, whom they meet there for the first time, and how far from
// them the others are. New contacts never pull on where anyone stands.

internal import NetworkModel

extension NetworkMap {
  /// A forum as its map shows it, by places in the network's `actors`.
  public struct Forum: Sendable, Hashable {
    /// What it is called; empty for the network's own title.
    public var title: String
    /// The actors that somebody is invited from, each once.
    public var invited: [Int]
    /// Pairs of them that meet there for the first time.
    public var newContacts: [[Int]]
    /// What else the reader has to know, in sentences.
    public var notes: [String]

    /// A forum; of nobody by default.
    public init(title: String = "", invited: [Int] = [], newContacts: [[Int]] = [], notes: [String] = []) {
      self.title = title
      self.invited = invited
      self.newContacts = newContacts
      self.notes = notes
    }
  }

  /// The most new contacts that are drawn: of more, nobody follows one.
  private static let contactLimit = 300
  /// As many of them are drawn in a thinner line.
  private static let manyContacts = 60

  /// The pairs that meet for the first time, by their places in `graph`.
  private var newContacts: [(a: Int, b: Int)] {
    let member = Dictionary(
      graph.members.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<[Int]> = []
    return forum.newContacts.compactMap { pair in
      guard pair.count == 2, let a = member[pair[0]], let b = member[pair[1]], a != b,
        seen.insert([min(a, b), max(a, b)]).inserted
      else { return nil }
      return (min(a, b), max(a, b))
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// Those who are invited, and those who work with somebody who is.
  var reached: Set<Int> {
    let invited = invitedMembers
    return invited.union(
      graph.pairs.flatMap { invited.contains($0.a) || invited.contains($0.b) ? [$0.a, $0.b] : [] })
  }

  /// Those who are invited.
  var invitedMembers: Set<Int> {
    let places = Set(forum.invited)
    return Set(graph.members.indices.filter { places.contains(graph.members[$0].place) })
  }

  /// What stands under the title.
  var forumSubtitle: String {
    words.say(
      .forumView(
        invited: invitedMembers.count, contacts: newContacts.count, reached: reachedCount,
        all: network.actors.count))
  }

  /// How many of the network's actors are invited or work with somebody who is; nil where only the invited are shown.
  private var reachedCount: Int? { reducedFrom == nil ? reached.count : nil }

  /// Adds the ties that are there already, then the new contacts on top of them.
  func addForum(to picture: inout Picture) {
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    func name(_ a: Int, _ b: Int) -> String { graph.members[a].fullName + " – " + graph.members[b].fullName }
    let ties = strongest(
      graph.pairs.indices.map {
        Line(a: graph.pairs[$0].a, b: graph.pairs[$0].b, weight: graph.pairs[$0].weight, pair: $0, count: 1)
      }, atMost: Self.forumTieLimit)
    let isCalm = ties.count > 320
    for tie in ties {
      picture.ties.append(
        Picture.Tie(
          id: "t\(picture.ties.count + 1)", classes: ["tie"], source: tie.a, target: tie.b,
          stroke: isCalm ? Ink.faintTie : Ink.ties[0], bend: isCalm ? nil : bending.around(from: tie.a, to: tie.b),
          tooltip: name(tie.a, tie.b) + " · " + words.say(.workTogether)))
    }
    if ties.count < graph.pairs.count {
      picture.notes.append(words.onlyStrongestTies(ties.count, graph.pairs.count))
    }
    let contacts = newContacts
    let stroke = contacts.count > Self.manyContacts ? Ink.manyContacts : Ink.contact
    for pair in contacts.prefix(Self.contactLimit) {
      picture.ties.append(
        Picture.Tie(
          id: "t\(picture.ties.count + 1)", classes: ["contact"], source: pair.a, target: pair.b, stroke: stroke,
          bend: bending.around(from: pair.a, to: pair.b),
          tooltip: name(pair.a, pair.b) + " · " + words.say(.firstMeeting)))
    }
    if contacts.count > Self.contactLimit {
      picture.notes.append(words.say(.onlyContacts(drawn: Self.contactLimit, all: contacts.count)))
    }
    if !contacts.isEmpty {
      picture.legend.ties.append(Picture.Legend.TieSample(name: words.say(.firstMeeting), stroke: stroke))
    }
    if !ties.isEmpty {
      picture.legend.ties.append(
        Picture.Legend.TieSample(name: words.say(.workTogether), stroke: isCalm ? Ink.faintTie : Ink.ties[0]))
    }
    if reducedFrom == nil {
      picture.legend.remarks.append(words.say(.invitedSign))
      if reached.count < graph.members.count { picture.legend.remarks.append(words.say(.beyondReach)) }
    }
  }

  /// The most ties that are drawn beneath the new contacts.
  private static let forumTieLimit = 1_500

  /// What the map of a forum says under its picture, and to those who hear it.
  func addForumNotes(to picture: inout Picture) {
    if !forum.title.isEmpty { picture.title = LabelBreaking.clean(forum.title) }
    if let reducedFrom {
      picture.notes.append(words.say(.onlyInvited(shown: graph.members.count, all: reducedFrom)))
    }
    if forum.invited.isEmpty { picture.notes.append(words.say(.nobodyInvited)) }
    picture.notes += forum.notes
  }

  /// The invited by name, for those who hear the picture.
  var invitedInWords: String {
    let names = invitedMembers.sorted { NameOrder.precedes(graph.members[$0].name, graph.members[$1].name) }
      .map { LabelBreaking.clean(graph.members[$0].name) }
    return names.isEmpty ? "" : words.say(.invitedNames(names))
  }
}
