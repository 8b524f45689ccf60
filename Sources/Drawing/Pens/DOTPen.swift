// The pen that writes a picture for Graphviz, with every position pinned.
//
// `neato -n2` (or `dot -n2`) draws it exactly; plain `dot` takes the engine and the units from the file and draws the
// same positions, with its own curves and with the frames drawn around invisible corner nodes.

public import Graphviz
internal import NetworkModel

/// Writes pictures as DOT.
public struct DOTPen {
  /// The picture as a DOT document; draw it with `neato -n2`.
  ///
  /// - Complexity: O(size of the picture).
  public static func draw(_ picture: Picture) -> DOTDocument {
    DOTPen(picture: picture).document
  }

  let picture: Picture
  /// What each node is called.
  private let names: [String]

  private init(picture: Picture) {
    self.picture = picture
    names = picture.nodeNames
  }

  private var document: DOTDocument {
    var document = DOTDocument(name: "samband", comments: ["Draw with: neato -n2 -Tsvg"])
    document.attributes = [
      "layout": .name("neato"), "inputscale": 72, "notranslate": true, "overlap": true,
      "outputorder": .name("edgesfirst"),
      "bgcolor": .color("white"), "pad": 0.3, "fontname": .name("Helvetica"),
      "fontcolor": .color(Palette.text.description),
      "tooltip": .tooltip(picture.title),
    ]
    document.attributes["splines"] = picture.mayRoute ? .bool(true) : .name("curved")
    if picture.mayRoute { document.attributes["esep"] = .name("+1") }
    document.nodeDefaults = [
      "fontname": .name("Helvetica"), "fontsize": .number(TextStyle.label.size),
      "fontcolor": .color(Palette.text.description), "color": .color(Palette.outline.description), "penwidth": 1.2,
      "fixedsize": true, "margin": 0, "style": .name("filled"),
    ]
    document.edgeDefaults = ["fontname": .name("Helvetica"), "fontsize": 10]
    if let sheet = picture.sheet {
      document.attributes["viewport"] = .name(viewport(on: sheet))
      // PDF would put half an inch around the sheet.
      document.attributes["margin"] = 0
    }
    var isFramed = Array(repeating: false, count: picture.nodes.count)
    for frame in picture.frames {
      document.statements.append(cluster(frame))
      for member in frame.members { isFramed[member] = true }
    }
    for (index, node) in picture.nodes.enumerated() where !isFramed[index] {
      document.statements += statements(for: node, named: names[index])
    }
    for tie in picture.ties {
      document.statements.append(
        .edge(names[tie.source], names[tie.target], attributes(of: tie)))
    }
    document.statements += heading
    return document
  }

  private func cluster(_ frame: Picture.Frame) -> DOTDocument.Statement {
    let box = frame.box
    let attributes: DOTDocument.Attributes = [
      "id": .text(frame.id), "class": .name(frame.classes.joined(separator: " ")), "label": .text(""),
      "bb": .numbers([box.left, flipped(box.bottom), box.right, flipped(box.top)]), "margin": 0,
      "style": .name(frame.outline.pattern == .solid ? "rounded,filled" : "rounded,filled,dashed"),
      "fillcolor": .color(frame.fill.description), "color": .color(frame.outline.color.description),
      "penwidth": .number(frame.outline.width), "tooltip": .tooltip(frame.tooltip),
    ]
    let corners = [
      ("-corner1", Point(x: box.left, y: box.top)), ("-corner2", Point(x: box.right, y: box.bottom)),
    ].map { suffix, point in corner(frame.id + suffix, point) }
    // The label of a cluster would be below the ties; a node without outline is above them.
    let name = DOTDocument.Statement.node(
      frame.id + "-name",
      [
        "class": .name("frame-name"), "label": .text(frame.label), "shape": .name("plaintext"),
        "fillcolor": .color(frame.fill.description), "fontname": .name("Helvetica-Bold"),
        "fontsize": .number(TextStyle.frame.size), "fixedsize": false, "width": 0, "height": 0,
        "margin": .numbers([0.03, 0]),
        "pos": pinned(frame.labelCenter),
      ])
    let members = frame.members.flatMap { statements(for: picture.nodes[$0], named: names[$0]) }
    return .cluster(frame.id, attributes, members + (frame.label.isEmpty ? [] : [name]) + corners)
  }

