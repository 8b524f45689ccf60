// Sets blocks beside or below what a picture is about, so that the whole fits its sheet best.
//
// With at most two blocks all ways are tried: each block in each of its forms, beside or below the rest, one after the other or
// both together.

/// The composition of a picture from its main part and up to two blocks.
enum Composition {
  /// A block: the forms that it can take, each with what speaks against it in points of the sheet's width.
  struct Block {
    var forms: [(size: Size, cost: Double)]
  }

  /// Parts with their places; the main part is the first.
  private struct Group {
    var size: Size
    var boxes: [Int: Box]

    init(_ part: Int, _ size: Size) {
      self.size = size
      boxes = [part: Box(left: 0, top: 0, right: size.width, bottom: size.height)]
    }

    /// Another group beside or below this one, each in the middle of the other's side.
    func joined(by other: Group, isBeside: Bool, gap: Double) -> Group {
      var result = self
      let shifts: (own: Point, others: Point)
      if isBeside {
        result.size = Size(width: size.width + gap + other.size.width, height: max(size.height, other.size.height))
        shifts = (
          Point(x: 0, y: (result.size.height - size.height) / 2),
          Point(x: size.width + gap, y: (result.size.height - other.size.height) / 2)
        )
      } else {
        result.size = Size(width: max(size.width, other.size.width), height: size.height + gap + other.size.height)
        shifts = (
          Point(x: (result.size.width - size.width) / 2, y: 0),
          Point(x: (result.size.width - other.size.width) / 2, y: size.height + gap)
        )
      }
      func moved(_ box: Box, _ shift: Point) -> Box { Box(center: box.center + shift, size: box.size) }
      result.boxes = boxes.mapValues { moved($0, shifts.own) }
        .merging(other.boxes.mapValues { moved($0, shifts.others) }) { own, _ in own }
      return result
    }
  }

  /// The form and the box of each block, around a main part that stays where it is.
  ///
  /// - Parameters:
  ///   - main: What the picture is about.
  ///   - blocks: At most two.
  ///   - ratio: The width over the height of the sheet.
  ///   - head: The height that the head of the picture will take.
  static func place(
    _ blocks: [Block], around main: Box, gap: Double, ratio: Double, head: Double
  ) -> [(form: Int, box: Box)] {
    let own = Group(0, main.size)
    var best: (extent: Double, forms: [Int], group: Group)?
    func consider(_ group: Group, _ forms: [Int]) {
      let cost = zip(blocks, forms).reduce(0) { $0 + $1.0.forms[$1.1].cost }
      let extent = max(group.size.width, ratio * (group.size.height + head)) + cost
      if best.map({ extent < $0.extent - 1e-6 }) ?? true { best = (extent, forms, group) }
    }
    let first = blocks.first?.forms.indices.map { [$0] } ?? []
    let choices = blocks.count < 2 ? first : first.flatMap { one in blocks[1].forms.indices.map { one + [$0] } }
    for forms in choices {
      let groups = forms.enumerated().map { Group($0 + 1, blocks[$0].forms[$1].size) }
      for isBeside in [false, true] {
        let one = own.joined(by: groups[0], isBeside: isBeside, gap: gap)
        guard groups.count > 1 else {
          consider(one, forms)
          continue
        }
        for isOtherBeside in [false, true] {
          consider(one.joined(by: groups[1], isBeside: isOtherBeside, gap: gap), forms)
          consider(
            own.joined(by: groups[1], isBeside: isOtherBeside, gap: gap)
              .joined(by: groups[0], isBeside: isBeside, gap: gap), forms)
          consider(
            own.joined(
              by: groups[0].joined(by: groups[1], isBeside: isOtherBeside, gap: gap), isBeside: isBeside, gap: gap),
            forms)
        }
      }
    }
    guard let best, let home = best.group.boxes[0] else { return [] }
    return best.forms.enumerated().compactMap { place, form in
      best.group.boxes[place + 1].map { (form, Box(center: $0.center + (main.center - home.center), size: $0.size)) }
    }
  }
}
