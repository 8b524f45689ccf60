// The JSON envelope that every answer for programs shares.

import Interchange
package import NetworkModel

/// What was asked, around the results: which command, on what, with which parameters.
package struct JSONEnvelope: Sendable {
  private let command: String
  private let network: String
  private let level: ActorLevel?
  private let parameters: [Attribute]

  /// - Parameters:
  ///   - command: The name of the command.
  ///   - network: The path of the network.
  ///   - level: Who was kept apart; nil where the answer is about the file itself.
  ///   - parameters: What the answer depends on besides the network.
  package init(command: String, network: String, level: ActorLevel?, parameters: [Attribute]) {
    (self.command, self.network, self.level, self.parameters) = (command, network, level, parameters)
  }

  /// The answer as canonical JSON.
  ///
  /// - Parameters:
  ///   - asOf: The date that was looked at, where there is one.
  ///   - own: Parameters that the answer itself brings, after those that were asked for.
  ///   - results: The results.
  ///   - more: What else there is to say, after the results.
  func json(
    asOf: PartialDate?, parameters own: [Attribute] = [], results: AttributeValue, more: [Attribute] = []
  ) -> String {
    JSONWriter().string(
      .object(
        [
          Attribute("command", .string(command)), Attribute("network", .string(network)),
          Attribute("asOf", .optional(asOf?.description)),
        ] + (level.map { [Attribute("level", .string($0.rawValue))] } ?? [])
          + [Attribute("parameters", .object(parameters + own)), Attribute("results", results)] + more))
  }
}

extension ProjectionOptions {
  /// The options as an answer states them.
  package var parameters: [Attribute] {
    [
      Attribute("projection", .string(sharedActivities.rawValue)),
      Attribute("includeEnded", .bool(includesEnded)),
    ]
  }
}
