// What calendars know a meeting by. It is kept in the plan, so that a meeting that is moved, renamed or given another place
// updates the entry that guests have, instead of adding one (RFC 5545, 3.8.4.7 and 3.8.7.4).

public import NetworkModel

/// What calendars know a meeting by.
public struct CalendarRecord: Hashable, Sendable {
  /// The permanent id, unlike any other in the world.
  public var uid: String
  /// How often the meeting has changed since it was first planned.
  public var sequence: Int
  /// The latest day that an entry was made on, as far as files say; nil where none says.
  public var stamp: PartialDate?

  /// A record with its parts.
  public init(uid: String, sequence: Int = 0, stamp: PartialDate? = nil) {
    self.uid = uid
    self.sequence = max(0, sequence)
    self.stamp = stamp
  }

  /// The record of a meeting that is planned for the first time.
  ///
  /// Where the brief has an `id` the record follows from it and from the network's title, whatever else changes in the brief;
  /// an id that is unlike any other by itself, a UUID or one with an `@`, is taken as it is. Without one, the record follows
  /// from the brief's title and start, and only the plan knows it afterwards.
  ///
  /// - Parameters:
  ///   - brief: The brief.
  ///   - network: Its network, for its title and date.
  ///   - part: What tells several meetings of one brief apart.
  public init(of brief: Brief, in network: StakeholderNetwork, part: [String] = []) {
    let home = [brief.kind.rawValue] + (network.title?.wordings ?? [])
    let uid: String
    if let id = brief.id {
      uid = part.isEmpty && Self.isUnique(id) ? id : Self.uuid(from: ["id", id] + home + part)
    } else {
      let own = (brief.title?.wordings ?? []) + [brief.when?.start.description ?? "", brief.host?.text ?? ""]
      uid = Self.uuid(from: ["made"] + own + home + part)
    }
    self.init(uid: uid, stamp: network.asOf)
  }

  /// The record once the plan has been made anew: one more change where calendars show another meeting, and never an earlier
  /// day.
  package func next(isChanged: Bool, stamp other: PartialDate?) -> CalendarRecord {
    CalendarRecord(
      uid: uid, sequence: sequence + (isChanged ? 1 : 0), stamp: Self.later(stamp, other))
  }

  /// The later of two days.
  package static func later(_ one: PartialDate?, _ other: PartialDate?) -> PartialDate? {
    guard let one, let other else { return one ?? other }
    return one.firstDay < other.firstDay ? other : one
  }

  /// Whether an id needs nothing added to be unlike any other: a UUID, or an address.
  private static func isUnique(_ id: String) -> Bool {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    return id.contains("@")
      || parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
  }

  /// A UUID of version 8 (RFC 9562) from texts: two runs of FNV-1a over them, the second over the first's result as well.
  package static func uuid(from texts: [String]) -> String {
    func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
      bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    let text = texts.map { "\($0.utf8.count):\($0)" }.joined()
    let first = hash(text.utf8)
    let second = hash("\(first) \(text)".utf8)
    func digits(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    let high = Array(digits(first & ~0xF000 | 0x8000))
    let low = Array(digits(second & ~(0b11 << 62) | 0b10 << 62))
    return [high[0..<8], high[8..<12], high[12..<16], low[0..<4], low[4..<16]].map { String($0) }.joined(separator: "-")
  }
}

extension ForumPlan {
  /// Whether calendars would show another meeting than for an earlier plan of it.
  package func isAnotherEntry(than earlier: ForumPlan) -> Bool {
    func seats(_ plan: ForumPlan) -> Int { plan.invited.count + plan.openSeats.reduce(0) { $0 + $1.count } }
    return when != earlier.when || title != earlier.title || place != earlier.place || host != earlier.host
      || goals != earlier.goals || seats(self) != seats(earlier)
      || invited.compactMap(\.name) != earlier.invited.compactMap(\.name)
  }
}
