// A short, stable name for each kind of fault, for programs.

import NetworkModel

extension FormatFault.Kind {
  /// The name of the kind: `unknown-reference`; the same in every language and version.
  public var code: String {
    switch self {
    case .json(let kind): kind.code
    case .notANetwork: "not-a-network"
    case .unknownVersion: "unknown-version"
    case .missingKey: "missing-key"
    case .wrongType: "wrong-type"
    case .invalidDate: "invalid-date"
    case .unknownChoice: "unknown-choice"
    case .invalidColor: "invalid-color"
    case .numberTooLarge: "number-too-large"
    case .likelyMisspelledKey: "likely-misspelled-key"
    case .finding(let problem): problem.code
    case .table(let fault): fault.code
    case .edgeList(let fault): fault.code
    case .people(let fault): fault.code
    case .brief(let fault): fault.code
    case .series(let fault): fault.code
    case .invalidTime: "invalid-time"
    case .otherFormat: "other-format"
    }
  }
}

extension Problem {
  fileprivate var code: String {
    switch self {
    case .emptyID: "empty-id"
    case .duplicateID: "duplicate-id"
    case .unknownReference: "unknown-reference"
    case .emptyName: "empty-name"
    case .similarNames: "similar-names"
    case .selfTie: "self-tie"
    case .repeatedTie: "repeated-tie"
    case .strengthNotPositive: "strength-not-positive"
    case .endsBeforeStart: "ends-before-start"
    case .noParticipants: "no-participants"
    case .repeatedParticipant: "repeated-participant"
    case .scoreOutOfRange: "score-out-of-range"
    case .goalCycle: "goal-cycle"
    case .continuationCycle: "continuation-cycle"
    case .noUnit: "no-unit"
    case .personalNumber: "personal-number"
    case .invalidOrganizationNumber: "invalid-organisation-number"
    case .invalidMunicipality: "invalid-municipality"
    case .tieWithoutEvidence: "tie-without-evidence"
    }
  }
}
