// How long reading a network takes: from a file of any format to the network that is checked.

import Foundation
import Interchange
import NetworkModel

/// Times `NetworkReader.read(contentsOf:)`, and prints one line of JSON that tells what was read.
enum NetworkMeasurement {
  /// The word that asks for it.
  static let word = "network"

  /// Reads a file as often as the words ask for: `FILE [K]`.
  static func run(_ words: ArraySlice<String>) throws -> String {
    guard let path = words.first, let repeats = words.count > 1 ? Int(words.last ?? "") : 3, repeats > 0 else {
      throw BenchmarkFailure.usage("write \"samband-benchmark network FILE\", and how often after it.")
    }
    let clock = ContinuousClock()
    var (seconds, processorSeconds, answer) = ([Double](), [Double](), "")
    for _ in 0..<repeats {
      let (start, processorStart) = (clock.now, Measurement.processorNow())
      let reading = try NetworkReader.read(contentsOf: URL(filePath: path))
      processorSeconds.append(Measurement.processorNow() - processorStart)
      seconds.append((clock.now - start) / .seconds(1))
      answer = values(of: reading)
    }
    let (wall, cpu) = (seconds.min() ?? 0, processorSeconds.min() ?? 0)
    return "{\"min_s\": \(wall), \"min_cpu_s\": \(cpu), \"peak_kb\": \(peak), \(answer)}"
  }

  /// What a peer has to find as well.
  private static func values(of reading: NetworkReading) -> String {
    let network = reading.network
    let strength = network?.collaborations.reduce(0) { $0 + $1.weight } ?? 0
    return "\"actors\": \(network?.actors.count ?? -1), \"ties\": \(network?.collaborations.count ?? -1), "
      + "\"strength\": \(strength), \"faults\": \(reading.faults.count)"
  }

  /// The most memory that the process has held, in kB, where the system tells it (Linux); 0 elsewhere.
  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { $0.split(separator: " ").compactMap { Int($0) }.first } ?? 0
  }
}
