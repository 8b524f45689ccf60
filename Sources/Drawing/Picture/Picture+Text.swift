// A text alone: names of axes, years, explanations within a picture.

internal import NetworkModel

extension Picture.Node {
  /// A text without outline, as large as it is.
  static func text(
    _ id: String, _ words: String, at place: Point, classes: [String], size: Double = TextStyle.label.size,
    isBold: Bool = false, tooltip: String? = nil
  ) -> Picture.Node {
    var node = Picture.Node(
      id: id, classes: classes, actor: nil, lines: [words], shape: .box, fill: Palette.white,
      box: Box(center: place, size: .zero), tooltip: tooltip ?? words)
    node.emphasis = .bare
    node.fontSize = size
    node.isBold = isBold
    let text = node.textExtent
    node.box.size = Size(width: (text.width + 4).roundedUp, height: (text.height + 2).roundedUp)
    return node
  }
}
