import Interchange
import NetworkModel

/// An edge list as a network, and a file with a fault, told with its place.
func interchangeExample() -> String {
  let reading = NetworkReader.read(Array("a b\nb c\n".utf8), named: "ties.txt")
  let text = #"{"format": "samband-network", "version": 1, "actors": [{"id": "a", "name": "A"}]}"#
  let wrong = NetworkReader.read(Array(text.utf8))
  let faults = wrong.errors.map { "\($0.location) \($0.path): \($0.code)" }
  guard let network = reading.network else { return "nothing read" }
  return "\(network.actors.count) actors, \(NetworkWriter.write(network).utf8.count) bytes of JSON; \(faults)"
}
