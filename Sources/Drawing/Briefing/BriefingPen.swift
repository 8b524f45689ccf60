// A sheet as SVG: A4 upright at 96 dots an inch, set by text widths that hold in Helvetica, Arial, Liberation Sans and DejaVu Sans.
//
// Presentation attributes only, no style and no classes, so that LibreOffice Draw, Inkscape and PowerPoint show the same.

internal import NetworkModel

/// Draws sheets.
package enum BriefingPen {
  /// The sheet as SVG; what there is no room for below is left out, the least important last.
  ///
  /// - Complexity: O(size of the text).
  package static func draw(_ sheet: Briefing) -> String {
    var pen = Pen(sheet)
    pen.draw()
    return pen.svg.text
  }

  /// The measures of the sheet.
  private enum Layout {
    static let width = 794.0
    static let height = 1123.0
    static let margin = 48.0
    static let gutter = 26.0
    static let dotsInRow = 10
    static let tilesInRow = 3
    static var inner: Double { width - 2 * margin }
    static var column: Double { (inner - gutter) / 2 }
  }

  private struct Pen {
    let sheet: Briefing
    var svg = SVGBuilder()
    private let accent = Sector.Color(red: 0x0B, green: 0x4F, blue: 0x8A)

    init(_ sheet: Briefing) { self.sheet = sheet }

    mutating func draw() {
      let (width, height) = (Layout.width.decimalText, Layout.height.decimalText)
      svg.open(
        "svg",
        [
          ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"), ("width", width),
          ("height", height), ("role", "img"), ("aria-labelledby", "briefing-title"), ("xml:lang", sheet.language),
          ("font-family", "Helvetica, Arial, sans-serif"), ("fill", Palette.text.description),
        ])
      svg.element("title", [("id", "briefing-title")], text: sheet.title)
      svg.empty("rect", [("width", width), ("height", height), ("fill", Palette.white.description)])
      var y = Layout.margin
      if !sheet.day.isEmpty {
        y = paragraph(sheet.day, at: Point(x: Layout.margin, y: y), Layout.inner, small, Palette.secondaryText)
      }
      y = paragraph(sheet.title, at: Point(x: Layout.margin, y: y + 4), Layout.inner, TextStyle(size: 25, isBold: true))
      y = body(from: y + 14)
      y = figures(from: y + 16)
      columns(from: y + 20)
      let foot = TextStyle(size: 9)
      let lines = wrapped(sheet.foot, Layout.inner, foot)
      var last = Layout.height - Layout.margin / 2 - Double(lines.count - 1) * foot.lineHeight
      for line in lines {
        svg.text(line, at: Point(x: Layout.margin, y: last), foot, color: Palette.secondaryText)
        last += foot.lineHeight
      }
      svg.close("svg")
    }

    private let plain = TextStyle(size: 12.5)
    private let small = TextStyle(size: 11)

    // MARK: Text

    /// A text in lines of a width; a word that is wider is parted at its first soft hyphen, or stands by itself.
    private func wrapped(_ text: String, _ width: Double, _ style: TextStyle) -> [String] {
      var lines: [String] = []
      var line = ""
      func fits(_ text: String) -> Bool { style.width(of: text) <= width }
      for word in text.split(separator: " ") {
        let whole = String(word.filter { $0 != "\u{AD}" })
        let start = line.isEmpty ? "" : line + " "
        if fits(start + whole) {
          line = start + whole
          continue
        }
        let parts = word.split(separator: "\u{AD}", maxSplits: 1)
        if !fits(whole), parts.count == 2, fits(start + parts[0] + "-") {
          lines.append(start + parts[0] + "-")
          line = String(parts[1].filter { $0 != "\u{AD}" })
        } else {
          if !line.isEmpty { lines.append(line) }
          line = whole
        }
      }
      return line.isEmpty ? lines : lines + [line]
    }

    /// Writes a paragraph; the place below it.
    private mutating func paragraph(
      _ text: String, at place: Point, _ width: Double, _ style: TextStyle, _ color: Sector.Color = Palette.text
    ) -> Double {
      var y = place.y
      for line in wrapped(text, width, style) {
        y += style.lineHeight
        svg.text(line, at: Point(x: place.x, y: y - style.size * 0.2), style, color: color)
      }
      return y
    }

    /// Writes a passage as far as there is room; the place below it.
    private mutating func passage(
      _ passage: Briefing.Passage, at place: Point, _ width: Double, _ style: TextStyle,
      until bottom: Double = .infinity
    ) -> Double {
      var y = paragraph(passage.heading, at: place, width, TextStyle(size: style.size + 1, isBold: true), accent) + 2
      let isList = passage.sentences.count > 1
      for sentence in passage.sentences {
        let indent = isList ? 12.0 : 0
        let height = Double(wrapped(sentence, width - indent, style).count) * style.lineHeight
        if y + height > bottom { break }
        if isList {
          let dot = Point(x: place.x + 3, y: y + style.lineHeight * 0.55)
          svg.empty(
            "circle",
            [("cx", dot.x.decimalText), ("cy", dot.y.decimalText), ("r", "2"), ("fill", Palette.text.description)])
        }
        y = paragraph(sentence, at: Point(x: place.x + indent, y: y), width - indent, style) + (isList ? 3 : 0)
      }
      return y
    }

    // MARK: Parts

    private func box(_ left: Double, _ top: Double, _ width: Double, _ height: Double) -> Box {
      Box(left: left, top: top, right: left + width, bottom: top + height)
    }

    /// What is said first on the left, the sectors on the right.
    private mutating func body(from top: Double) -> Double {
      var left = top
      for passage in sheet.passages {
        left = self.passage(passage, at: Point(x: Layout.margin, y: left), Layout.column, plain) + 10
      }
      let x = Layout.margin + Layout.column + Layout.gutter
      var right = paragraph(sheet.caption, at: Point(x: x, y: top), Layout.column, small, Palette.secondaryText) + 6
      let gap = 6.0
      let width = (Layout.column - gap * Double(Layout.tilesInRow - 1)) / Double(Layout.tilesInRow)
      for start in stride(from: 0, to: sheet.frames.count, by: Layout.tilesInRow) {
        let row = sheet.frames[start..<min(start + Layout.tilesInRow, sheet.frames.count)]
        let height = row.map { self.height(of: $0, width) }.max() ?? 0
        for (place, frame) in row.enumerated() {
          draw(frame, box(x + Double(place) * (width + gap), right, width, height))
        }
        right += height + gap
      }
      return max(left, right)
    }

    private let name = TextStyle(size: 10.5, isBold: true)
    private let note = TextStyle(size: 9.5)

    /// How far apart the dots of a frame stand.
    private func pitch(_ width: Double) -> Double { (width - 12) / Double(Layout.dotsInRow) }

    private func height(of frame: Briefing.Frame, _ width: Double) -> Double {
      let dots = frame.filled + frame.hollow
      let rows = (dots + Layout.dotsInRow - 1) / Layout.dotsInRow
      let middle = frame.missing == nil ? Double(max(1, rows)) * pitch(width) : 18
      return Double(wrapped(frame.name, width - 12, name).count) * name.lineHeight + middle
        + Double(wrapped(frame.note, width - 12, note).count) * note.lineHeight + 14
    }

    private mutating func draw(_ frame: Briefing.Frame, _ box: Box) {
      let stroke =
        frame.missing == nil ? Picture.Stroke(width: 1, color: Palette.frameOutline) : Palette.missing
      svg.shape(.rounded, in: box, fill: Palette.white, outline: stroke)
      let (x, width) = (box.left + 6, box.size.width - 12)
      var y = paragraph(frame.name, at: Point(x: x, y: box.top + 4), width, name) + 2
      if let missing = frame.missing {
        y = paragraph(missing, at: Point(x: x, y: y), width, TextStyle(size: 13, isBold: true), Palette.red)
      } else {
        let pitch = pitch(box.size.width)
        for dot in 0..<(frame.filled + frame.hollow) {
          let fill = dot < frame.filled ? frame.fill ?? Palette.frameOutline : Palette.white
          svg.empty(
            "circle",
            [
              ("cx", (x + pitch * (Double(dot % Layout.dotsInRow) + 0.5)).decimalText),
              ("cy", (y + pitch * (Double(dot / Layout.dotsInRow) + 0.5)).decimalText),
              ("r", (pitch * 0.38).decimalText),
              ("fill", fill.description), ("stroke", Palette.outline.description), ("stroke-width", "0.8"),
            ])
        }
      }
      let lines = Double(wrapped(frame.note, width, note).count)
      _ = paragraph(
        frame.note, at: Point(x: x, y: box.bottom - 5 - lines * note.lineHeight), width, note, Palette.secondaryText)
    }

    private mutating func figures(from top: Double) -> Double {
      guard !sheet.figures.isEmpty else { return top }
      let width = Layout.inner / Double(sheet.figures.count)
      let value = TextStyle(size: 24, isBold: true)
      let lines = sheet.figures.map { wrapped($0.name, width - 24, small).count }.max() ?? 0
      let height = value.lineHeight + Double(lines) * small.lineHeight + 16
      for (place, figure) in sheet.figures.enumerated() {
        let box = self.box(Layout.margin + Double(place) * width, top, width, height)
        svg.shape(.box, in: box, fill: Palette.white, outline: Picture.Stroke(width: 1, color: Palette.frameOutline))
        let y = paragraph(figure.value, at: Point(x: box.left + 12, y: top + 6), width - 24, value)
        _ = paragraph(figure.name, at: Point(x: box.left + 12, y: y), width - 24, small, Palette.secondaryText)
      }
      return top + height
    }

    private mutating func columns(from top: Double) {
      let bottom = Layout.height - Layout.margin - 14
      var ends = [top, top]
      for passage in sheet.columns {
        // The shorter column takes the next one.
        let side = ends[0] <= ends[1] ? 0 : 1
        let x = Layout.margin + Double(side) * (Layout.column + Layout.gutter)
        guard ends[side] + 60 < bottom else { continue }
        ends[side] = self.passage(passage, at: Point(x: x, y: ends[side]), Layout.column, small, until: bottom) + 14
      }
    }
  }
}
