// A picture: everything that a map shows, with positions and texts, before a pen writes it as DOT or SVG.

package import NetworkModel

/// A map as shapes, ties, labels and a legend, with positions.
///
/// Made by the `makePicture` of maps; write it with ``SVGPen`` or ``DOTPen``. All texts are in the language of the
/// reader. Coordinates are in points from the upper left corner; pens add title, notes and legend above.
public struct Picture: Hashable, Sendable {
  /// The language of its texts, as a BCP 47 tag.
  public var language: String = "en"
  /// The title.
  public var title: String = ""
  /// Which view it is, of what date and from what source: a small line under the title, which a picture within a text that
  /// says it does without.
  public var caption: String = ""
  /// The sheet that it fills; nil for its own proportions.
  package var sheet: Sheet?
  /// One line on what it shows.
  public var subtitle: String = ""
  /// Sentences for the reader: what was left out and how to read the rest.
  public var notes: [String] = []
  /// The picture in words, for screen readers.
  public var description: String = ""
  /// What shapes, colors and lines mean.
  package var legend = Legend()
  /// The size of the canvas that frames, ties and nodes take.
  package var size: Size = .zero
  /// Boxes around groups of nodes.
  package var frames: [Frame] = []
  /// Lines between nodes; they lie under the nodes.
  package var ties: [Tie] = []
  /// The shapes.
  package var nodes: [Node] = []
  /// Whether Graphviz may route the ties around the nodes instead of drawing our curves.
  package var mayRoute: Bool = false

  /// An empty picture.
  package init() {}

  /// What shapes, colors and lines mean.
  package struct Legend: Hashable, Sendable {
    /// One entry for each sector.
    package var entries: [Entry] = []
    /// The text before the samples of ties.
    package var tieHeading: String = ""
    /// Samples of ties, weakest first; empty if there are no ties.
    package var ties: [TieSample] = []
    /// Further signs.
    package var signs: [Sign] = []

    /// A sector: how it is drawn and how many it has.
    package struct Entry: Hashable, Sendable {
      /// The sector in words.
      package var name: String
      /// A line under the name: how many it has.
      package var detail: String
      /// Its shape.
      package var shape: Sector.Shape
      /// Its color.
      package var fill: Sector.Color
    }

    /// An outline or a letter as it is drawn, with what it means.
    package struct Sign: Hashable, Sendable {
      /// What it means.
      package var name: String
      /// The outline; none for letters alone.
      package var emphasis: Emphasis
      /// The shape of the outline.
      package var shape = Sector.Shape.box
      /// The color within.
      package var fill: Sector.Color = Palette.white
      /// What stands in it.
      package var letters: String = ""

      /// It as a node with an id in a box.
      func node(_ id: String, in box: Box) -> Node {
        var node = Node(
          id: id, classes: ["legend"], lines: letters.isEmpty ? [] : [letters], shape: shape, fill: fill, box: box,
          emphasis: emphasis, tooltip: name)
        node.isBold = true
        return node
      }
    }

    /// A line as it is drawn, with what it means.
    package struct TieSample: Hashable, Sendable {
      /// What it means.
      package var name: String
      /// How it is drawn.
      package var stroke: Stroke
    }
  }

  /// How a line is drawn.
  package struct Stroke: Hashable, Sendable {
    /// The width in points.
    package var width: Double
    /// The color.
    package var color: Sector.Color
    /// Solid, dashed or dotted.
    package var pattern: Pattern = .solid

    /// The pattern of a line.
    package enum Pattern: String, Hashable, Sendable, CaseIterable {
      /// Solid.
      case solid
      /// Dashed.
      case dashed
      /// Dotted.
      case dotted
    }
  }

