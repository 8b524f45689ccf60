// Title, notes and legend as the label of the graph: a table, since Graphviz has no other way to draw them.

internal import Graphviz
internal import NetworkModel

extension DOTPen {
  /// Everything above the picture.
  var heading: HTMLLabel {
    let width = HeaderLayout.width(for: picture)
    var rows: [HTMLLabel.Row] = []
    func add(_ text: String, _ style: TextStyle, _ color: Sector.Color = Palette.text) {
      for line in HeaderLayout.wrap(text, style, width: width) {
        let words = HTMLLabel.Text.font(
          [.pointSize: .number(style.size), .color: .string(color.description)],
          [style.isBold ? .bold(.plain(line)) : .plain(line)])
        rows.append(HTMLLabel.Row([HTMLLabel.Cell([.align: "LEFT"], words)]))
      }
    }
    add(picture.title, .title)
    add(picture.subtitle, .subtitle)
    for note in picture.notes { add(note, .subtitle, Palette.secondaryText) }
    let entries = HeaderLayout.rows(of: picture.legend.entries, width: width)
    if !entries.isEmpty {
      rows.append(HTMLLabel.Row([HTMLLabel.Cell([.align: "LEFT"], content: .table(legend(entries)))]))
    }
    for row in HeaderLayout.signs(of: picture.legend, width: width) {
      rows.append(HTMLLabel.Row([HTMLLabel.Cell([.align: "LEFT"], content: .text(words(of: row)))]))
    }
    rows.append(HTMLLabel.Row([HTMLLabel.Cell([.height: 8])]))
    return .table(HTMLLabel.Table([.border: 0, .cellBorder: 0, .cellSpacing: 2, .cellPadding: 1], rows: rows))
  }

  /// The sectors in rows, each in its color with its name and shape.
  private func legend(_ rows: [[Picture.Legend.Entry]]) -> HTMLLabel.Table {
    let rows = rows.map { HTMLLabel.Row($0.map(cell)) }
    return HTMLLabel.Table([.border: 0, .cellBorder: 0, .cellSpacing: 4, .cellPadding: 0], rows: rows)
  }

  private func cell(_ entry: Picture.Legend.Entry) -> HTMLLabel.Cell {
    let ink = entry.fill.ink.description
    return HTMLLabel.Cell(
      [
        .backgroundColor: .string(entry.fill.description), .border: 1, .color: .string(Palette.outline.description),
        .cellPadding: 5,
      ],
      .font([.pointSize: .number(TextStyle.legend.size), .color: .string(ink)], [.plain(entry.name)]), .lineBreak,
      .font([.pointSize: .number(TextStyle.legendDetail.size), .color: .string(ink)], [.plain(entry.detail)]))
  }

  /// A row of signs; samples of lines are made of characters of about their weight.
  private func words(of signs: [HeaderLayout.Sign]) -> [HTMLLabel.Text] {
    var parts: [HTMLLabel.Text] = []
    for (index, sign) in signs.enumerated() {
      if index > 0 { parts.append("     ") }
      if let stroke = sign.stroke {
        parts.append(.font([.color: .string(stroke.color.description)], [.plain(Self.letters(for: stroke))]))
        parts.append(" ")
      }
      parts.append(.plain(sign.text))
    }
    return [.font([.pointSize: .number(TextStyle.legend.size)], parts)]
  }

  private static func letters(for stroke: Picture.Stroke) -> String {
    switch stroke.pattern {
    case .solid: stroke.width < 1.8 ? "───" : stroke.width < 3.2 ? "━━━" : "▬▬▬"
    case .dashed: stroke.width < 1.8 ? "─ ─ ─" : "━ ━ ━"
    case .dotted: "• • •"
    }
  }
}
