// What libFuzzer calls with every input: one reader, from bytes to the checked network. Built by `run`, not by the manifest.
//
// https://llvm.org/docs/LibFuzzer.html

import Foundation
import Interchange

/// The reader that is under test, by the word that `--from` takes.
private let format = NetworkFormat(rawValue: ProcessInfo.processInfo.environment["SAMBAND_FUZZ"] ?? "")

/// Reads one input; 0, since libFuzzer asks for it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  // What is told from the content goes first, since this is how files are read.
  let reading = NetworkReader.read(bytes, named: "input", as: format)
  // A network that is not sound has to say why.
  if reading.network == nil, reading.faults.isEmpty { abort() }
  return 0
}