  /// A box around nodes that belong together.
  package struct Frame: Hashable, Sendable {
    /// Its id, for scripts: `s3`.
    package var id: String
    /// Its classes, for styles.
    package var classes: [String]
    /// Its name.
    package var label: String
    /// Its position and size.
    package var box: Box
    /// Whether its label is at the lower edge.
    package var isLabelBelow: Bool
    /// The nodes in it, as indices of `nodes`.
    package var members: [Int]
    /// Its color.
    package var fill: Sector.Color = Palette.frame
    /// How its edge is drawn.
    package var outline: Stroke = Palette.frameEdge
    /// What it holds, where its name does not stand in it.
    package var holds: String = ""

    /// The tooltip.
    var tooltip: String { holds.isEmpty ? label : holds }

    /// Where the middle of its name stands.
    var labelCenter: Point { Point(x: box.center.x, y: isLabelBelow ? box.bottom - 16 : box.top + 16) }

    /// The room that its name takes; nil for none.
    package var heading: Box? {
      guard !label.isEmpty else { return nil }
      return Box(
        center: labelCenter, size: Size(width: TextStyle.frame.width(of: label) + 8, height: TextStyle.frame.lineHeight)
      )
    }
  }

  /// A shape with a label, or a cell of a table, or a text alone.
  package struct Node: Hashable, Sendable {
    /// Its id, for scripts: `a17`.
    package var id: String
    /// Its classes, for styles.
    package var classes: [String]
    /// The index of its actor in the network; nil if it stands for several or none.
    package var actor: Int?
    /// The lines of its label; none for a dot.
    package var lines: [String]
    /// Its outline.
    package var shape: Sector.Shape
    /// Its color.
    package var fill: Sector.Color
    /// Its position and size, with the outline.
    package var box: Box
    /// Its emphasis.
    package var emphasis: Emphasis = .normal
    /// The font size of its label.
    package var fontSize: Double = TextStyle.label.size
    /// Whether its label is bold without emphasis.
    package var isBold: Bool = false
    /// Smaller lines under its label.
    package var details: [String] = []
    /// The font size of those.
    package var detailSize: Double = TextStyle.legendDetail.size
    /// The alignment of its lines.
    package var alignment: Alignment = .center
    /// The tooltip.
    package var tooltip: String
    /// What it is called in DOT, where the file is read as data: the id of its actor; nil for its own id.
    package var name: String?

    /// The style of its label.
    package var style: TextStyle { TextStyle(size: fontSize, isBold: isBold || emphasis == .strong) }

    /// The style of the smaller lines.
    package var detailStyle: TextStyle { TextStyle(size: detailSize) }

    /// The extent of its lines.
    package var textExtent: Size {
      let (label, small) = (NodeSizing.extent(of: lines, in: style), NodeSizing.extent(of: details, in: detailStyle))
      return Size(width: max(label.width, small.width), height: label.height + small.height)
    }
  }

  /// The alignment of the lines of a label.
  package enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// Centered.
    case center
    /// At the left edge.
    case left
  }

  /// The emphasis of a node.
  package enum Emphasis: String, Hashable, Sendable, CaseIterable {
    /// None.
    case normal
    /// With a double outline and bold letters.
    case strong
    /// With a broken outline: not an actor but a remainder.
    case remainder
    /// With a broken red outline: something is missing, or gone.
    case missing
    /// With a broad green outline: new.
    case gained
    /// With a thin gray outline: a cell of a table.
    case quiet
    /// Without outline and color: a text alone.
    case bare
  }

  /// A line between two nodes.
  package struct Tie: Hashable, Sendable {
    /// Its id, for scripts: `t4`.
    package var id: String
    /// Its classes, for styles.
    package var classes: [String]
    /// The node where it starts, as an index of `nodes`.
    package var source: Int
    /// The node where it ends.
    package var target: Int
    /// How it is drawn.
    package var stroke: Stroke
    /// The control points of its curve, a cubic Bézier from center to center; nil for a straight line.
    package var bend: Bend?
    /// Where it turns, for a line of straight pieces; empty for a curve.
    package var corners: [Point] = []
    /// How far from each corner its turn begins and ends; empty for sharp corners.
    package var roundings: [Double] = []
    /// Where it starts; nil for the center of the source.
    package var start: Point?
    /// Where it ends; nil for the center of the target.
    package var end: Point?
    /// The tooltip.
    package var tooltip: String
  }

  /// Where a tie starts and ends.
  func ends(of tie: Tie) -> (start: Point, end: Point) {
    (tie.start ?? nodes[tie.source].box.center, tie.end ?? nodes[tie.target].box.center)
  }

  /// The control points of a cubic Bézier curve.
  package struct Bend: Hashable, Sendable {
    /// The one on the side of the source.
    package var first: Point
    /// The one on the side of the target.
    package var second: Point
  }
}
