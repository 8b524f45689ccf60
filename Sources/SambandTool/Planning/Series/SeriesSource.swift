// From a series and the files that it names to a request for a year of forums.

import Arguments
import ForumPlanning
import Interchange
import NetworkModel
import PlanModel
import Reporting
import Spelling

/// A series with everything that it names, read and checked.
struct SeriesSource {
  let series: SeriesBrief
  /// What all forums have in common.
  let forum: ForumSource
  let request: SeriesRequest

  var phrases: Phrasebook { forum.phrases }
}

extension ForumReader {
  /// A series with everything that it names.
  func readSeries(_ path: String) throws(ToolFailure) -> SeriesSource {
    let bytes: [UInt8]
    do throws(FileFailure) { bytes = try context.session.read(path) } catch { throw .input(error) }
    let reading = SeriesReader.read(bytes)
    guard let series = reading.series, reading.errors.isEmpty else {
      throw .badPlanning(path: path, faults: reading.errors, language: parsed[CommonOptions.language] ?? .english)
    }
    let source = try source(series.brief, reading.brief, path) { series.faults(beside: $0, reading.brief) }
    let numbers = Dictionary(
      source.request.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let forums = series.meetings.indices.map { place in
      SeriesRequest.Forum(
        theme: series.theme(of: place), invite: series.place(of: place).invite.compactMap { numbers[$0] })
    }
    return SeriesSource(
      series: series, forum: source,
      request: SeriesRequest(source.request, forums: forums, mostInvitations: series.mostInvitations))
  }
}

extension SeriesBrief {
  /// Hosts and people of places that neither the network nor the list has.
  fileprivate func faults(beside draft: ForumDraft, _ reading: BriefReading) -> [FormatFault] {
    var faults: [FormatFault] = []
    let ids = draft.candidates.map(\.id)
    let (people, actors) = (Set(ids), draft.actors)
    func check(host: NetworkActor.ID, _ path: DocumentPath) {
      if actors.isEmpty || actors.contains(host.text) { return }
      let nearest = Suggestion.nearest(to: host.text, among: actors)
      faults.append(reading.fault(.unknownActor(host.text, suggestion: nearest), at: path))
    }
    let root = DocumentPath.root
    for (number, place) in places.enumerated() {
      if let host = place.host { check(host: host, root["places"][number]["host"]) }
      for (place, id) in place.invite.enumerated() where !people.contains(id) {
        faults.append(
          reading.fault(
            .unknownInvitee(id, suggestion: Suggestion.nearest(to: id, among: ids)),
            at: root["places"][number]["invite"][place]))
      }
    }
    for (number, host) in hosts.enumerated() { check(host: host, root["hosts"][number]) }
    return faults
  }
}
