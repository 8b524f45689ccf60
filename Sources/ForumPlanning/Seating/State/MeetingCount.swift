// How often two people meet: read from a matrix of all pairs, or, where people are many, counted from their tables, which
// takes no memory of its own and nothing to keep up to date.

extension SeatingState {
  /// Whether meetings are counted from tables rather than kept for every pair.
  @inline(__always)
  var isSparse: Bool { rules.objective.isSparse }

  /// The number of meetings of a pair, prior ones included.
  @inline(__always)
  func meetings(_ a: Int, _ b: Int) -> UInt16 {
    if !isSparse { return met[a * rules.people + b] }
    return UInt16(meetingsHere(a, b) + Int(rules.objective.listedPrior[a, b]))
  }

  /// The number of meetings of a pair in this seating, where pairs are kept sparsely.
  @inline(__always)
  func meetingsHere(_ a: Int, _ b: Int) -> Int {
    let rounds = rules.rounds
    let tables = tablesOf.span
    let (first, second) = (a &* rounds, b &* rounds)
    var count = 0
    for round in 0..<rounds where tables[first &+ round] == tables[second &+ round] { count &+= 1 }
    return count
  }

  /// The gain if a pair meets once more.
  @inline(__always)
  func gain(_ a: Int, _ b: Int) -> Int {
    isSparse ? Int(rules.objective.gain(a, b, meetings(a, b))) : Int(gain[a * rules.people + b])
  }

  /// The loss if a pair that sits together meets once less.
  @inline(__always)
  func loss(_ a: Int, _ b: Int) -> Int { Int(rules.objective.loss(a, b, meetings(a, b))) }
}
