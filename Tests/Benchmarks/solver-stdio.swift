// The solver as a program for `wasmkit run`: questions on standard input, answers on standard output, each a count of words and
// then they. Made by .ci/wasm --into of the same objects as the module in the page, so that the two are one.

internal import ForumPlanning

private struct Buffer {
  var start: UInt32
  var count: UInt32
}

@_extern(wasm, module: "wasi_snapshot_preview1", name: "fd_read")
@_extern(c)
private func fileRead(
  _ file: Int32, _ buffers: UnsafeRawPointer, _ count: Int32, _ done: UnsafeMutablePointer<UInt32>
) -> Int32

@_extern(wasm, module: "wasi_snapshot_preview1", name: "fd_write")
@_extern(c)
private func fileWrite(
  _ file: Int32, _ buffers: UnsafeRawPointer, _ count: Int32, _ done: UnsafeMutablePointer<UInt32>
) -> Int32

/// In place of the page's clock, which no question here asks for.
@_cdecl("pageClock")
public func clock() -> Double { 0 }

/// In place of the page's ear.
@_cdecl("pageFound")
public func found(_ answer: UnsafePointer<Int32>?) {}

/// All of standard input.
private func readWords() -> [Int32] {
  var words: [Int32] = []
  let room = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 16_384)
  // A read may end within a word, so that bytes are gathered first.
  var pending: [UInt8] = []
  while true {
    var done: UInt32 = 0
    var buffer = Buffer(start: UInt32(UInt(bitPattern: room.baseAddress)), count: 65_536)
    if fileRead(0, &buffer, 1, &done) != 0 || done == 0 { break }
    pending += UnsafeRawBufferPointer(room)[..<Int(done)]
    let whole = pending.count / 4
    for place in 0..<whole {
      var word: UInt32 = 0
      for byte in 0..<4 { word |= UInt32(pending[4 * place + byte]) << UInt32(8 * byte) }
      words.append(Int32(bitPattern: word))
    }
    pending.removeFirst(4 * whole)
  }
  return words
}

private func write(_ words: [Int32]) {
  words.withUnsafeBytes { bytes in
    var start = 0
    while start < bytes.count {
      var done: UInt32 = 0
      var buffer = Buffer(
        start: UInt32(UInt(bitPattern: bytes.baseAddress)) + UInt32(start), count: UInt32(bytes.count - start))
      if fileWrite(1, &buffer, 1, &done) != 0 || done == 0 { return }
      start += Int(done)
    }
  }
}

/// Answers question by question.
@_expose(wasm, "_start")
@_cdecl("_start")
public func main() {
  let words = readWords()
  var place = 0
  while place < words.count {
    let end = place + 1 + Int(words[place])
    let answer = SeatingMessage.answer(Array(words[(place + 1)..<end]))
    write([Int32(answer.count)] + answer)
    place = end
  }
}
