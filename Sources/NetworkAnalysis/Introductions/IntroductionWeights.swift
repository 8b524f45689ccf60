// What an introduction is worth: one formula, so that closing a gap, sharing a goal and shortening the way can be weighed together.
//
//   gain of a set of ties = gaps + goals + distance − cost
//
// gaps      the severity of each gap of these kinds that the ties close (see `GapSeverity`):
//             sector-pair-apart   all of it by the first tie between the two sectors
//             sector-pair-thin    in equal shares for each tie up to what chance would give
//             sole-broker         all of it once no one actor carries every direct tie (where there are direct ties)
//             isolated-actor      in equal shares for each of the sector's isolated actors that gets a tie to one who has ties today
//             cut-actor           the share of those it cuts off that new ties among them and the largest part keep in contact
//           Bridge ties go with cut actors; structural holes are left out, since new ties redraw the communities.
// goals     0.6 · (1 − 2^(−s)) for each tie; s is the sum of half the weight of each goal that both work on, half the weight of
//           a goal for each sector or competence that it lacks and the other brings, a quarter of the weight of each goal that
//           one works on and the other has asked for something in or supports, a quarter for each competence or profile area
//           that both have and for each activity that both took part in and that is over, of which at most two each count, and a
//           quarter for two of different sectors in one town, where at most five are. Where nobody works with anybody yet, a
//           quarter of the weight of each goal that needs the sectors of both counts too. The weight of a goal is that of
//           `GapSeverity`; work on a goal below another, or that contributes to it, is work on that one for what was asked.
// distance  half the rise in Σ 1/d over pairs of actors of different sectors, divided by the number of actors: the harmonic form,
//           where actors who do not reach each other count 0 (Latora and Marchiori 2001, doi:10.1103/PhysRevLett.87.198701).
// cost      0.2 · (1 − 2/d) for two who stand d steps apart today (0 with a common partner; four steps, 0.1, stand for all longer
//           ways and for none; nothing where nobody works with anybody yet), 0.1 for each goal on which they stand against each
//           other, and 0.1 for each earlier introduction of an actor: nobody has time for all.
//
// Whom it is asked of: two who can be asked to meetings (`StakeholderNetwork.isInvitable`), are not of one organization, do not
// work together and will not in an activity that is planned; and who have somebody to bring them together, a third with ties to
// both, or something to meet about, an s above 0. That both could be asked to the same forum is no ground by itself: it is told
// as the place to meet (`WayToMeet`).
//
// Gaps that two could close by meeting name a pair that introductions propose, where all pairs are looked at; else, and where the
// gap's own broker knows other two, a pair by the same goals and cost, for each time that the two were named before, so that
// neither the alphabet nor another formula proposes others than introductions would (`PairInMind`).
//
// Why so: one unit is one gap of the highest severity. The first formula gave most to bringing outsiders near to everybody, and so
// proposed meetings of actors with nothing in common, without anybody to introduce them: nobody would have sent those letters.
// What two can do together now weighs more than how near they come to others (0.6 against about 0.2 for an outsider), what was said
// in consultations and done together before counts, and a pair without any ground is no candidate at all.

/// The weights of what introductions bring and cost; see the file for the formula and its reasons.
enum IntroductionWeights {
  /// The most that shared and complementary goals and competences bring to a tie.
  static let goals = 0.6
  /// What the rise in nearness counts.
  static let distance = 0.5
  /// What distance costs at most, infinitely far; half of it where four steps or more are between two, or no way.
  static let farthest = 0.2
  /// What a goal costs on which the two stand against each other.
  static let conflict = 0.1
  /// What each earlier introduction of an actor costs.
  static let load = 0.1

  /// What it costs to bring together two who stand `steps` apart: farthest · (1 − 2/d), d from 2 to 4; nil, for no way, as 4.
  static func cost(steps: Int?) -> Double { farthest * (1 - 2 / Double(min(4, max(2, steps ?? 4)))) }
}
