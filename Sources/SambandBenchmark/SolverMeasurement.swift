// The plans of the program for the cases of Tests/Benchmarks/solver.py, to hold those of the solver in pages against.

import ForumPlanning
import Foundation
import Interchange
import NetworkModel
import PlanModel

/// `samband-benchmark solver CASES DIR`.
enum SolverMeasurement {
  static let word = "solver"

  /// Plans every case: a line of `CASES` is a plan whose request is to be planned, and may have a `change` that follows:
  /// `fromRound`, and the ids of those who `leave`.
  ///
  /// DIR gets `plans.json`, a list of plans and changed plans with null for none; `questions.bin`, the questions of a page, each
  /// a count of words and then they; and `answers.bin`, the program's own answers to them. Printed is a line of JSON for each
  /// question: its kind, and the milliseconds on one thread.
  static func run(_ words: ArraySlice<String>) throws(BenchmarkFailure) -> String {
    guard words.count == 2, let cases = words.first, let folder = words.last else {
      throw .usage("say \"samband-benchmark \(word) CASES DIR\".")
    }
    var plans: [String] = []
    var lines = ""
    var questions: [Int32] = []
    var answers: [Int32] = []
    for line in try BenchmarkFiles.read(cases).split(separator: UInt8(ascii: "\n")) {
      let reading = PlanReader.read(Array(line))
      guard reading.errors.isEmpty, let request = reading.plan?.request else {
        throw .badData("\(cases): case \(plans.count + 1) is no plan: \(reading.errors)")
      }
      let change = reading.plan?.additional.first { $0.key == "change" }?.value
      let answered = answer(request, change)
      plans.append(answered.plan.map { PlanWriter.write($0) } ?? "null\n")
      for (kind, message) in answered.messages {
        let question = message.words
        let clock = ContinuousClock()
        var answer: [Int32] = []
        let time = clock.measure { answer = SeatingMessage.answer(question) }
        questions += [Int32(question.count)] + question
        answers += [Int32(answer.count)] + answer
        lines += "{\"question\": \"\(kind)\", \"ms\": \(time / .milliseconds(1))}\n"
      }
    }
    try BenchmarkFiles.write("[" + plans.joined(separator: ",") + "]\n", to: folder + "/plans.json")
    try BenchmarkFiles.write(bytes(questions), to: folder + "/questions.bin")
    try BenchmarkFiles.write(bytes(answers), to: folder + "/answers.bin")
    return lines
  }

  /// The plan of a request, changed if it is to be, and the questions that lead to it.
  private static func answer(
    _ request: SeatingRequest, _ change: AttributeValue?
  ) -> (plan: SeatingPlan?, messages: [(String, SeatingMessage)]) {
    var messages = [("plan", SeatingMessage(planning: request))]
    let planner = SeatingPlanner()
    guard let plan = try? planner.plan(request) else { return (nil, messages) }
    if let score = SeatingMessage(scoring: plan) { messages.append(("score", score)) }
    guard case .object(let members)? = change else { return (plan, messages) }
    do {
      var change = try SeatingChange(of: plan, fromRound: number("fromRound", in: members))
      for id in strings("leave", in: members) { try change.remove(id) }
      let late = strings("join", in: members)
      if !late.isEmpty { try change.add(PeopleList(ids: late)) }
      change.fitTables()
      messages.append(("replan", SeatingMessage(changing: change)))
      return (try planner.replan(change).plan, messages)
    } catch {
      return (nil, messages)
    }
  }

  private static func number(_ key: String, in members: [Attribute]) -> Int {
    guard case .number(let text)? = members.first(where: { $0.key == key })?.value else { return 1 }
    return Int(text) ?? 1
  }

  private static func strings(_ key: String, in members: [Attribute]) -> [String] {
    guard case .array(let values)? = members.first(where: { $0.key == key })?.value else { return [] }
    return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  private static func bytes(_ words: [Int32]) -> [UInt8] {
    words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> Int32(8 * $0)) } }
  }
}
