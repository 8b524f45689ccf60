// A laminar family of rules: groups within classes within the seats. A greedy choice under them is optimal.
//
// Within a class the limits per group form a partition matroid, so the best m are the first m that fit, in order of
// what they add.

/// The largest nested family among the rules: the attribute with most quotas, and the limit with most values that bind.
struct LaminarQuotas: Sendable {
  /// The class of each person: the index of a quota among those of the attribute, the last class for people without
  /// one.
  let classOf: [Int32]
  /// The group of each person, cut to the person's class; −1 for none.
  let groupOf: [Int32]
  /// The index among the counts of each class that has a quota.
  let classes: [Int]
  /// The number of people of each class without a quota; the last is for people whose value is unknown.
  let unbound: [Int]
  /// The counts that the family enforces in full.
  let enforced: Set<Int>
  /// The number of groups, each within one class.
  let groupCount: Int
  private let quotas: QuotaRules
  /// The index among the counts of each group.
  private let limitOf: [Int]
  /// The most classes, if values without a quota are to be classes too.
  private static let mostClasses = 16

  /// How many classes there are.
  var count: Int { classes.count + unbound.count }

  /// - Parameter attributes: If given, values without a quota are classes of their own, unless they are too many;
  ///   otherwise they are one class together.
  ///   of them are one.
  init(_ quotas: QuotaRules, attributes: [[Int32]] = []) {
    self.quotas = quotas
    var family: [Int] = []
    var attribute = 0
    for (place, candidate) in quotas.quotaFamilies.enumerated() where candidate.count > family.count {
      (family, attribute) = (candidate, place)
    }
    classes = family
    var classOf = Array(repeating: Int32(-1), count: quotas.people)
    for (number, place) in family.enumerated() {
      for person in quotas.counts[place].members { classOf[Int(person)] = Int32(number) }
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
    self.unbound = unbound + [quotas.people]
    var limits: [Int] = []
    for candidate in quotas.limitFamilies where candidate.count > limits.count { limits = candidate }
    var groupOf = Array(repeating: Int32(-1), count: quotas.people)
    var limitOf: [Int] = []
    var enforced = Set(family)
    for place in limits {
      var numbers: [Int32: Int32] = [:]
      for person in quotas.counts[place].members {
        let number = numbers[classOf[Int(person)]] ?? Int32(limitOf.count)
        if numbers[classOf[Int(person)]] == nil {
          numbers[classOf[Int(person)]] = number
          limitOf.append(place)
        }
        groupOf[Int(person)] = number
      }
      if numbers.count == 1 { enforced.insert(place) }
    }
    self.classOf = classOf
    self.groupOf = groupOf
    self.limitOf = limitOf
    self.enforced = enforced
    groupCount = limitOf.count
  }
}

/// The capacity that a laminar family leaves.
struct QuotaCapacity: Sendable {
  /// The fewest and the most people still to be chosen.
  var fewest: Int
  var most: Int
  /// The fewest and the most still to be chosen of each class.
  var classFewest: [Int]
  var classMost: [Int]
  /// The most still to be chosen of each group.
  var groupMost: [Int]

  /// Whether every class has its fewest.
  var isFilled: Bool { classFewest.allSatisfy { $0 <= 0 } }
}

extension LaminarQuotas {
  /// The capacity left by the people who are in.
  func capacity(_ domain: CompositionDomain) -> QuotaCapacity {
    let seats = quotas.counts[0]
    let inside = Int(domain.inside[0])
    var capacity = QuotaCapacity(
      fewest: seats.low - inside, most: seats.high - inside, classFewest: [], classMost: [], groupMost: [])
    for place in classes {
      capacity.classFewest.append(quotas.counts[place].low - Int(domain.inside[place]))
      capacity.classMost.append(quotas.counts[place].high - Int(domain.inside[place]))
    }
    for count in unbound {
      capacity.classFewest.append(0)
      capacity.classMost.append(count)
    }
    // People of a group who are in from other classes take capacity too.
    capacity.groupMost = limitOf.map { quotas.counts[$0].high - Int(domain.inside[$0]) }
    return capacity
  }

  /// Reserves capacity for `person`; the remaining capacity may become negative.
  @inline(__always)
  func take(_ person: Int, _ capacity: inout QuotaCapacity) { shift(person, -1, &capacity) }

  /// Undoes ``take(_:_:)``.
  @inline(__always)
  func giveBack(_ person: Int, _ capacity: inout QuotaCapacity) { shift(person, 1, &capacity) }

  @inline(__always)
  private func shift(_ person: Int, _ step: Int, _ capacity: inout QuotaCapacity) {
    let (number, group) = (Int(classOf[person]), Int(groupOf[person]))
    capacity.fewest += step
    capacity.most += step
    capacity.classFewest[number] += step
    capacity.classMost[number] += step
    if group >= 0 { capacity.groupMost[group] += step }
  }

  /// Whether there was capacity for the person last reserved for.
  @inline(__always)
  func isWithin(_ capacity: QuotaCapacity, _ person: Int) -> Bool {
    let group = Int(groupOf[person])
    return capacity.most >= 0 && capacity.classMost[Int(classOf[person])] >= 0
      && (group < 0 || capacity.groupMost[group] >= 0)
  }
}
