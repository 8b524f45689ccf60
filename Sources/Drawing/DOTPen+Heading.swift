// Title, notes and legend as the label of the graph: a table, since Graphviz has no other way to draw them.

internal import Graphviz
internal import NetworkModel

extension DOTPen {
  /// Everything above the picture.
  var heading: HTMLLabel {
    let width = HeaderLayout.width(for: picture)
    var rows: [HTMLRow] = []
    func add(_ text: String, _ style: TextStyle, _ color: Sector.Color = Ink.text) {
      for line in HeaderLayout.wrap(text, style, width: width) {
        let words = HTMLText.font(
          [.pointSize: .number(style.size), .color: .string(color.description)],
          [style.isBold ? .bold(.plain(line)) : .plain(line)])
        rows.append(HTMLRow([HTMLCell([.align: "LEFT"], words)]))
      }
    }
    add(picture.title, .title)
    add(picture.subtitle, .subtitle)
    for note in picture.notes { add(note, .subtitle, Ink.secondaryText) }
    let entries = HeaderLayout.rows(of: picture.legend.entries, width: width)
    if !entries.isEmpty { rows.append(HTMLRow([HTMLCell([.align: "LEFT"], content: .table(legend(entries)))])) }
    let signs = signs
    if !signs.isEmpty { rows.append(HTMLRow([HTMLCell([.align: "LEFT"], content: .text(signs))])) }
    rows.append(HTMLRow([HTMLCell([.height: 8])]))
    return .table(HTMLTable([.border: 0, .cellBorder: 0, .cellSpacing: 2, .cellPadding: 1], rows: rows))
  }

  /// The sectors in rows, each in its colour with its name and shape.
  private func legend(_ rows: [[Picture.Legend.Entry]]) -> HTMLTable {
    let rows = rows.map { HTMLRow($0.map(cell)) }
    return HTMLTable([.border: 0, .cellBorder: 0, .cellSpacing: 4, .cellPadding: 0], rows: rows)
  }

  private func cell(_ entry: Picture.Legend.Entry) -> HTMLCell {
    let ink = entry.fill.ink.description
    return HTMLCell(
      [
        .backgroundColor: .string(entry.fill.description), .border: 1, .color: .string(Ink.outline.description),
        .cellPadding: 5,
      ],
      .font([.pointSize: .number(TextStyle.legend.size), .color: .string(ink)], [.plain(entry.name)]), .lineBreak,
      .font([.pointSize: .number(TextStyle.legendDetail.size), .color: .string(ink)], [.plain(entry.detail)]))
  }

  /// The widths of ties, drawn with letters of about their weight.
  private var signs: [HTMLText] {
    let legend = picture.legend
    guard !legend.ties.isEmpty || !legend.remarks.isEmpty else { return [] }
    var parts: [HTMLText] = legend.ties.isEmpty ? [] : [.plain(legend.tieHeading + "   ")]
    for tie in legend.ties {
      let sample = tie.stroke.width < 1.8 ? "───" : tie.stroke.width < 3.2 ? "━━━" : "▬▬▬"
      parts.append(.font([.color: .string(tie.stroke.color.description)], [.plain(sample)]))
      parts.append(.plain(" " + tie.name + "     "))
    }
    for remark in legend.remarks { parts.append(.plain("   " + remark)) }
    return [.font([.pointSize: .number(TextStyle.legend.size)], parts)]
  }
}
