// What must hold of every picture, and a way to say what does not.

@testable import Drawing
import NetworkModel

enum PictureLaws {
  /// Every fault of a picture in words; empty for a good one.
  static func faults(in picture: Picture) -> [String] {
    var faults: [String] = []
    let canvas = Box(left: 0, top: 0, right: picture.size.width, bottom: picture.size.height)
    for (index, node) in picture.nodes.enumerated() {
      if !canvas.contains(node.box) { faults.append("\(node.id) lies outside the canvas") }
      for other in picture.nodes[..<index] where node.box.overlaps(other.box) {
        faults.append("\(node.id) overlaps \(other.id)")
      }
      if !NodeSizing.holds(node.shape, node.box.size, node.textExtent) {
        faults.append("the label of \(node.id) does not fit: \(node.lines + node.details) in \(node.shape)")
      }
      if (node.lines + node.details).contains(where: \.isEmpty) { faults.append("\(node.id) has an empty line") }
    }
    var framed = Set<Int>()
    for (index, frame) in picture.frames.enumerated() {
      if !canvas.contains(frame.box) { faults.append("frame \(frame.id) lies outside the canvas") }
      for other in picture.frames[..<index] where frame.box.overlaps(other.box) {
        // An organization stands within its sector, whole.
        if frame.classes.first == "organization", frame.members.isEmpty, other.box.contains(frame.box) { continue }
        faults.append("frame \(frame.id) overlaps \(other.id)")
      }
      if TextStyle.frame.width(of: frame.label) > frame.box.size.width {
        faults.append("the name of frame \(frame.id) is too wide")
      }
      for member in frame.members {
        if !frame.box.contains(picture.nodes[member].box) { faults.append("\(member) sticks out of \(frame.id)") }
        framed.insert(member)
      }
    }
    for (index, node) in picture.nodes.enumerated() where !framed.contains(index) {
      for frame in picture.frames where frame.box.overlaps(node.box) { faults.append("\(node.id) lies on \(frame.id)") }
    }
    for tie in picture.ties {
      if !picture.nodes.indices.contains(tie.source) || !picture.nodes.indices.contains(tie.target) {
        faults.append("\(tie.id) has no ends")
      }
    }
    let header = HeaderLayout(picture)
    let edge = HeaderLayout.margin + HeaderLayout.width(for: picture) + 0.5
    for text in header.texts where text.origin.x + text.style.width(of: text.text) > edge {
      faults.append("the head is too narrow for: \(text.text)")
    }
    for swatch in header.swatches where swatch.box.right > edge + 6 {
      faults.append("the head is too narrow for \(swatch.entry.name)")
    }
    let ids = picture.nodes.map(\.id) + picture.frames.map(\.id) + picture.ties.map(\.id)
    if Set(ids).count != ids.count { faults.append("an id occurs twice") }
    return faults
  }
}
