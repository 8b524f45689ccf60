// Introductions as a text: each with who, why and what changes, then all of them together.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// The introductions, and what they change together.
  ///
  /// - Parameters:
  ///   - found: The introductions.
  ///   - asked: How many were asked for.
  ///   - network: The network, for names.
  public func text(for found: NetworkIntroductions, asked: Int, of network: StakeholderNetwork) -> String {
    let records = NamedRecords(network)
    let names = NetworkNames(words: self, records: records)
    let day = found.asOf.map { asItStood($0) + ": " } ?? ""
    guard !found.introductions.isEmpty else {
      let none = nobody(found)
      return
        ([title(of: network), wrapped(day.isEmpty ? none : day + inSentence(none))]
        + (planned(found, names).map { [wrapped($0)] } ?? [])).joined(separator: "\n\n") + "\n"
    }
    let number = found.introductions.count
    let fewer =
      number < asked
      ? say(" Fler än så finns det inte skäl för.", " There are no grounds for more.") : ""
    let head =
      day
      + count(
        number, say("nytt möte föreslås", "new meeting is proposed"),
        say("nya möten föreslås, valda tillsammans", "new meetings are proposed, chosen together"))
      + "." + fewer
    let entries = found.introductions.enumerated().map { place, introduction in
      entry(place + 1, introduction, among: found, names, records)
    }
    let closing = [together(found), planned(found, names).map { wrapped($0) }, grounds(found)].compactMap { $0 }
    return ([title(of: network), wrapped(head)] + entries + closing).joined(separator: "\n\n") + "\n"
  }

  /// Why nobody is proposed.
  func nobody(_ found: NetworkIntroductions) -> String {
    found.candidates == 0
      ? say(
        "Inga två som inte samverkar har någon som kan introducera dem, eller något i filen att mötas om: mål, kompetenser, "
          + "profilområden, yttranden eller något de gjort ihop förut.",
        "No two who do not work together have anybody to introduce them, or anything in the file to meet about: goals, "
          + "competences, profile areas, positions or something done together before.")
      : say(
        "Inget av de möten som går att ordna gör någon nytta som syns i filen.",
        "None of the meetings that could be arranged does any good that shows in the file.")
  }

  /// What will bring people together anyway; nil where nothing will.
  func planned(_ found: NetworkIntroductions, _ names: some Naming) -> String? {
    guard !found.planned.isEmpty else { return nil }
    let told = found.planned.prefix(3).map { meeting in
      let who =
        meeting.actors.isEmpty
        ? say("\(number(meeting.pairs)) par", "\(number(meeting.pairs)) pairs") : names.actors(meeting.actors)
      return "\(names.activity(meeting.activity)) (\(who))"
    }
    let rest = found.planned.count - told.count
    let more = rest > 0 ? [say("\(number(rest)) till", "\(number(rest)) more")] : []
    return say(
      "Redan planerat: några som inte samverkar i dag kommer att mötas i \(list(told + more)). De föreslås därför inte här.",
      "Planned already: some who do not work together today will meet in \(list(told + more)). So they are not proposed here."
    )
  }

  private func entry(
    _ place: Int, _ introduction: Introduction, among found: NetworkIntroductions, _ names: NetworkNames,
    _ records: NamedRecords
  ) -> String {
    func line(_ text: String) -> String { wrapped(text, indent: 5, firstIndent: 3) }
    let win =
      win(of: introduction, among: found).map { [line(say("Det ger: ", "What it brings: ") + inSentence($0))] } ?? []
    return
      ([wrapped("\(place). \(title(of: introduction, names))", indent: 3)]
      + reasons(for: introduction, among: records).map(line)
      + (warning(for: introduction, among: records).map { [line($0)] } ?? [])
      + [line("\u{2192} " + meeting(for: introduction, among: records))] + win)
      .joined(separator: "\n")
  }

  /// What all of them bring; nil where it is one, or nothing shows.
  private func together(_ found: NetworkIntroductions) -> String? {
    var sentences = found.introductions.count > 1 ? wins(of: found) : []
    if let closed = found.closed, !closed.isEmpty {
      var order: [Gap.Kind] = []
      for gap in closed where !order.contains(gap.kind) { order.append(gap.kind) }
      let kinds = list(
        order.map { kind in
          "\(inSentence(heading(for: kind))) (\(number(closed.count { $0.kind == kind })))"
        })
      sentences.append(say("Gap som försvinner: \(kinds).", "Gaps that go away: \(kinds)."))
    }
    guard !sentences.isEmpty else { return nil }
    return wrapped(say("Tillsammans: ", "Together: ") + sentences.joined(separator: " "))
  }

  /// Which pairs were tried, and from how many actors distances were counted.
  func lookedAt(_ found: NetworkIntroductions) -> String {
    let pairs = count(found.candidates, say("par", "pair"), say("par", "pairs"))
    let looked =
      found.looksAtAll && found.candidates == 1
      ? say(
        "Det enda par som kan föras samman har prövats", "The only pair that could be brought together was tried")
      : found.looksAtAll
        ? say(
          "Alla \(pairs) som kan föras samman har prövats", "All \(pairs) that could be brought together were tried")
        : say(
          "De \(pairs) som såg lovande ut har prövats, inte alla",
          "The \(pairs) that looked promising were tried, not all")
    let sampled =
      found.sampledSources.map {
        say(
          ", och avstånden är uppskattade från \(number($0)) aktörer",
          ", and distances are estimated from \(number($0)) actors")
      } ?? ""
    return looked + sampled
  }

  /// What the choice rests on, and how good it is known to be.
  private func grounds(_ found: NetworkIntroductions) -> String {
    let gain = decimal(found.gain)
    let quality =
      found.isProven
      ? say("; inget annat val av lika många ger mer", "; no other choice of as many brings more")
      : found.bound <= found.gain * Self.tellingBound
        ? say(
          "; inget val av lika många bland dem kan ge mer än \(decimal(found.bound))",
          "; no choice of as many among them can bring more than \(decimal(found.bound))") : ""
    return wrapped(
      say(
        "\(lookedAt(found)). Valet är värt \(gain)\(quality). Värdet väger det som de två kan göra tillsammans, gap som stängs och "
          + "kortare väg mellan sektorer mot vad mötena kostar. Siffrorna är underlag för samtal.",
        "\(lookedAt(found)). The choice is worth \(gain)\(quality). Its worth weighs what the two can do together, gaps closed and "
          + "shorter ways between sectors against what the meetings cost. The figures are grounds for a conversation."
      ))
  }

  /// A bound further above the worth than this says nothing of the choice, and stays in JSON.
  private static let tellingBound = 1.25
}
