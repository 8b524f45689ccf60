// The measures of an actor: what `metrics` can put in a column, and what each of them rests on.

/// A measure of an actor; the raw value is the name of its column.
public enum Measure: String, CaseIterable, Sendable, Hashable {
  /// How many actors it works with.
  case degree
  /// The summed weight of its ties.
  case strength
  /// The pairs of others whose shortest paths pass through it.
  case betweenness
  /// The same as a share of all pairs of others.
  case betweennessNormalized = "betweenness_normalized"
  /// How near it is to those it reaches, scaled by how many these are.
  case closeness
  /// The mean of 1/distance to all others.
  case harmonic
  /// In proportion to its neighbors' values, the largest 1.
  case eigenvector
  /// The share of a random walker's time.
  case pagerank
  /// The greatest k such that it is in a part where all have k partners or more.
  case core
  /// The share of pairs of its partners that work together.
  case clustering
  /// Burt's constraint.
  case constraint
  /// Burt's effective size.
  case effectiveSize = "effective_size"
  /// Effective size by the number of contacts.
  case efficiency
  /// The component that it belongs to, numbered from 1.
  case component
  /// The community of Leiden's partition, numbered from 1.
  case community
  /// Whether its removal splits its part.
  case cutActor = "cut_actor"
  /// How many partners are of other sectors.
  case crossSectorTies = "cross_sector_ties"
  /// Krackhardt and Stern's E–I index by sector.
  case eiIndex = "ei_index"
  /// Guimerà and Amaral's participation with sectors as modules.
  case participation
  /// Gould and Fernandez: all three of one sector.
  case coordinator
  /// Gould and Fernandez: both ends of one sector, the broker of another.
  case consultant
  /// Gould and Fernandez: into the broker's sector.
  case gatekeeper
  /// Gould and Fernandez: out of the broker's sector.
  case representative
  /// Gould and Fernandez: three sectors.
  case liaison

  /// Whether its values number groups, so that a list by it begins with the first.
  package var isGroupNumber: Bool { self == .component || self == .community }

  /// The passes over the graph that measures share.
  enum Pass: CaseIterable {
    case none, betweenness, distances, triangles, holes, spectral, ranks, cores, components, communities, cuts, mixing,
      brokerage
  }

  /// The pass that yields it.
  var pass: Pass {
    switch self {
    case .degree, .strength: .none
    case .betweenness, .betweennessNormalized: .betweenness
    case .closeness, .harmonic: .distances
    case .eigenvector: .spectral
    case .pagerank: .ranks
    case .core: .cores
    case .clustering: .triangles
    case .constraint, .effectiveSize, .efficiency: .holes
    case .component: .components
    case .community: .communities
    case .cutActor: .cuts
    case .crossSectorTies, .eiIndex, .participation: .mixing
    case .coordinator, .consultant, .gatekeeper, .representative, .liaison: .brokerage
    }
  }
}
