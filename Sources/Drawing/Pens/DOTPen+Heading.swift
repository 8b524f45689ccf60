// Title, notes and legend as nodes and edges above the picture, where our own pen puts them, too: the legend is drawn with the very
// shapes and lines that it explains. The class `legend` tells them from the map.

internal import Graphviz
internal import NetworkModel

extension DOTPen {
  /// Everything above the picture, in statements.
  var heading: [DOTDocument.Statement] {
    let layout = HeaderLayout(picture)
    // Where the picture starts on the sheet of our own pen.
    let origin = Point(x: -layout.indent(of: picture), y: -layout.height)
    var statements: [DOTDocument.Statement] = []
    for (place, text) in layout.texts.enumerated() {
      let middle = Point(x: text.origin.x, y: text.origin.y - text.style.size * 0.35)
      statements.append(
        words(
          Picture.legendPrefix + "text\(place + 1)", text.text, text.style,
          text.isSecondary ? Palette.secondaryText : Palette.text, from: middle + origin))
    }
    for (place, swatch) in layout.swatches.enumerated() {
      let (box, entry, name) = (swatch.sample, swatch.entry, Picture.legendPrefix + "\(place + 1)")
      var attributes: DOTDocument.Attributes = [
        "class": .name("legend"), "label": .text(""), "shape": .name(Self.shape(entry.shape)),
        "fillcolor": .color(entry.fill.description), "width": .number(box.size.width / 72, decimals: 4),
        "height": .number(box.size.height / 72, decimals: 4), "pos": pinned(box.center + origin),
        "tooltip": .tooltip(entry.name),
      ]
      if entry.shape == .rounded { attributes["style"] = .name("rounded,filled") }
      statements.append(.node(name, attributes))
      for (text, part) in zip(swatch.texts, [("-name", Palette.text), ("-detail", Palette.secondaryText)])
      where !text.text.isEmpty {
        let middle = Point(x: text.origin.x, y: text.origin.y - text.style.size * 0.35)
        statements.append(words(name + part.0, text.text, text.style, part.1, from: middle + origin))
      }
    }
    for (place, sample) in layout.samples.enumerated() {
      let name = Picture.legendPrefix + "line\(place + 1)"
      let ends = [sample.from + origin, Point(x: sample.from.x + sample.length, y: sample.from.y) + origin]
      for (suffix, point) in zip(["-a", "-b"], ends) { statements.append(corner(name + suffix, point)) }
      var attributes: DOTDocument.Attributes = [
        "class": .name("legend"), "penwidth": .number(sample.stroke.width),
        "color": .color(sample.stroke.color.description), "tooltip": .tooltip(""),
      ]
      // One line that is placed would keep Graphviz from routing the others.
      if !picture.mayRoute { attributes["pos"] = curve(from: ends[0], along: [Picture.Piece(end: ends[1])]) }
      if sample.stroke.pattern != .solid { attributes["style"] = .name(sample.stroke.pattern.rawValue) }
      statements.append(.edge(name + "-a", name + "-b", attributes))
    }
    for var sign in layout.signs {
      sign.box.center = sign.box.center + origin
      statements.append(.node(sign.id, attributes(of: sign)))
    }
    return statements
  }

  /// The width of a node around a line: Graphviz refuses one that its own font makes too narrow.
  private static func room(for text: String, _ style: TextStyle) -> Double {
    style.width(of: text) * HeaderLayout.slack + 6
  }

  /// A line of text whose left end is at a point.
  private func words(
    _ id: String, _ text: String, _ style: TextStyle, _ color: Sector.Color, from place: Point
  ) -> DOTDocument.Statement {
    // As high as the line and no higher: nodes that touch would keep Graphviz from routing ties around nodes.
    let size = Size(width: Self.room(for: text, style), height: style.lineHeight + 0.4)
    return self.text(
      id, [text], .left, style, color, in: Box(center: Point(x: place.x + size.width / 2, y: place.y), size: size),
      className: "legend")
  }

  /// The label of a node in two sizes as texts of their own, each centered: within one label Graphviz would start both where its
  /// own font puts them.
  func texts(of node: Picture.Node, named name: String) -> [DOTDocument.Statement] {
    // A little apart, for the same reason.
    var top = node.box.center.y - node.textExtent.height / 2 - 2
    let parts = [("name", node.lines, node.style), ("detail", node.details, node.detailStyle)]
    return parts.compactMap { suffix, lines, style in
      guard !lines.isEmpty else { return nil }
      let extent = NodeSizing.extent(of: lines, in: style)
      defer { top += extent.height + 4 }
      // A text without an outline is its own node.
      let isNode = node.emphasis == .bare && suffix == "name"
      return text(
        isNode ? name : Picture.textPrefix + suffix + "-" + node.id, lines, .center, style, node.fill.ink,
        in: Box(
          center: Point(x: node.box.center.x, y: top + extent.height / 2),
          size: Size(width: extent.width + 6, height: extent.height + 0.4)),
        className: isNode ? node.classes.joined(separator: " ") : "text", of: isNode ? node : nil)
    }
  }

  private func text(
    _ id: String, _ lines: [String], _ alignment: DOTDocument.Justification, _ style: TextStyle, _ color: Sector.Color,
    in box: Box, className: String, of node: Picture.Node? = nil
  ) -> DOTDocument.Statement {
    var attributes: DOTDocument.Attributes = [
      "class": .name(className), "label": .lines(lines, alignment), "shape": .name("plaintext"),
      "style": .name("solid"),
      "fontsize": .number(style.size), "fontcolor": .color(color.description),
      "width": .number(box.size.width / 72, decimals: 4), "height": .number(box.size.height / 72, decimals: 4),
      "pos": pinned(box.center), "tooltip": .tooltip(lines.joined(separator: " ")),
    ]
    if style.isBold { attributes["fontname"] = .name("Helvetica-Bold") }
    if let node {
      attributes["id"] = .text(node.id)
      attributes["tooltip"] = .tooltip(node.tooltip)
    }
    return .node(id, attributes)
  }
}
