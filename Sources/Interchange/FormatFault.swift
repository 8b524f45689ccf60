// What is wrong with a file, as facts with their place; Reporting words them.

public import NetworkModel

/// An error or a warning about a file that was read; `Phrasebook` words it.
public struct FormatFault: Error, Hashable, Sendable {
  /// What is wrong.
  package let kind: Kind
  /// The line and column of the value concerned.
  public let location: SourceLocation
  /// The path of the value concerned; the root where the file is no document at all.
  public let path: DocumentPath
  /// The name of the file in its folder; nil where only one file was read.
  public let file: String?
  /// The place of the other record where two clash, for a folder of tables.
  package let other: FilePlace?

  package init(
    _ kind: Kind, at location: SourceLocation, path: DocumentPath = .root, file: String? = nil, other: FilePlace? = nil
  ) {
    self.kind = kind
    self.location = location
    self.path = path
    self.file = file
    self.other = other
  }

  /// Whether it has to be mended.
  public var severity: Finding.Severity {
    switch kind {
    case .finding(let problem): problem.severity
    case .likelyMisspelledKey, .likelyMisspelledColumn, .hierarchyAsTies: .warning
    case .table(let fault): fault.severity
    case .graphText(let fault): fault.severity
    case .people(let fault): fault.severity
    case .series(let fault): fault.severity
    case .brief(let fault): fault.severity
    default: .error
    }
  }

  /// What can be wrong with a file.
  package enum Kind: Hashable, Sendable {
    /// It is not JSON.
    case json(JSONError.Kind)
    /// A file of another program.
    case foreign(ForeignFormat)
    /// JSON, but not a network; `found` is the value of `format`.
    case notANetwork(found: String?)
    /// It is a network of a version that is not known.
    case unknownVersion(String)
    /// A key is missing that a record must have.
    case missingKey(String)
    /// A value of another type than its key takes.
    case wrongType(expected: Expected, found: Found)
    /// A text that is no date.
    case invalidDate(String)
    /// A word that its key does not know.
    case unknownChoice(String, choices: [String], suggestion: String?)
    /// A text that is no color.
    case invalidColor(String)
    /// A number too large to calculate with.
    case numberTooLarge(String)
    /// A key that is kept without being understood and looks like one that would be.
    case likelyMisspelledKey(String, suggestion: String)
    /// A column that is kept without being understood and looks like one that would be.
    case likelyMisspelledColumn(String, suggestion: String)
    /// So many collaborations of the kind `partOf`, which are read as hierarchy.
    case hierarchyAsTies(count: Int)
    /// Something that validation found.
    case finding(Finding.Problem)
    /// A fault of a table.
    case table(TableFault)
    /// A fault of an edge list.
    case edgeList(EdgeListFault)
    /// A fault of a graph in a text format.
    case graphText(GraphTextFault)
    /// A fault of a list of people, or of rules about them.
    case people(PeopleFault)
    /// A fault of a brief.
    case brief(BriefFault)
    /// A fault of a series.
    case series(SeriesFault)
    /// A text that is no time of a day.
    case invalidTime(String)
    /// A graph of another program that lacks something.
    case graph(GraphFault)
    /// A file that should be XML and is not.
    case xml(XMLFault)
    /// It is JSON and not the document that was asked for, but `found`; `expected` is the value that `format` should have.
    case otherFormat(expected: String, found: String?)
  }

  /// What a key takes.
  package enum Expected: Hashable, Sendable {
    /// A string.
    case string
    /// A string, or an object of strings by language.
    case text
    /// A number.
    case number
    /// A whole number.
    case wholeNumber
    /// A whole number that is not below 1, or not below another.
    case positiveNumber
    /// `true` or `false`.
    case bool
    /// An object.
    case object
    /// A list of objects.
    case listOfObjects
    /// A list of strings.
    case listOfStrings
    /// A list of numbers.
    case listOfNumbers
  }

  /// What was found instead.
  package enum Found: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case list
    /// An object.
    case object
  }
}

extension FormatFault {
  /// Why a document is none: the file is another program's, or what is wrong with its JSON.
  init(_ error: JSONError, in bytes: [UInt8]) {
    if let format = ForeignFormat(bytes) {
      self.init(.foreign(format), at: SourceLocation(line: 1, column: 1))
    } else {
      self.init(.json(error.kind), at: error.location)
    }
  }
}

extension Finding.Problem {
  /// The path of the other record where two clash.
  package var first: DocumentPath? {
    switch self {
    case .duplicateID(_, _, let first), .similarNames(_, _, _, let first), .repeatedTie(_, _, let first),
      .repeatedParticipant(_, let first), .repeatedAnswer(_, _, let first):
      first
    default: nil
    }
  }

  /// The problem without the place of the other record, which moves when a record before it goes.
  package var anywhere: Finding.Problem {
    switch self {
    case .duplicateID(let kind, let id, _): .duplicateID(kind, id: id, first: .root)
    case .similarNames(let name, let other, let difference, _):
      .similarNames(name, other: other, difference: difference, first: .root)
    case .repeatedTie(let source, let target, _): .repeatedTie(source: source, target: target, first: .root)
    case .repeatedParticipant(let actor, _): .repeatedParticipant(actor: actor, first: .root)
    case .repeatedAnswer(let actor, let about, _): .repeatedAnswer(actor: actor, about: about, first: .root)
    default: self
    }
  }
}
