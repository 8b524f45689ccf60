// Running in parallel: results in order, progress, and what a stop leaves.

import GraphCore
import Synchronization
import Testing

@Suite struct ExecutionTests {
  @Test(arguments: [1, 2, 8], [0, 1, 5, 300]) func mapKeepsTheOrderOfItems(threads: Int, count: Int) {
    let log = ProgressLog()
    let calls = Atomic<Int>(0)
    let execution = Execution(threads: threads, progress: { log.add($0, $1) })
    let results = execution.map(count: count) { item -> Int? in
      calls.wrappingAdd(1, ordering: .relaxed)
      return item % 3 == 1 ? nil : item * item
    }
    #expect(results == (0..<count).map { $0 % 3 == 1 ? nil : $0 * $0 })
    #expect(calls.load(ordering: .relaxed) == count)
    // Progress counts what was done and never goes back.
    #expect(log.entries.map(\.0) == Array(1..<(results.count { $0 != nil } + 1)))
    #expect(log.entries.allSatisfy { $0.1 == count })
  }

  @Test(arguments: [1, 4]) func aStoppedMapKeepsWhatIsFinished(threads: Int) {
    let execution = Execution(threads: threads, isCancelled: { true })
    let signal = StopSignal(execution)
    let results = execution.map(count: 20) { item in item > 0 && signal.isRaised() ? nil : item }
    #expect(results == [0] + Array(repeating: nil, count: 19))
  }

  @Test(arguments: [1, 2, 8]) func reduceMergesInOrderAndLetsNobodyRunFarAhead(threads: Int) throws {
    let merged = Atomic<Int>(0)
    let ahead = Atomic<Int>(0)
    let list = try Execution(threads: threads).reduce(count: 500, into: [Int]()) {
      0
    } part: { item, scratch, _ -> Int? in
      ahead.max(item - merged.load(ordering: .relaxed), ordering: .relaxed)
      scratch += 1
      return item
    } merge: { list, item in
      list.append(item)
      merged.store(list.count, ordering: .relaxed)
    }
    #expect(list == Array(0..<500))
    #expect(ahead.load(ordering: .relaxed) <= 4 * threads)
  }

  @Test(arguments: [1, 8]) func aStoppedReduceThrowsAndEnds(threads: Int) {
    let seen = Atomic<Int>(0)
    #expect(throws: CancellationError.self) {
      try Execution(threads: threads, isCancelled: { seen.load(ordering: .relaxed) > 30 })
        .reduce(count: 100_000, into: 0) {
          0
        } part: { item, _, signal -> Int? in
          seen.wrappingAdd(1, ordering: .relaxed)
          return signal.isRaised() ? nil : item
        } merge: { total, item in
          total += item
        }
    }
  }
}

@Suite struct DisjointSetsTests {
  @Test(arguments: 0..<20) func agreesWithMergingLists(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = 1 + random.below(40)
    var sets = DisjointSets(count: count)
    var label = Array(0..<count)
    for _ in 0..<random.below(2 * count) {
      let (a, b) = (random.below(count), random.below(count))
      sets.unite(a, b)
      let (low, high) = (min(label[a], label[b]), max(label[a], label[b]))
      for element in label.indices where label[element] == high { label[element] = low }
    }
    #expect(sets.smallestMembers().map { Int($0) } == label)
  }

  @Test func noElements() {
    #expect(DisjointSets(count: 0).smallestMembers().isEmpty)
  }
}