  private func statements(for node: Picture.Node, named name: String) -> [DOTDocument.Statement] {
    if isApart(node), node.emphasis == .bare, !node.lines.isEmpty { return texts(of: node, named: name) }
    let own = DOTDocument.Statement.node(name, attributes(of: node))
    return isApart(node) ? [own] + texts(of: node, named: name) : [own]
  }

  /// Whether the label of a node is written beside it: in two sizes, each centered.
  private func isApart(_ node: Picture.Node) -> Bool { !node.details.isEmpty && node.alignment == .center }

  func attributes(of node: Picture.Node) -> DOTDocument.Attributes {
    // Graphviz draws a second outline four points outside the first.
    let inset = node.emphasis == .strong ? 8.0 : 0
    var attributes: DOTDocument.Attributes = [
      "id": .text(node.id), "class": .name(node.classes.joined(separator: " ")),
      "label": .lines(node.lines, .center), "shape": .name(Self.shape(node.shape)),
      "fillcolor": .color(node.fill.description),
      "width": .number((node.box.size.width - inset) / 72, decimals: 4),
      "height": .number((node.box.size.height - inset) / 72, decimals: 4), "pos": pinned(node.box.center),
      "tooltip": .tooltip(node.tooltip),
    ]
    if isApart(node) {
      attributes["label"] = .text("")
    } else if node.alignment == .left {
      attributes["label"] = .html(label(of: node))
    } else if node.lines.isEmpty {
      attributes["label"] = .text("")
    }
    if node.fill.ink != Palette.text { attributes["fontcolor"] = .color(node.fill.ink.description) }
    if node.fontSize != TextStyle.label.size { attributes["fontsize"] = .number(node.fontSize) }
    if node.style.isBold { attributes["fontname"] = .name("Helvetica-Bold") }
    let isBroken = Palette.outline(of: node.emphasis)?.pattern == .dashed
    let isRounded = node.shape == .rounded || node.emphasis == .remainder
    if isBroken || isRounded {
      attributes["style"] = .name((isRounded ? "rounded,filled" : "filled") + (isBroken ? ",dashed" : ""))
    }
    switch node.emphasis {
    case .normal, .remainder: break
    case .strong:
      attributes["peripheries"] = 2
      attributes["penwidth"] = 2
    case .missing, .gained, .quiet:
      guard let outline = Palette.outline(of: node.emphasis) else { break }
      attributes["color"] = .color(outline.color.description)
      attributes["penwidth"] = .number(outline.width)
    case .bare:
      attributes["shape"] = .name("plaintext")
      attributes["style"] = .name("solid")
    }
    return attributes
  }

  /// A label aligned left, in one size or two: a table of one cell as wide as the node.
  private func label(of node: Picture.Node) -> HTMLLabel {
    let align = node.alignment == .left ? HTMLLabel.Alignment.left : .center
    var text: [HTMLLabel.Text] = []
    for (lines, style) in [(node.lines, node.style), (node.details, node.detailStyle)] where !lines.isEmpty {
      let face = style.isBold ? "Helvetica-Bold" : "Helvetica"
      text.append(
        .font(
          [.pointSize: .number(style.size), .face: .string(face)], lines.flatMap { [.plain($0), .lineBreak(align)] }))
    }
    let width = max(1, node.box.size.width - 2 * NodeSizing.margin.width)
    let cell = HTMLLabel.Cell(
      [.align: .string(align.rawValue), .lineAlign: .string(align.rawValue), .width: .number(width)],
      content: .text(text))
    return .table(
      HTMLLabel.Table([.border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 0], rows: [HTMLLabel.Row([cell])]))
  }

