// The layout of title, notes and legend above the picture.

internal import NetworkModel

/// The header of a picture, wrapped to its width.
struct HeaderLayout {
  struct Text {
    var text: String
    var style: TextStyle
    var origin: Point
    var isSecondary = false
  }

  struct Swatch {
    var box: Box
    var entry: Picture.Legend.Entry

    /// The texts right of its shape, with where each begins.
    var texts: [(text: String, style: TextStyle, origin: Point)] {
      let x = box.left + 44
      guard !entry.detail.isEmpty else {
        return [(entry.name, .legend, Point(x: x, y: box.center.y + TextStyle.legend.size * 0.35))]
      }
      return [
        (entry.name, .legend, Point(x: x, y: box.center.y - 4)),
        (entry.detail, .legendDetail, Point(x: x, y: box.center.y + 12)),
      ]
    }

    /// Where its shape stands, left of its name.
    var sample: Box {
      Box(center: Point(x: box.left + 19, y: box.center.y), size: Size(width: 34, height: 22))
    }
  }

  struct Sample {
    var from: Point
    var length: Double
    var stroke: Picture.Stroke
  }

  /// How much wider than we reckon a font may be, where something stands to the right of a text.
  static let slack = 1.05

  /// The margin around the whole picture.
  static let margin = 22.0

  private(set) var texts: [Text] = []
  private(set) var swatches: [Swatch] = []
  private(set) var samples: [Sample] = []
  /// The outlines and letters that the legend explains.
  private(set) var signs: [Picture.Node] = []
  private(set) var height = 0.0
  let width: Double
  /// Whether it is on a slide or paper, where what an entry of the legend has stands beside its name, as large.
  private let isOnSheet: Bool

  /// Everything above a picture.
  init(_ picture: Picture) {
    width = Self.width(for: picture)
    isOnSheet = picture.sheet != nil
    var y = Self.margin
    for line in Self.wrap(picture.title, .title, width: width, maximum: 3) { add(line, .title, &y, spacing: 4) }
    for line in Self.captionLines(of: picture, width: width) { add(line, .legend, &y, spacing: 4, isSecondary: true) }
    y += 2
    for line in Self.wrap(picture.subtitle, .subtitle, width: width) { add(line, .subtitle, &y, spacing: 2) }
    // A sheet has room for few lines.
    let notes = picture.sheet == nil ? picture.notes : [picture.notes.joined(separator: " ")]
    for note in notes {
      for line in Self.wrap(note, .subtitle, width: width) { add(line, .subtitle, &y, spacing: 2, isSecondary: true) }
    }
    y += 8
    layLegend(picture.legend, &y)
    height = y.roundedUp
  }

  /// The size of the whole, header and picture.
  func content(of picture: Picture) -> Size {
    let wider = max(width, picture.size.width - 2 * (Self.margin - 16))
    return Size(
      width: (wider + 2 * Self.margin).roundedUp, height: (height + picture.size.height + Self.margin - 12).roundedUp)
  }

  /// How far right of the sheet's left edge the picture starts: in the middle of a wider header.
  func indent(of picture: Picture) -> Double {
    let margin = Self.margin - 16
    return margin
      + max(0, (max(width, picture.size.width - 2 * margin) - picture.size.width + 2 * margin) / 2).roundedToTenth
  }

  /// The line under the title in as few lines as it needs; a picture without a title stands in a text that says it.
  static func captionLines(of picture: Picture, width: Double) -> [String] {
    picture.title.isEmpty ? [] : wrap(picture.caption, .legend, width: width, maximum: 2)
  }

  /// The width of the header: that of the picture, but never too narrow to read, and that of the sheet that it is on.
  static func width(for picture: Picture) -> Double {
    let own = max(420, picture.size.width - 2 * (margin - 16))
    // With about as much height as a header takes.
    let content = Size(width: own + 2 * margin, height: picture.size.height + 220)
    return picture.sheet.map { max(own, $0.around(content).canvas.width - 2 * margin) } ?? own
  }

  private mutating func add(
    _ text: String, _ style: TextStyle, _ y: inout Double, spacing: Double, isSecondary: Bool = false
  ) {
    y += style.size
    texts.append(Text(text: text, style: style, origin: Point(x: Self.margin, y: y), isSecondary: isSecondary))
    y += style.size * 0.25 + spacing
  }

