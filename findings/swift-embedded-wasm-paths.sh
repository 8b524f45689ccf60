#!/usr/bin/env bash
# Swift 6.3.1, Embedded, for WebAssembly: the linked module holds 16 bytes in its data that depend on the folder in which it was
# compiled, though no path is in it and nothing reads them: the section `.swift_modhash`, a digest for incremental
# builds, which wasm-ld takes for data, also with --strip-all and --gc-sections. So the same source
# does not give the same bytes. With `-Xfrontend -disable-incremental-llvm-codegen` they are zeros; .ci/wasm does so.
#   bash findings/swift-embedded-wasm-paths.sh      prints whether two folders give the same module, without and with the flag
set -euo pipefail
root="$(mktemp -d)"
trap 'rm -rf "$root"' EXIT
build() { # FOLDER FLAG...
  mkdir -p "$root/$1"
  (
    cd "$root/$1"
    printf '@_expose(wasm, "answer") @_cdecl("answer") public func answer() -> Int32 { 42 }\n' > answer.swift
    swiftc -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -wmo -parse-as-library -O "${@:2}" \
      -c answer.swift -o "$root/$1/answer.o"
    wasm-ld --no-entry --strip-all --gc-sections -o answer.wasm answer.o
  )
}
swiftc --version 2>/dev/null | head -1
for flags in "" "-Xfrontend -disable-incremental-llvm-codegen"; do
  # shellcheck disable=SC2086
  build one $flags
  # shellcheck disable=SC2086
  build another/folder $flags
  if cmp -s "$root/one/answer.wasm" "$root/another/folder/answer.wasm"; then word=same; else word=different; fi
  echo "${flags:-without the flag}: $word bytes ($(wc -c < "$root/one/answer.wasm"))"
  [ "$word" = "$([ -n "$flags" ] && echo same || echo different)" ] || { echo "swiftc has changed" >&2; exit 1; }
done
echo "seen as described"
