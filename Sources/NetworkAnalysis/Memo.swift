// What is worked out when it is first asked for, and then kept.

internal import Synchronization

/// A value that is made once, whoever asks for it and from however many threads.
final class Memo<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// The value; `make` is called the first time only, while others who ask wait.
  func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }
}
