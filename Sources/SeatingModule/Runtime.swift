// What Embedded Swift asks of a C library, where there is none: memory, and the copying of bytes.
//
// Blocks are rounded up to a power of two, or to three quarters of one, so that sizes fall into few classes; those that are
// free wait in a list of their class. That suits a search, which takes and returns the same few sizes over and over.

/// WebAssembly's own instruction: the former number of pages of memory 0, or −1 if there are no more.
@_extern(c, "llvm.wasm.memory.grow.i32")
private func growMemory(_ memory: Int32, _ pages: UInt32) -> Int32

/// Ends the module with an error, by a store beyond all memory: what follows memory that is not to be had must not run.
private func trap() {
  unsafe UnsafeMutablePointer<UInt8>(bitPattern: UInt.max)?.pointee = 0
}

/// The memory that is neither data nor stack.
private struct Heap {
  /// The first free block of each class, 0 for none; each holds the address of the next.
  private var free = InlineArray<64, UInt>(repeating: 0)
  private var next: UInt = 0
  private var end: UInt = 0
  /// In front of each block, for its class; as much as the strictest alignment.
  static let head: UInt = 16
  private static let page: UInt = 65_536

  /// The address of a block of so many bytes; nil where memory ends.
  mutating func take(_ bytes: UInt) -> UInt? {
    let wanted = max(bytes, 16)
    let power = UInt(UInt.bitWidth - (wanted - 1).leadingZeroBitCount)
    if power >= 31 { return nil }
    let less = (UInt(3) << power) >> 2
    let (kind, size) = wanted <= less && power > 5 ? (2 * power - 1, less) : (2 * power, UInt(1) << power)
    let known = free[Int(kind)]
    if known != 0 {
      unsafe free[Int(kind)] = Self.word(known).pointee
      return known
    }
    guard let start = extend(size + Self.head) else { return nil }
    unsafe Self.word(start).pointee = kind
    return start + Self.head
  }

  mutating func give(_ address: UInt) {
    let kind = unsafe Int(Self.word(address - Self.head).pointee)
    unsafe Self.word(address).pointee = free[kind]
    free[kind] = address
  }

  /// So many bytes at the end of the heap, which grows by a sixteenth at least.
  private mutating func extend(_ bytes: UInt) -> UInt? {
    if end - next < bytes {
      let pages = max((bytes + Self.page - 1) / Self.page, end / Self.page / 16, 4)
      let former = growMemory(0, UInt32(pages))
      if former < 0 { return nil }
      let start = UInt(former) * Self.page
      if start != end { next = start }
      end = start + pages * Self.page
    }
    next += bytes
    return next - bytes
  }

  private static func word(_ address: UInt) -> UnsafeMutablePointer<UInt> {
    // No address here is 0: the heap begins after the data.
    unsafe UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
  }
}

nonisolated(unsafe) private var heap = Heap()

/// Memory; without any left the module ends with an error.
@_cdecl("posix_memalign")
public func posixMemalign(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: UInt, _ bytes: UInt
) -> Int32 {
  guard alignment <= Heap.head, let address = unsafe heap.take(bytes) else {
    trap()
    return 12
  }
  unsafe result.pointee = UnsafeMutableRawPointer(bitPattern: address)
  return 0
}

/// `free`, whose name is the compiler's own: the linker is told to take this for it.
@_cdecl("__wrap_free")
public func free(_ block: UnsafeMutableRawPointer?) {
  if let block = unsafe block { unsafe heap.give(UInt(bitPattern: block)) }
}

/// Copies bytes that may overlap.
@_cdecl("memmove")
public func memmove(_ to: UnsafeMutableRawPointer, _ from: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  // One instruction, `memory.copy`.
  unsafe to.copyMemory(from: from, byteCount: count)
  return unsafe to
}

/// Copies bytes.
@_cdecl("memcpy")
public func memcpy(_ to: UnsafeMutableRawPointer, _ from: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  unsafe to.copyMemory(from: from, byteCount: count)
  return unsafe to
}

/// Fills bytes.
@_cdecl("memset")
public func memset(_ start: UnsafeMutableRawPointer, _ value: Int32, _ count: Int) -> UnsafeMutableRawPointer {
  unsafe start.initializeMemory(as: UInt8.self, repeating: UInt8(truncatingIfNeeded: value), count: count)
  return unsafe start
}

/// The seed of hashing: no order of a set or a dictionary reaches an answer, so that it may be the same always.
@_cdecl("arc4random_buf")
public func randomBytes(_ start: UnsafeMutableRawPointer, _ count: Int) {
  unsafe start.initializeMemory(as: UInt8.self, repeating: 7, count: count)
}

/// The product of two numbers of 128 bits, each in two halves.
@_cdecl("__multi3")
public func multiply(_ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ aHigh: UInt64, _ b: UInt64, _ bHigh: UInt64)
{
  let mask: UInt64 = 0xFFFF_FFFF
  let low = (a & mask) &* (b & mask)
  let one = (a >> 32) &* (b & mask) &+ (low >> 32)
  let other = (a & mask) &* (b >> 32) &+ (one & mask)
  unsafe result[0] = other << 32 | low & mask
  let high = (a >> 32) &* (b >> 32) &+ (one >> 32) &+ (other >> 32)
  unsafe result[1] = high &+ a &* bHigh &+ aHigh &* b
}
