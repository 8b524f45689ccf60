// What `init`, `add`, `set`, `remove` and `score` cannot do with what they were given.

import Interchange
import NetworkModel
import Reporting

/// What the commands that edit cannot do with what they were given.
enum EditingFault {
  /// A file that would be made is there already.
  case fileIsThere(String)

  /// How the tool ends then.
  var exitCode: ExitCode {
    switch self {
    case .fileIsThere: .outputImpossible
    }
  }
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for fault: EditingFault) -> String {
    switch fault {
    case .fileIsThere(let path):
      say(
        "\(path): filen finns redan och skrivs inte över; välj en annan mapp, eller flytta den",
        "\(path): the file is there already and is not written over; choose another folder, or move it")
    }
  }
}
