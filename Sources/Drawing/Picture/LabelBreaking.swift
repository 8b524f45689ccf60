// Names as labels: two or three short lines of about the same length.
//
// Of all ways to break a name the one with the smallest sum of squared line widths is taken, so that lines are balanced
// (Knuth and Plass 1981, doi:10.1002/spe.4380111102; names are short enough to try every break).

/// Breaks names into lines for labels.
struct LabelBreaking {
  /// How the label is written.
  var style = TextStyle.label
  /// The width that lines do not exceed if the name can be broken.
  var width = 118.0
  /// The most lines a label has.
  var maximumLines = 3

  /// The lines of a name: never empty, hardly wider than `width`, with `…` where the name was cut.
  func lines(of name: String) -> [String] {
    let text = Self.clean(name)
    guard !text.isEmpty else { return ["–"] }
    if style.width(of: text) <= width * 0.62 { return [text] }
    let pieces = pieces(of: text)
    // Prefer a wider label, or one more line, to a name that is cut.
    for (limit, most) in [(width, maximumLines), (width * 1.28, maximumLines), (width * 1.28, maximumLines + 1)] {
      for count in 1...most {
        if let lines = balanced(pieces, into: count), lines.allSatisfy({ style.width(of: $0) <= limit }) {
          return lines
        }
      }
    }
    return shortened(pieces)
  }

  /// The lines of names that stand in one picture, those of different names different.
  func lines(ofAll names: [String]) -> [[String]] { distinct(names).map(lines(of:)) }

  /// Names as labels can show them: of those that would be cut to the same lines the middle is left out, not the end, so that
  /// different names stay different; those that differ in the middle only are numbered.
  func distinct(_ names: [String]) -> [String] {
    var result = names
    var groups: [[String]: [Int]] = [:]
    for (place, name) in names.enumerated() where name.count > 30 {
      let lines = lines(of: name)
      if lines.last?.hasSuffix("…") ?? false { groups[lines, default: []].append(place) }
    }
    for places in groups.values {
      let whole = places.map { Self.clean(names[$0]) }
      if Set(whole).count < 2 { continue }
      let ends = [12, 20, 28].map { tail in whole.map { "\($0.prefix(16))… \($0.suffix(tail))" } }
      let numbers = Dictionary(zip(whole, whole.indices), uniquingKeysWith: { first, _ in first })
      let best =
        ends.first { Set($0).count == Set(whole).count }
        ?? whole.map { "\($0.prefix(24))… (\((numbers[$0] ?? 0) + 1))" }
      for (place, name) in zip(places, best) { result[place] = name }
    }
    return result
  }

  /// The name without control and direction characters, and with single spaces.
  static func clean(_ name: String) -> String {
    var words: [String] = []
    for word in name.split(whereSeparator: { $0.isWhitespace || $0.isNewline }) {
      let kept = String(String.UnicodeScalarView(word.unicodeScalars.filter(isDrawable)))
      if !kept.isEmpty { words.append(kept) }
    }
    return words.joined(separator: " ")
  }

