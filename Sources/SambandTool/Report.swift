// The JSON envelope that every reporting command shares.

import Interchange
import NetworkModel

/// An answer for programs: which command, on what, with which parameters, and the results.
struct Report {
  let command: String
  let network: String
  let asOf: PartialDate?
  let parameters: [Attribute]
  let results: AttributeValue
  /// What else the command has to say, after the results.
  var more: [Attribute] = []

  /// The answer as canonical JSON.
  var json: String {
    JSONWriter().string(
      .object(
        [
          Attribute("command", .string(command)),
          Attribute("network", .string(network)),
          Attribute("asOf", asOf.map { .string($0.description) } ?? .null),
          Attribute("parameters", .object(parameters)),
          Attribute("results", results),
        ] + more))
  }
}

extension ProjectionOptions {
  /// The options as a report states them.
  var parameters: [Attribute] {
    [
      Attribute("projection", .string(sharedActivities.rawValue)),
      Attribute("includeEnded", .bool(includesEnded)),
    ]
  }
}
