// The seating solver as a WebAssembly module, for pages: built by .ci/wasm from the very sources of the program.
//
// A question is written to where `question` says, and `answer` says where the answer is: the number of its words, then they.
// On the way `found` of the page is told in the same way of each plan that is better than those before. What the words mean:
// ForumPlanning/Seating/Messages/SeatingMessage.swift.

internal import ForumPlanning

@_extern(wasm, module: "page", name: "found")
@_extern(c)
private func pageFound(_ answer: UnsafePointer<Int32>?)

nonisolated(unsafe) private var question = unsafe UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)
nonisolated(unsafe) private var reply = unsafe UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)

/// Makes room for a question of so many words; returns its address.
@_expose(wasm, "question")
@_cdecl("question")
public func makeQuestion(_ count: Int32) -> UnsafeMutablePointer<Int32>? {
  unsafe question.deallocate()
  unsafe question = .allocate(capacity: Int(max(0, count)))
  return unsafe question.baseAddress
}

/// Answers the question; returns the address of the number of words, which follow.
@_expose(wasm, "answer")
@_cdecl("answer")
public func makeAnswer() -> UnsafePointer<Int32>? {
  unsafe hold(SeatingMessage.answer(Array(question)) { unsafe pageFound(hold($0)) })
}

/// Keeps an answer until the next one; returns its address.
private func hold(_ words: [Int32]) -> UnsafePointer<Int32>? {
  unsafe reply.deallocate()
  unsafe reply = .allocate(capacity: words.count + 1)
  unsafe reply[0] = Int32(words.count)
  for (place, word) in words.enumerated() { unsafe reply[place + 1] = word }
  return unsafe UnsafePointer(reply.baseAddress)
}
