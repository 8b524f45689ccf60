// What every picture of a network says of itself: its title, which view it is, of what date, and what it rests on.

internal import NetworkModel

extension Picture {
  /// An empty picture with a network's title, and its view, date and sources under it.
  init(of network: StakeholderNetwork, _ view: MapPhrase.ViewName, on date: PartialDate?, _ words: MapWords) {
    language = words.language.rawValue
    let title = network.title.map { LabelBreaking.clean($0.text(in: words.language)) } ?? ""
    self.title = title.isEmpty ? words.untitled : title
    size = Size(width: 480, height: 60)
    let sources = Self.sources(of: network, words.language)
    caption = [
      words.say(.view(view)), date.map { words.say(.stateOn($0)) } ?? "",
      sources.isEmpty ? "" : words.say(.sources(Array(sources.prefix(2)), more: sources.count - min(2, sources.count))),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Makes the picture's description of what it says above itself.
  mutating func describe() { description = Self.spoken([subtitle] + notes) }

  /// Sentences, and what is less than one, after each other.
  static func spoken(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.enumerated().map { place, part in
      place == parts.count - 1 || part.hasSuffix(".") ? part : part + "."
    }.joined(separator: " ")
  }

  /// Adds a source to what stands under the title: the file, where it names none.
  package mutating func addSource(_ name: String, _ words: MapWords) {
    let source = words.say(.sources([LabelBreaking(style: .legend).cut(LabelBreaking.clean(name), to: 240)], more: 0))
    caption = caption.isEmpty ? source : caption + " · " + source
  }

  /// The sources in a few words each, those that most is taken from first.
  private static func sources(of network: StakeholderNetwork, _ language: Language) -> [String] {
    var uses: [StakeholderNetwork.Source.ID: Int] = [:]
    let evidence =
      network.actors.flatMap(\.evidence) + network.collaborations.flatMap(\.evidence)
      + network.activities.flatMap(\.evidence) + network.positions.flatMap(\.evidence)
      + network.goals.flatMap(\.evidence)
    for piece in evidence { uses[piece.source, default: 0] += 1 }
    // What nobody has published is no source that a reader could look up, where others are.
    let published = network.sources.filter { $0.publisher != nil || $0.date != nil }
    let ranked = (published.isEmpty ? network.sources : published).sorted {
      let (a, b) = (uses[$0.id] ?? 0, uses[$1.id] ?? 0)
      return a == b ? $0.id < $1.id : a > b
    }
    var seen: Set<String> = []
    return ranked.compactMap { source in
      let publisher = source.publisher?.text(in: language).prefix { $0 != "," }.description
      let name = LabelBreaking.clean(publisher ?? source.title?.text(in: language) ?? source.id.text)
      let year = source.date.map { " \($0.year)" } ?? ""
      let words = LabelBreaking(style: .legend).cut(name, to: 240) + year
      return name.isEmpty || !seen.insert(words).inserted ? nil : words
    }
  }
}
