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
  private(set) var height = 0.0
  let width: Double

  /// Everything above a picture.
  init(_ picture: Picture) {
    width = Self.width(for: picture)
    var y = Self.margin
    for line in Self.wrap(picture.title, .title, width: width, maximum: 3) { add(line, .title, &y, spacing: 4) }
    for line in Self.captionLines(of: picture, width: width) { add(line, .legend, &y, spacing: 4, isSecondary: true) }
    y += 2
    for line in Self.wrap(picture.subtitle, .subtitle, width: width) { add(line, .subtitle, &y, spacing: 2) }
    for note in picture.notes {
      for line in Self.wrap(note, .subtitle, width: width) { add(line, .subtitle, &y, spacing: 2, isSecondary: true) }
    }
    y += 8
    layLegend(picture.legend, &y)
    height = y.roundedUp
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
    let rows = Self.rows(of: legend.entries, width: width)
    let columns = Self.columnWidths(rows)
    for row in rows {
      var x = Self.margin
      let height = 34.0
      for (entry, column) in zip(row, columns) {
        swatches.append(Swatch(box: Box(left: x, top: y, right: x + column, bottom: y + height), entry: entry))
        x += column + 6
      }
      y += height + 6
    }
    for row in Self.signs(of: legend, width: width) {
      y += 4
      var x = Self.margin
      let base = y + TextStyle.legend.size
      for sign in row {
        if let stroke = sign.stroke {
          samples.append(Sample(from: Point(x: x, y: base - 4), length: Sign.sample - 9, stroke: stroke))
          x += Sign.sample
        }
        texts.append(Text(text: sign.text, style: .legend, origin: Point(x: x, y: base)))
        x += sign.width - (sign.stroke == nil ? 0 : Sign.sample)
      }
      y = base + 6
    }
    y += 4
  }

  /// A sample of a line with its meaning, or text alone.
  struct Sign {
    var text: String
    var stroke: Picture.Stroke?

    static let sample = 45.0

    var width: Double {
      TextStyle.legend.width(of: text) * HeaderLayout.slack + (stroke == nil ? 0 : Self.sample) + 18
    }
  }

  /// The lines and remarks of a legend, wrapped in rows of the picture's width.
  static func signs(of legend: Picture.Legend, width: Double) -> [[Sign]] {
    let breaking = LabelBreaking(style: .legend)
    let heading = legend.ties.isEmpty || legend.tieHeading.isEmpty ? [] : [Sign(text: legend.tieHeading)]
    let signs =
      heading + legend.ties.map { Sign(text: breaking.cut($0.name, to: width - Sign.sample), stroke: $0.stroke) }
      + legend.remarks.flatMap { wrap($0, .legend, width: width).map { Sign(text: $0) } }
    var rows: [[Sign]] = []
    var used = 0.0
    for sign in signs {
      if rows.isEmpty || used + sign.width - 18 > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(sign)
      used += sign.width
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