  static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// A part that is not broken, and what follows it: a space within a line, a hyphen at the end of a line, or nothing.
  private struct Piece {
    var text: String
    var joint: String
    var hyphen: String
  }

  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in text.split(separator: " ") {
      var part = ""
      for character in word {
        part.append(character)
        // A word may be broken after a hyphen or a slash.
        if character == "-" || character == "/" || character == "–", part.count > 2 {
          pieces.append(Piece(text: part, joint: "", hyphen: ""))
          part = ""
        }
      }
      if part.count < 3, !part.isEmpty, let last = pieces.last, last.joint.isEmpty {
        pieces[pieces.count - 1].text += part
      } else if !part.isEmpty {
        pieces.append(contentsOf: compound(part))
      }
      if !pieces.isEmpty { pieces[pieces.count - 1].joint = " " }
    }
    return pieces
  }

  /// The parts of a long word: split before common last elements of Swedish and English compounds, otherwise by length.
  private func compound(_ word: String) -> [Piece] {
    guard word.count > 18 || style.width(of: word) > width else { return [Piece(text: word, joint: "", hyphen: "")] }
    let characters = Array(word)
    let lowered = characters.map { $0.lowercased() }.joined()
    var cuts: [Int] = []
    if lowered.count == characters.count {
      for tail in Self.tails {
        var start = lowered.startIndex
        while start < lowered.endIndex, let range = lowered.firstRange(of: tail, from: start) {
          let place = lowered.distance(from: lowered.startIndex, to: range)
          if place >= 4, characters.count - place >= 4 { cuts.append(place) }
          start = lowered.index(after: range)
        }
      }
    }
    var best = cuts.sorted().reduce(into: [Int]()) { kept, cut in
      if cut - (kept.last ?? 0) >= 4 { kept.append(cut) }
    }
    let longest = max(1, Int((width - style.size * 0.4) * Double(characters.count) / max(1, style.width(of: word))))
    var edges = [0] + best + [characters.count]
    best = []
    for (from, to) in zip(edges, edges.dropFirst()) {
      if from > 0 { best.append(from) }
      // A part that is still too long is cut by its length.
      let parts = (to - from + longest - 1) / longest
      if parts > 1 {
        for part in 1..<parts { best.append(Self.syllable(characters, near: from + (to - from) * part / parts)) }
      }
    }
    edges = [0] + best + [characters.count]
    return zip(edges, edges.dropFirst()).enumerated().map { index, edge in
      let isLast = index == edges.count - 2
      let text = String(characters[edge.0..<edge.1])
      // Only scripts that hyphenate get a hyphen.
      let takesHyphen = text.unicodeScalars.last.map { $0.value < 0x590 && $0 != "-" } ?? false
      return Piece(text: text, joint: "", hyphen: isLast || !takesHyphen ? "" : "-")
    }
  }

  /// A place near `place` where a consonant before a vowel begins a syllable, or `place` itself.
  private static func syllable(_ characters: [Character], near place: Int) -> Int {
    func isVowel(_ index: Int) -> Bool { "aeiouyåäöéAEIOUYÅÄÖÉ".contains(characters[index]) }
    for step in [0, -1, 1, -2, 2] where place + step > 1 && place + step + 1 < characters.count {
      if characters[place + step].isLetter, !isVowel(place + step), isVowel(place + step + 1) { return place + step }
    }
    return place
  }

  /// Elements before which compounds are split.
  private static let tails = [
    "sjukhus", "universitet", "högskola", "förbund", "förening", "organisation", "myndighet", "verket", "styrelse",
    "institut", "kommun", "region", "samverkan", "centrum", "nämnd", "kansli", "företag", "forskning", "utveckling",
    "förvaltning", "akademi", "stiftelse", "handikapp", "utbildning", "bolag", "råd", "ledning", "kontor", "grupp",
    "nätverk", "plattform", "program", "inspektion", "delegation", "myndigheten", "näringsliv", "hospital", "vetenskap",
    "vård",
  ]

  /// The pieces on `count` lines with the smallest sum of squares, or nil if there are too few.
  private func balanced(_ pieces: [Piece], into count: Int) -> [String]? {
    guard pieces.count >= count, pieces.count <= 24 else { return nil }
    var best: (cost: Double, lines: [String])?
    func place(_ first: Int, _ lines: [String], _ cost: Double) {
      if let best, cost >= best.cost { return }
      if lines.count == count - 1 {
        let line = Self.line(pieces[first...])
        let width = style.width(of: line)
        let total = cost + width * width
        if best.map({ total < $0.cost }) ?? true { best = (total, lines + [line]) }
        return
      }
      let last = pieces.count - (count - lines.count)
      guard first <= last else { return }
      for end in first...last {
        let line = Self.line(pieces[first...end])
        let width = style.width(of: line)
        place(end + 1, lines + [line], cost + width * width)
      }
    }
    place(0, [], 0)
    return best?.lines
  }

  private static func line(_ pieces: ArraySlice<Piece>) -> String {
    var line = ""
    for (index, piece) in zip(pieces.indices, pieces) {
      line += piece.text + (index == pieces.endIndex - 1 ? piece.hyphen : piece.joint)
    }
    return line
  }

  /// The part of the name that fits `maximumLines` lines, followed by `…`.
  private func shortened(_ pieces: [Piece]) -> [String] {
    var lines: [String] = []
    var first = 0
    while first < pieces.count, lines.count < maximumLines {
      var end = first
      while end + 1 < pieces.count, style.width(of: Self.line(pieces[first...end + 1])) <= width { end += 1 }
      lines.append(Self.line(pieces[first...end]))
      first = end + 1
    }
    if first < pieces.count, let last = lines.popLast() { lines.append(last + "…") }
    return lines.map { cut($0, to: width) }
  }

  /// A line truncated at a grapheme to fit, with `…`.
  func cut(_ line: String, to width: Double) -> String {
    guard style.width(of: line) > width else { return line }
    var kept = line
    while !kept.isEmpty, style.width(of: kept + "…") > width { kept.removeLast() }
    while kept.last == " " || kept.last == "…" { kept.removeLast() }
    return kept + "…"
  }
}

extension String {
  /// Where `part` first begins at or after `from`.
  fileprivate func firstRange(of part: String, from: String.Index) -> String.Index? {
    var place = from
    while place < endIndex {
      if self[place...].hasPrefix(part) { return place }
      place = index(after: place)
    }
    return nil
  }
}