  private func attributes(of tie: Picture.Tie) -> DOTDocument.Attributes {
    var attributes: DOTDocument.Attributes = [
      "id": .text(tie.id), "class": .name(tie.classes.joined(separator: " ")),
      "penwidth": .number(tie.stroke.width), "color": .color(tie.stroke.color.description),
      "tooltip": .tooltip(tie.tooltip),
    ]
    if tie.stroke.pattern != .solid { attributes["style"] = .name(tie.stroke.pattern.rawValue) }
    // For drawing without our curves.
    if tie.start != nil { attributes["tailport"] = .name("e") }
    if tie.end != nil { attributes["headport"] = .name("w") }
    if !picture.mayRoute {
      let (start, pieces) = picture.pieces(of: tie)
      attributes["pos"] = curve(from: start, along: pieces)
    }
    return attributes
  }

  /// A line that Graphviz is not to route.
  func curve(from start: Point, along pieces: [Picture.Piece]) -> DOTDocument.Value {
    var (points, last) = ([start], start)
    for piece in pieces {
      let way = piece.end - last
      points.append(piece.bend?.first.rounded ?? (last + (1.0 / 3) * way).rounded)
      points.append(piece.bend?.second.rounded ?? (last + (2.0 / 3) * way).rounded)
      points.append(piece.end)
      last = piece.end
    }
    return .name(points.map { "\($0.x.decimalText),\(flipped($0.y).decimalText)" }.joined(separator: " "))
  }

  /// A point that is not drawn: it holds the drawing open, or an end of a line.
  func corner(_ id: String, _ place: Point) -> DOTDocument.Statement {
    .node(
      id,
      [
        "label": .text(""), "shape": .name("point"), "style": .name("invis"), "width": 0.01, "height": 0.01,
        "pos": pinned(place),
      ])
  }

  /// The part of the sheet that the drawing takes, with the scale that it has there.
  private func viewport(on sheet: Sheet) -> String {
    let header = HeaderLayout(picture)
    // As our own pen, with what Graphviz puts around it.
    let content = Size(
      width: max(picture.size.width, header.width) + 56, height: picture.size.height + header.height + 40)
    let (canvas, paper) = sheet.around(content)
    let scale = Double(Int(paper.width / canvas.width * 1000)) / 1000
    return "\(paper.width.decimalText),\(paper.height.decimalText),\(scale)"
  }

  /// In Graphviz y grows upwards.
  private func flipped(_ y: Double) -> Double { (picture.size.height - y).roundedToTenth }

  func pinned(_ place: Point) -> DOTDocument.Value { .point(x: place.x, y: flipped(place.y), pinned: true) }

  static func shape(_ shape: Sector.Shape) -> String { shape == .rounded ? "box" : shape.rawValue }
}

extension Picture {
  /// What the names of a legend's nodes start with in DOT.
  static let legendPrefix = "legend-"
  /// What the names of texts start with that stand beside their nodes.
  static let textPrefix = "text-"

  /// What the nodes are called in DOT: by their actors' ids where no other node and no frame can be called so.
  ///
  /// What a legend is drawn with is called by `legendPrefix`.
  package var nodeNames: [String] {
    let wanted = Dictionary(nodes.map { ($0.name ?? $0.id, 1) }, uniquingKeysWith: +)
    let ids = Set(nodes.map(\.id))
    let frames = frames.map { $0.id + "-" } + [Self.legendPrefix, Self.textPrefix]
    return nodes.map { node in
      guard let name = node.name, wanted[name] == 1, name == node.id || !ids.contains(name),
        !frames.contains(where: { name.hasPrefix($0) })
      else { return node.id }
      return name
    }
  }
}
