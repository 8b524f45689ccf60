// The seating solver as a WebAssembly module, for pages: built by .ci/wasm from the very sources of the program.
//
// A question is written to the words that `question` returns the address of, and `answer` returns the address of the answer: the
// number of its words, then they. What the words mean: ForumPlanning/Seating/Messages/SeatingMessage.swift.

internal import ForumPlanning

nonisolated(unsafe) private var question = unsafe UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)
nonisolated(unsafe) private var reply = unsafe UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)

/// Makes room for a question of so many words; returns its address.
@_expose(wasm, "question")
@_cdecl("question")
public func makeQuestion(_ count: Int32) -> UnsafeMutablePointer<Int32>? {
  unsafe question.deallocate()
  unsafe question = .allocate(capacity: Int(max(1, count)))
  return unsafe question.baseAddress
}

/// Answers the question; returns the address of the number of words, which follow.
@_expose(wasm, "answer")
@_cdecl("answer")
public func makeAnswer() -> UnsafeMutablePointer<Int32>? {
  let words = unsafe SeatingMessage.answer(Array(question))
  unsafe reply.deallocate()
  unsafe reply = .allocate(capacity: words.count + 1)
  unsafe reply[0] = Int32(words.count)
  for (place, word) in words.enumerated() { unsafe reply[place + 1] = word }
  return unsafe reply.baseAddress
}
