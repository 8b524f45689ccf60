// Why some pairs must meet again: the argument that proves it, with its figures.

/// The argument behind the bound on repeats; the strongest if several hold.
public enum RepeatReason: Hashable, Sendable {
  /// Rules bring these two to one table in `rounds` rounds (`together`, hosts or given seats), and they have met
  /// `prior` times before. Of all such pairs this is one that meets most.
  case heldTogether(pair: PlacePair, rounds: Int, prior: Int)
  /// This person has at least `needed` neighbors at table, counted again in each of `rounds` rounds, but there are only
  /// `others` whom the person could meet for the first time.
  case tooFewOthers(person: Int, rounds: Int, needed: Int, others: Int)
  /// There are at least `meetings` meetings over all rounds, but only `pairs` pairs could meet for the first time.
  case moreMeetingsThanPairs(meetings: Int, pairs: Int)
  /// Of `people` who shared a table in one round some must share one again in another, since there are only `tables`.
  case tooFewTables(people: Int, tables: Int)
  /// Of `people`, each two of whom have met before, some must share a table, since there are only `tables`.
  case tooFewTablesForAcquaintances(people: Int, tables: Int)
}