  private mutating func layLegend(_ legend: Picture.Legend, _ y: inout Double) {
    let entries = isOnSheet ? legend.entries.map(\.inOneLine) : legend.entries
    let rows = Self.rows(of: entries, width: width)
    let columns = Self.columnWidths(rows)
    for row in rows {
      var x = Self.margin
      let height = isOnSheet ? 24.0 : 34.0
      for (entry, column) in zip(row, columns) {
        swatches.append(Swatch(box: Box(left: x, top: y, right: x + column, bottom: y + height), entry: entry))
        x += column + 6
      }
      y += height + 6
    }
    for row in Self.rows(of: Self.keys(of: legend, width: width), width: width) {
      y += 4
      var x = Self.margin
      let base = y + TextStyle.legend.size
      for key in row {
        let start = Point(x: x, y: base - 4)
        switch key.sample {
        case .none: break
        case .line(let stroke): samples.append(Sample(from: start, length: Key.length, stroke: stroke))
        case .sign(let sign):
          let box = Box(center: Point(x: x + Key.length / 2, y: start.y), size: Size(width: Key.length, height: 18))
          signs.append(sign.node(Picture.legendPrefix + "sign\(signs.count + 1)", in: box))
        }
        texts.append(Text(text: key.text, style: .legend, origin: Point(x: x + key.indent, y: base)))
        x += key.width
      }
      y = base + (row.contains { $0.isHigh } ? 9 : 6)
    }
    y += 4
  }

  /// A line or a sign as it is drawn with its meaning, or a heading alone.
  struct Key {
    enum Sample {
      case none
      case line(Picture.Stroke)
      case sign(Picture.Legend.Sign)
    }

    var text: String
    var sample = Sample.none
    var indent = 0.0

    /// How long a sample is.
    static let length = 36.0
    /// How far right of its sample's start a text starts.
    static let indent = 45.0

    var isHigh: Bool { if case .sign = sample { true } else { false } }
    var width: Double { TextStyle.legend.width(of: text) * HeaderLayout.slack + indent + 18 }
  }

  /// The lines and signs of a legend; a text that is too long for the width goes on below.
  static func keys(of legend: Picture.Legend, width: Double) -> [Key] {
    let heading = legend.ties.isEmpty || legend.tieHeading.isEmpty ? [] : [Key(text: legend.tieHeading)]
    func keys(_ text: String, _ sample: Key.Sample) -> [Key] {
      wrap(text, .legend, width: width / slack - Key.indent).enumerated().map {
        Key(text: $1, sample: $0 == 0 ? sample : .none, indent: Key.indent)
      }
    }
    return heading + legend.ties.flatMap { keys($0.name, .line($0.stroke)) }
      + legend.signs.flatMap { keys($0.name, .sign($0)) }
  }

  private static func rows(of keys: [Key], width: Double) -> [[Key]] {
    var rows: [[Key]] = []
    var used = 0.0
    for key in keys {
      if rows.isEmpty || used + key.width - 18 > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(key)
      used += key.width
    }
    return rows
  }

  /// The width of a legend entry: its shape, then its name above its detail.
  static func swatchWidth(_ entry: Picture.Legend.Entry) -> Double {
    let text = max(TextStyle.legend.width(of: entry.name), TextStyle.legendDetail.width(of: entry.detail))
    return (44 + text * slack + 8).roundedUp
  }

  /// The entries of the legend in as few rows of equal length as fit the picture's width.
  static func rows(of entries: [Picture.Legend.Entry], width: Double) -> [[Picture.Legend.Entry]] {
    guard !entries.isEmpty else { return [] }
    var rows: [[Picture.Legend.Entry]] = []
    for count in 1...entries.count {
      let length = (entries.count + count - 1) / count
      rows = stride(from: 0, to: entries.count, by: length).map {
        Array(entries[$0..<min($0 + length, entries.count)])
      }
      if columnWidths(rows).reduce(0, { $0 + $1 + 6 }) <= width { break }
    }
    return rows
  }

  /// The width of each column of the legend.
  static func columnWidths(_ rows: [[Picture.Legend.Entry]]) -> [Double] {
    (0..<(rows.first?.count ?? 0)).map { column in
      rows.reduce(0) { widest, row in column < row.count ? max(widest, swatchWidth(row[column])) : widest }
    }
  }

  /// A text wrapped at spaces in lines of at most `width`.
  static func wrap(_ text: String, _ style: TextStyle, width: Double, maximum: Int = 8) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || style.width(of: longer) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    lines.append(line)
    if lines.count > maximum { lines[maximum - 1] += " …" }
    let breaking = LabelBreaking(style: style)
    return lines.prefix(maximum).map { breaking.cut($0, to: width) }
  }
}

extension Picture.Legend.Entry {
  /// Its detail beside its name.
  fileprivate var inOneLine: Self {
    var entry = self
    if !detail.isEmpty { (entry.name, entry.detail) = (name + " · " + detail, "") }
    return entry
  }
}

extension Picture {
  /// How large a point of the picture is on its sheet, in points of 1/72 inch; 1 without a sheet.
  package var scaleOnSheet: Double {
    guard let sheet else { return 1 }
    let (canvas, paper) = sheet.around(HeaderLayout(self).content(of: self))
    return paper.width / canvas.width
  }
}
