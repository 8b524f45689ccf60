// DEFLATE: streams of zlib in each kind of block, and streams that are none.

import TestSupport
import Testing

@testable import Interchange

@Suite struct InflateTests {
  /// The squares of 0–149, compressed by zlib 1.2.13 with a code of its own.
  private static let squares = bytes(
    """
    2592c901033108035b7109e6588efe1bcbc8f9c4642d6010bec74e9e3d56c7bf1375724fe5193b76ef31e7cce416c52241e31fe7ec094ff464a3\
    cbe49c3c9feff9ba4ea12bcee67ff37db85f745baa4ba25d2a9851ca54d39ce216ea926af7a96f09a044d210d9a41820f42b0a13b1df3d1e378f\
    e735c8c8f052d4fa36ba5d74a18ca0bea0210fea455239d4239a6e31f48d85202f2c29aa0cf83221cd82395bd36a8cef32cf671a38343137e7d3\
    cc5f2b5abed5e5962cc34d32ea23b79a2a35d4ebfbc91c329a9ea73ffa7643d00bcbc8fa71f826b58b827906fad51c2888a0c44da6dcb96f5732\
    ebfa8bf3cae04281cd88cd9467e6a138e5a3952cb591bbfedf74c873ff64bfb736e1fb96f2f613f9bd05696bb15a605abdb7a15c2815cf6875e4\
    f11b1861cf13fb4671bdef15d2d4d397acb47e753a55b35ffd5ef59ad797a52b7e3c7bc5b68f73dfe358f13333b3f8d55c7e5b0fc4fe2f24f444\
    4c3eb892792e687f
    """)
  private static let text = (0..<150).map { String($0 * $0) }.joined(separator: " ")

  private func inflated(_ stream: [UInt8], _ size: Int) -> String? {
    Inflate.bytes(stream.span, size: size).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func everyKindOfBlockIsRead() {
    #expect(inflated(Self.squares, 753) == Self.text)
    #expect(inflated(bytes("010300fcff616263"), 3) == "abc")
    #expect(
      inflated(bytes("0b4a4dcfcccf53082ec94fcecec8cfc9d5510822280200"), 52)?.hasPrefix("Region Stockholm, Re") ?? false)
    #expect(inflated(bytes("0300"), 0)?.isEmpty ?? false)
    // A block that is stored, then one with the fixed code.
    #expect(
      inflated(bytes("000300fcff6162634b040000"), 4) == "abca" || inflated(bytes("000300fcff6162634b0400"), 4) == "abca"
    )
  }

  @Test func anotherSizeIsDamage() {
    for size in [0, 1, 752, 754, 100_000, Int.max / 2000] { #expect(inflated(Self.squares, size) == nil) }
  }

  @Test func aStreamCutOffIsDamage() {
    for end in 0..<(Self.squares.count - 1) { #expect(inflated(Array(Self.squares.prefix(end)), 753) == nil) }
  }

  static let broken: [(stream: String, why: String)] = [
    ("07", "a block of no kind"), ("010300fdff616263", "lengths that do not agree"), ("010400fbff616263", "too short"),
    ("4b04810000", "a distance before the beginning"), ("05e0ffffffffffffffffffffff", "a code with too many words"),
    ("fdffff", "more lengths than there are"), ("0500000000000000", "no end of the block"),
  ]

  @Test(arguments: broken.indices) func brokenStreamsAreDamage(_ index: Int) {
    let (stream, why) = Self.broken[index]
    for size in [0, 1, 3, 4, 10] { #expect(inflated(bytes(stream), size) == nil, "\(why)") }
  }

  @Test func mutatedStreamsNeverCrash() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var stream = Self.squares
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        stream[Int.random(in: 0..<stream.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let result = Inflate.bytes(stream.span, size: 753)
      #expect(result == nil || result?.count == 753)
    }
  }
}
