// Rules that lie within each other: groups within classes within the seats. A best choice under them is found greedily.
//
// Within a class the limit per group is a partition matroid, so the best m are the first m that fit in order of worth.

/// The nested rules of a frame: the attribute with most quotas, and the limit with most values that bind.
struct LaminarQuotas: Sendable {
  /// The class of each person: the place of a quota among those of the attribute, the last for none of them.
  let classOf: [Int32]
  /// The part of a group that lies within the person's class, or −1.
  let groupOf: [Int32]
  /// The place among the counts of each class that has a quota.
  let classes: [Int]
  /// How many there are of each class without a quota, the last of which is of those whose value is not known.
  let unbound: [Int]
  /// The counts that the nest holds to in full.
  let holds: Set<Int>
  /// How many groups there are, each within one class.
  let groupCount: Int
  private let frame: QuotaRules
  /// The place among the counts of each group.
  private let limitOf: [Int]
  /// The most classes that are made of values without a quota, those with one counted too.
  private static let mostClasses = 16

  /// How many classes there are.
  var count: Int { classes.count + unbound.count }

  /// - Parameter attributes: With these, values without a quota are classes too where there are not too many; without, all
  ///   of them are one.
  init(_ frame: QuotaRules, attributes: [[Int32]] = []) {
    self.frame = frame
    var family: [Int] = []
    var attribute = 0
    for (place, candidate) in frame.quotaFamilies.enumerated() where candidate.count > family.count {
      (family, attribute) = (candidate, place)
    }
    classes = family
    var classOf = Array(repeating: Int32(-1), count: frame.people)
    for (number, place) in family.enumerated() {
      for person in frame.counts[place].members { classOf[Int(person)] = Int32(number) }
    }
    var unbound: [Int] = []
    if attribute < attributes.count {
      let values = attributes[attribute]
      let others = Set(values.indices.filter { classOf[$0] < 0 && values[$0] >= 0 }.map { values[$0] }).sorted()
      if others.count + family.count <= Self.mostClasses {
        for value in others {
          let members = values.indices.filter { values[$0] == value }
          for person in members { classOf[person] = Int32(family.count + unbound.count) }
          unbound.append(members.count)
        }
      }
    }
    for person in classOf.indices where classOf[person] < 0 { classOf[person] = Int32(family.count + unbound.count) }
    self.unbound = unbound + [frame.people]
    var limits: [Int] = []
    for candidate in frame.limitFamilies where candidate.count > limits.count { limits = candidate }
    var groupOf = Array(repeating: Int32(-1), count: frame.people)
    var limitOf: [Int] = []
    var holds = Set(family)
    for place in limits {
      var numbers: [Int32: Int32] = [:]
      for person in frame.counts[place].members {
        let number = numbers[classOf[Int(person)]] ?? Int32(limitOf.count)
        if numbers[classOf[Int(person)]] == nil {
          numbers[classOf[Int(person)]] = number
          limitOf.append(place)
        }
        groupOf[Int(person)] = number
      }
      if numbers.count == 1 { holds.insert(place) }
    }
    self.classOf = classOf
    self.groupOf = groupOf
    self.limitOf = limitOf
    self.holds = holds
    groupCount = limitOf.count
  }
}

/// How much room the nested rules leave.
struct QuotaCapacity: Sendable {
  /// The fewest and the most people still to come.
  var fewest: Int
  var most: Int
  /// The fewest and the most still to come of each class.
  var classFewest: [Int]
  var classMost: [Int]
  /// The most still to come of each group.
  var groupMost: [Int]

  /// Whether no class is short.
  var isFilled: Bool { classFewest.allSatisfy { $0 <= 0 } }
}

extension LaminarQuotas {
  /// The room that a domain leaves.
  func room(_ domain: CompositionDomain) -> QuotaCapacity {
    let seats = frame.counts[0]
    let inside = Int(domain.inside[0])
    var room = QuotaCapacity(
      fewest: seats.low - inside, most: seats.high - inside, classFewest: [], classMost: [], groupMost: [])
    for place in classes {
      room.classFewest.append(frame.counts[place].low - Int(domain.inside[place]))
      room.classMost.append(frame.counts[place].high - Int(domain.inside[place]))
    }
    for count in unbound {
      room.classFewest.append(0)
      room.classMost.append(count)
    }
    // Of a group, those in from other classes take room too.
    room.groupMost = limitOf.map { frame.counts[$0].high - Int(domain.inside[$0]) }
    return room
  }

  /// Leaves the room that is left beside one person more, perhaps less than none.
  @inline(__always)
  func take(_ person: Int, _ room: inout QuotaCapacity) { shift(person, -1, &room) }

  /// Undoes ``take(_:_:)``.
  @inline(__always)
  func giveBack(_ person: Int, _ room: inout QuotaCapacity) { shift(person, 1, &room) }

  @inline(__always)
  private func shift(_ person: Int, _ step: Int, _ room: inout QuotaCapacity) {
    let (number, group) = (Int(classOf[person]), Int(groupOf[person]))
    room.fewest += step
    room.most += step
    room.classFewest[number] += step
    room.classMost[number] += step
    if group >= 0 { room.groupMost[group] += step }
  }

  /// Whether there was room for the person who was taken last.
  @inline(__always)
  func isWithin(_ room: QuotaCapacity, _ person: Int) -> Bool {
    let group = Int(groupOf[person])
    return room.most >= 0 && room.classMost[Int(classOf[person])] >= 0 && (group < 0 || room.groupMost[group] >= 0)
  }
}
