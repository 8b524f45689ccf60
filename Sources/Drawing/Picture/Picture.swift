// A picture: everything that a map shows, placed and worded, before a pen writes it as DOT or SVG.

public import NetworkModel

/// A map as shapes, ties, labels and a legend, at places of our own.
///
/// All texts are in the reader's language already. Coordinates are points from the upper left corner of `size`, which
/// holds frames, ties and nodes; a pen adds title and legend above it.
public struct Picture: Hashable, Sendable {
  /// The language of its texts, as a tag.
  public var language: String = "en"
  /// What it is called.
  public var title: String = ""
  /// What it shows, in one line.
  public var subtitle: String = ""
  /// What the reader has to know: what was left out and how to read the rest.
  public var notes: [String] = []
  /// The picture in words, for those who hear it.
  public var description: String = ""
  /// What shapes, colors and lines mean.
  public var legend = Legend()
  /// The room that frames, ties and nodes take.
  public var size: Size = .zero
  /// Boxes around groups of nodes.
  public var frames: [Frame] = []
  /// Lines between nodes; they lie under the nodes.
  public var ties: [Tie] = []
  /// The shapes.
  public var nodes: [Node] = []
  /// Whether Graphviz may lead the ties around the nodes instead of drawing our curves.
  public var mayRoute: Bool = false

  /// An empty picture.
  public init() {}

  /// What shapes, colors and lines mean.
  public struct Legend: Hashable, Sendable {
    /// One entry for each sector.
    public var entries: [Entry] = []
    /// What stands before the widths of ties.
    public var tieHeading: String = ""
    /// The widths of ties, weakest first; empty where there are no ties.
    public var ties: [TieSample] = []
    /// Further signs in words.
    public var remarks: [String] = []

    /// A sector: how it is drawn and how many it has.
    public struct Entry: Hashable, Sendable {
      /// The sector in words.
      public var name: String
      /// Its shape in words, with the number of its actors.
      public var detail: String
      /// Its shape.
      public var shape: Sector.Shape
      /// Its color.
      public var fill: Sector.Color
    }

    /// A line as it is drawn, with what it means.
    public struct TieSample: Hashable, Sendable {
      /// What it means.
      public var name: String
      /// How it is drawn.
      public var stroke: Stroke
    }
  }

  /// How a line is drawn.
  public struct Stroke: Hashable, Sendable {
    /// How wide.
    public var width: Double
    /// In what color.
    public var color: Sector.Color
    /// Whole or broken.
    public var pattern: Pattern = .solid

    /// Whether a line is whole or broken, and how.
    public enum Pattern: String, Hashable, Sendable, CaseIterable {
      /// Without a break.
      case solid
      /// In dashes.
      case dashed
      /// In dots.
      case dotted
    }
  }

  /// A box around nodes that belong together.
  public struct Frame: Hashable, Sendable {
    /// Its id, for scripts: `s3`.
    public var id: String
    /// Its classes, for styles.
    public var classes: [String]
    /// Its name.
    public var label: String
    /// Where it is.
    public var box: Box
    /// Whether its name stands at its lower edge.
    public var isLabelBelow: Bool
    /// The nodes in it, by their places in `nodes`.
    public var members: [Int]
    /// Its color.
    public var fill: Sector.Color = Palette.frame
    /// How its edge is drawn.
    public var outline: Stroke = Palette.frameEdge
  }

  /// A shape with a label, or a cell of a table, or a text alone.
  public struct Node: Hashable, Sendable {
    /// Its id, for scripts: `a17`.
    public var id: String
    /// Its classes, for styles.
    public var classes: [String]
    /// The place of its actor in the network; nil where it stands for several.
    public var actor: Int?
    /// The lines of its label; none for a dot.
    public var lines: [String]
    /// Its outline.
    public var shape: Sector.Shape
    /// Its color.
    public var fill: Sector.Color
    /// Where it is, with its outline.
    public var box: Box
    /// How much it stands out.
    public var emphasis: Emphasis = .normal
    /// How large its label is written.
    public var fontSize: Double = TextStyle.label.size
    /// Whether its label is bold though it does not stand out.
    public var isBold: Bool = false
    /// Smaller lines under its label.
    public var details: [String] = []
    /// Where its lines stand.
    public var alignment: Alignment = .center
    /// What shows when one points at it.
    public var tooltip: String

    /// How its label is written.
    public var style: TextStyle { TextStyle(size: fontSize, isBold: isBold || emphasis == .strong) }

    /// The room that its lines take.
    public var textExtent: Size {
      let (label, small) = (
        NodeSizing.extent(of: lines, in: style), NodeSizing.extent(of: details, in: .legendDetail)
      )
      return Size(width: max(label.width, small.width), height: label.height + small.height)
    }
  }

  /// Where the lines of a label stand.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// Each in the middle.
    case center
    /// Each from the left edge.
    case left
  }

  /// How much a node stands out.
  public enum Emphasis: String, Hashable, Sendable, CaseIterable {
    /// As the others.
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
  public struct Tie: Hashable, Sendable {
    /// Its id, for scripts: `t4`.
    public var id: String
    /// Its classes, for styles.
    public var classes: [String]
    /// The node that it starts from, by its place in `nodes`.
    public var source: Int
    /// The node that it ends at.
    public var target: Int
    /// How it is drawn.
    public var stroke: Stroke
    /// The two control points of its curve (cubic Bézier from middle to middle); nil for a straight line.
    public var bend: Bend?
    /// Where it starts; nil for the middle of the source.
    public var start: Point?
    /// Where it ends; nil for the middle of the target.
    public var end: Point?
    /// What shows when one points at it.
    public var tooltip: String
  }

  /// Where a tie starts and ends.
  func ends(of tie: Tie) -> (start: Point, end: Point) {
    (tie.start ?? nodes[tie.source].box.center, tie.end ?? nodes[tie.target].box.center)
  }

  /// The control points of a curve.
  public struct Bend: Hashable, Sendable {
    /// The one on the side of the source.
    public var first: Point
    /// The one on the side of the target.
    public var second: Point
  }
}
