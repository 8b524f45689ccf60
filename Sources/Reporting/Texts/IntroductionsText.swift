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
    let day = found.asOf.map { say("Så som det såg ut \(date($0)): ", "As it stood on \(date($0)): ") } ?? ""
    guard !found.introductions.isEmpty else {
      let none =
        found.candidates == 0
        ? say("Det finns inget par utan länk att föreslå.", "There is no pair without a tie to propose.")
        : say(
          "Ingen ny länk ger mer än den kostar.", "No new tie brings more than it costs.")
      return [title(of: network), wrapped(day.isEmpty ? none : day + inSentence(none))].joined(separator: "\n\n") + "\n"
    }
    let number = found.introductions.count
    let fewer =
      number < asked
      ? say(" Fler ger inte mer än de kostar.", " More bring no more than they cost.") : ""
    let head =
      day
      + count(
        number, say("ny länk föreslås", "new tie is proposed"),
        say("nya länkar föreslås, valda tillsammans", "new ties are proposed, chosen together"))
      + "." + fewer
    let entries = found.introductions.enumerated().map { place, introduction in
      entry(place + 1, introduction, names, records)
    }
    return ([title(of: network), wrapped(head)] + entries + [together(found), grounds(found)]).joined(separator: "\n\n")
      + "\n"
  }

  private func entry(
    _ place: Int, _ introduction: Introduction, _ names: NetworkNames, _ records: NamedRecords
  ) -> String {
    let pair = introduction.actors.map(names.fullName).joined(separator: "\u{A0}\u{2013} ")
    func line(_ text: String) -> String { wrapped(text, indent: 5, firstIndent: 3) }
    let change = change(from: introduction.before, to: introduction.after)
    return
      ([wrapped("\(place). \(pair)", indent: 3)]
      + reasons(for: introduction, among: records).map(line)
      + (warning(for: introduction, among: records).map { [line($0)] } ?? [])
      + [line("\u{2192} " + meeting(for: introduction, among: records)), line(say("Då: ", "Then: ") + change + ".")])
      .joined(separator: "\n")
  }

  private func together(_ found: NetworkIntroductions) -> String {
    var lines = [wrapped(say("Tillsammans: ", "Together: ") + change(from: found.before, to: found.after) + ".")]
    if let closed = found.closed, let opened = found.opened {
      func kinds(_ gaps: [Gap]) -> String {
        var order: [Gap.Kind] = []
        for gap in gaps where !order.contains(gap.kind) { order.append(gap.kind) }
        return list(
          order.map { kind in
            "\(inSentence(heading(for: kind))) (\(number(gaps.count { $0.kind == kind })))"
          })
      }
      lines.append(
        wrapped(
          closed.isEmpty
            ? say("Inget gap försvinner helt.", "No gap goes away altogether.")
            : say("Gap som försvinner: \(kinds(closed)).", "Gaps that go away: \(kinds(closed)).")))
      if !opened.isEmpty {
        lines.append(
          wrapped(
            say(
              "Nya gap, eftersom första kontakten hänger på få: \(kinds(opened)).",
              "New gaps, since a first contact hangs on few: \(kinds(opened)).")))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Which pairs were tried, and from how many actors distances were counted.
  func lookedAt(_ found: NetworkIntroductions) -> String {
    let pairs = count(found.candidates, say("par", "pair"), say("par", "pairs"))
    let looked =
      found.looksAtAll
      ? say("Alla \(pairs) utan länk har prövats", "All \(pairs) without a tie were tried")
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
      ? say("inget annat val av lika många ger mer", "no other choice of as many brings more")
      : say(
        "inget val av lika många bland dem kan ge mer än \(decimal(found.bound))",
        "no choice of as many among them can bring more than \(decimal(found.bound))")
    return wrapped(
      say(
        "\(lookedAt(found)). Valet är värt \(gain); \(quality). Värdet väger gap som stängs, mål och kompetenser som möts och "
          + "kortare väg mellan sektorer mot vad mötena kostar. Siffrorna är underlag för samtal.",
        "\(lookedAt(found)). The choice is worth \(gain); \(quality). Its worth weighs gaps closed, goals and competences that meet "
          + "and shorter ways between sectors against what the meetings cost. The figures are grounds for a conversation."
      ))
  }
}
