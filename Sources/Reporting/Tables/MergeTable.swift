// What a merge did, for programs, and its suggestions as a table to fill in.

package import Interchange
package import NetworkModel

/// What a merge did on its way to another program.
package struct MergeTable {
  private let merge: NetworkMerge
  private let files: [String]
  private let words: Phrasebook

  /// - Parameters:
  ///   - merge: What was done.
  ///   - files: The paths of the networks, in their order.
  ///   - words: The language of names.
  package init(_ merge: NetworkMerge, files: [String], in words: Phrasebook) {
    (self.merge, self.files, self.words) = (merge, files, words)
  }

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    let results: [Attribute] = [
      Attribute("counts", .array(merge.counts.map(count))),
      Attribute("joined", .array(merge.pairs.map(pair))),
      Attribute("keptApart", .array(merge.keptApart.map(apart))),
      Attribute("conflicts", .array(merge.conflicts.map(conflict))),
      Attribute("suggestions", .array(merge.suggestions.map(suggestion))),
      Attribute(
        "parts",
        .array(
          merge.parts.map {
            .object([Attribute("whole", .string($0.first.text)), Attribute("part", .string($0.second.text))])
          })),
      Attribute("tiesWithinOneActor", .integer(merge.loops)),
      Attribute("tiesOfOtherStrength", .integer(merge.otherStrengths)),
    ]
    return envelope.json(asOf: merge.network.asOf, results: .object(results))
  }

  /// The suggestions as a table whose first column is filled in and read again (`MergeDecisionReader`).
  package func suggestions(_ dialect: CSVWriter.Dialect) -> String {
    CSVWriter.table(
      MergeDecisionReader.titles, own: MergeDecisionReader.swedishTitles, dialect,
      merge.suggestions.map { suggestion in
        [
          .empty, .text(suggestion.relation.rawValue), .text(suggestion.first.text), .text(suggestion.second.text),
          .text(suggestion.firstName.text(in: words.language)), .text(suggestion.secondName.text(in: words.language)),
          .number(Self.rounded(suggestion.score)), .text(words.reason(for: suggestion.basis)),
        ]
      })
  }

  /// A likeness with two decimals.
  private static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }

  private func file(_ number: Int) -> AttributeValue {
    files.indices.contains(number - 1) ? .string(files[number - 1]) : .integer(number)
  }

  private func name(_ text: LocalizedText?) -> AttributeValue { .optional(text?.text(in: words.language)) }

  private func count(_ count: MergeCount) -> AttributeValue {
    .object([
      Attribute("kind", .string(count.kind.rawValue)), Attribute("file", file(count.file)),
      Attribute("added", .integer(count.added)), Attribute("joined", .integer(count.joined)),
    ])
  }

  private func pair(_ pair: JoinedPair) -> AttributeValue {
    .object([
      Attribute("kind", .string(pair.kind.rawValue)), Attribute("on", .string(pair.basis.rawValue)),
      Attribute("first", .string(pair.first)), Attribute("firstName", name(pair.firstName)),
      Attribute("second", .string(pair.second)), Attribute("secondName", name(pair.secondName)),
      Attribute("secondFile", file(pair.file)),
    ])
  }

  private func apart(_ apart: KeptApart) -> AttributeValue {
    let reason =
      switch apart.reason {
      case .names: "names"
      case .numbers: "organizationNumbers"
      case .content: "content"
      }
    return .object([
      Attribute("kind", .string(apart.kind.rawValue)), Attribute("reason", .string(reason)),
      Attribute("first", .string(apart.first)), Attribute("firstName", name(apart.firstName)),
      Attribute("second", .string(apart.second)), Attribute("secondName", name(apart.secondName)),
      Attribute("secondFile", file(apart.file)), Attribute("newId", .string(apart.newID)),
    ])
  }

  private func conflict(_ conflict: MergeConflict) -> AttributeValue {
    .object([
      Attribute("kind", .string(conflict.kind.rawValue)), Attribute("record", .strings(conflict.record)),
      Attribute("field", .string(conflict.field)), Attribute("kept", .string(conflict.kept)),
      Attribute("keptFile", file(conflict.keptFile)), Attribute("other", .string(conflict.other)),
      Attribute("otherFile", file(conflict.otherFile)), Attribute("otherRecord", .strings(conflict.otherRecord)),
    ])
  }

  private func suggestion(_ suggestion: MergeSuggestion) -> AttributeValue {
    .object([
      Attribute("relation", .string(suggestion.relation.rawValue)),
      Attribute("first", .string(suggestion.first.text)), Attribute("firstName", name(suggestion.firstName)),
      Attribute("second", .string(suggestion.second.text)), Attribute("secondName", name(suggestion.secondName)),
      Attribute("secondFile", file(suggestion.file)), Attribute("score", .double(Self.rounded(suggestion.score))),
      Attribute("reason", .string(suggestion.basis.rawValue)),
    ])
  }
}
