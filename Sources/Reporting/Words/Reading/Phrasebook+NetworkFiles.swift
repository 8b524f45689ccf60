// Why a network's file could not be read at all, and what a file that was written does not hold.

public import Interchange

extension Phrasebook {
  /// Why a network's file could not be read.
  public func sentence(for error: NetworkFileError) -> String {
    switch error {
    case .missing(let path): missing(path)
    case .unreadable(let path, let reason): unreadable(path, reason)
    }
  }

  /// What a file does not hold of the network that it was made of, a sentence for each; empty where it holds all.
  public func losses(of file: GraphFile) -> [String] {
    file.losses.map { sentence(for: $0, in: name(of: file.format)) }
  }

  /// That there is no such file.
  package func missing(_ path: String) -> String {
    say(
      "\(path): filen finns inte; kontrollera namnet och mappen",
      "\(path): there is no such file; check the name and the folder")
  }

  /// That a file could not be read, with the system's reason.
  package func unreadable(_ path: String, _ reason: String) -> String {
    say(
      "\(path): filen kan inte läsas (\(reason)); kontrollera rättigheterna",
      "\(path): the file cannot be read (\(reason)); check its permissions")
  }
}
