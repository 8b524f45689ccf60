// A short, stable name for each kind of fault, for programs.

import NetworkModel

extension FormatFault {
  /// The kind of fault, `unknown-reference`; the same in every language and version.
  public var code: String { kind.code }
}

extension FormatFault.Kind {
  /// The name of the kind: `unknown-reference`; the same in every language and version.
  package var code: String {
    switch self {
    case .json(let kind): kind.code
    case .foreign: "foreign-format"
    case .notANetwork: "not-a-network"
    case .unknownVersion: "unknown-version"
    case .missingKey: "missing-key"
    case .wrongType: "wrong-type"
    case .invalidDate: "invalid-date"
    case .unknownChoice: "unknown-choice"
    case .invalidColor: "invalid-color"
    case .numberTooLarge: "number-too-large"
    case .likelyMisspelledKey: "likely-misspelled-key"
    case .likelyMisspelledColumn: "likely-misspelled-column"
    case .hierarchyAsTies: "hierarchy-as-ties"
    case .finding(let problem): problem.code
    case .table(let fault): fault.code
    case .edgeList(let fault): fault.code
    case .graphText(let fault): fault.code
    case .people(let fault): fault.code
    case .brief(let fault): fault.code
    case .series(let fault): fault.code
    case .invalidTime: "invalid-time"
    case .graph(let fault): fault.code
    case .xml(let fault): fault.code
    case .otherFormat: "other-format"
    }
  }
}
