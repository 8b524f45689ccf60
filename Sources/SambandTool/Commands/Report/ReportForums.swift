// The forums of a report: each from its brief, or from a plan that is there already, with the pictures of its tables.

import Arguments
import Drawing
import ForumPlanning
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// Plans the forums of a report.
struct ReportForums {
  let parsed: ParsedCommand
  let context: Context
  /// The network of the report.
  let input: NetworkInput

  /// The forums of some briefs and plans, in their order.
  func forums(_ paths: [String]) throws(ToolFailure) -> [ReportForum] {
    var forums: [ReportForum] = []
    let names = Self.names(of: paths)
    for (path, name) in zip(paths, names) {
      let bytes = try context.read(path)
      var forum: ReportForum
      if ForumPlanReader.isPlan(bytes) {
        forum = try read(bytes, path, name)
      } else {
        forum = try planned(try source(bytes, path), name)
      }
      forum.isAlone = paths.count == 1
      for language in Language.allCases {
        forum.pictures[language] = pictures(of: forum, in: language)
      }
      forums.append(forum)
    }
    return forums
  }

  private var withNames: Bool { parsed[SeatCommand.withNames] }

  private func source(_ bytes: [UInt8], _ path: String) throws(ToolFailure) -> ForumSource {
    let source = try ForumInput(parsed: parsed, context: context).brief(bytes, path)
    let phrases = source.phrases
    for sentence in phrases.notes(on: source.brief) { context.session.message(phrases.oneLine("samband: " + sentence)) }
    if source.brief.brief.kind == .matching { throw .forum(.matchingInReport(path: path), language: input.language) }
    return source
  }

  private func planned(_ source: ForumSource, _ name: String) throws(ToolFailure) -> ReportForum {
    let hasNoNetwork = source.brief.brief.network == nil
    let isOther = !hasNoNetwork && source.network != input.network
    if isOther { warn(source.path) }
    let plan = try context.plan(source, parsed)
    if plan.termination?.reason == .interrupted { throw .interrupted }
    return ReportForum(
      name: name, plan: plan, network: hasNoNetwork ? input.network : source.network,
      candidates: source.candidates(withNames: withNames), isOfAnotherNetwork: isOther)
  }

  /// A plan that is there already.
  private func read(_ bytes: [UInt8], _ path: String, _ name: String) throws(ToolFailure) -> ReportForum {
    var plan = try ForumPlanInput(context: context, language: input.language).plan(bytes, path)
      .naming(organizationsOf: input.network)
    if !withNames { plan.removeNames() }
    let known = Set(input.network.actors.map(\.id.text))
    let named = plan.invited.compactMap(\.actor)
    let isOther = !named.isEmpty && !named.contains(where: known.contains)
    if isOther { warn(path) }
    return ReportForum(
      name: name, plan: plan, network: input.network, isOfAnotherNetwork: isOther)
  }

  private func warn(_ path: String) {
    let phrases = input.phrases
    context.session.message(
      phrases.oneLine(
        phrases.say(
          "samband: \(path) gäller ett annat nätverk än \(input.path); forumet är inte med på kartan",
          "samband: \(path) is about another network than \(input.path); the forum is not on the map")))
  }

  private func pictures(of forum: ReportForum, in language: Language) -> [Picture] {
    guard let seating = forum.plan.seating else { return [] }
    return Phrasebook(language).pictures(
      of: seating, labels: forum.labels(in: language), sectors: forum.network.ownSectors)
  }

  // MARK: Names of files

  /// What the files of each forum are called after: the brief's own name without its endings, numbered where two are the same.
  static func names(of paths: [String]) -> [String] {
    var uses: [String: Int] = [:]
    return paths.map { path in
      var name = FilePath.name(of: path)
      for ending in [".json", ".brief", ".plan"] where name.hasSuffix(ending) && name.count > ending.count {
        name.removeLast(ending.count)
      }
      uses[name, default: 0] += 1
      return uses[name] == 1 ? name : "\(name)-\(uses[name] ?? 1)"
    }
  }
}
