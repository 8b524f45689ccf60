#!/usr/bin/env bash
# Swift 6.3.1 on Linux, thread sanitizer: a dictionary that only `Mutex.withLock` (Synchronization) touches is reported as a race, now
# and then. The path of the lock without contention is compiled into the program and seen; where two threads do contend, the lock is taken in a
# library that is not instrumented, and what it orders is not seen. The same program with Foundation's NSLock is never reported.
#
# Who meets it: whoever runs the tests of a package that uses Mutex under `--sanitize=thread`; ours is one. `.ci/sanitize` names the
# places in `.ci/sanitize.known`, and compares the answers of one thread and of eight besides.
#   bash findings/swift-mutex-thread-sanitizer.sh      prints how many of 40 runs are reported, with either lock; asks for two processors
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > mutex.swift <<'SWIFT'
import Dispatch
import Synchronization

let totals = Mutex<[Int: Int]>([:])
DispatchQueue.concurrentPerform(iterations: 4) { part in
  for number in 0..<2000 { totals.withLock { $0[number, default: 0] += part } }
}
print(totals.withLock { $0.values.reduce(0, +) })
SWIFT
cat > nslock.swift <<'SWIFT'
import Dispatch
import Foundation

final class Totals: @unchecked Sendable {
  let lock = NSLock()
  var values: [Int: Int] = [:]
}
let totals = Totals()
DispatchQueue.concurrentPerform(iterations: 4) { part in
  for number in 0..<2000 { totals.lock.withLock { totals.values[number, default: 0] += part } }
}
print(totals.values.values.reduce(0, +))
SWIFT
swiftc --version 2>/dev/null | head -1
for lock in mutex nslock; do
  swiftc -sanitize=thread "$lock.swift" -o "$lock" 2>/dev/null
  reported=0
  for _ in {1..40}; do
    TSAN_OPTIONS="halt_on_error=0" "./$lock" > answer 2> report || true
    # Every run adds up to the same: nothing was lost, whatever is reported.
    [ "$(cat answer)" = 12000 ] || { echo "$lock: the sum is $(cat answer), not 12000" >&2; exit 1; }
    if grep -q "ThreadSanitizer: .*race" report; then reported=$((reported + 1)); fi
  done
  echo "$lock: $reported of 40 runs reported"
  [ $((reported > 0)) = "$([ "$lock" = mutex ] && echo 1 || echo 0)" ] || { echo "the sanitizer has changed" >&2; exit 1; }
done
echo "seen as described"
