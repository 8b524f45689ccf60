#!/usr/bin/env bash
# Runs every finding, one after another, and prints which of them still holds and which has changed. By hand, never in CI: it
# installs packages from PyPI and Debian, each script in a temporary folder of its own.
#   bash findings/run.sh              all
#   bash findings/run.sh igraph gexf  those whose names hold one of the words
# Exit code 1 where one has changed or could not run; its last words stand below its name.
set -uo pipefail
cd "$(dirname "$0")"
changed=0
for script in *.sh; do
  [ "$script" = run.sh ] && continue
  if [ $# -gt 0 ]; then
    wanted=
    for word in "$@"; do case "$script" in *"$word"*) wanted=yes ;; esac; done
    [ -n "$wanted" ] || continue
  fi
  start=$SECONDS
  if words=$(bash "$script" 2>&1); then
    printf 'as described  %s (%ss)\n' "${script%.sh}" $((SECONDS - start))
  else
    changed=$((changed + 1))
    printf 'CHANGED       %s (%ss)\n' "${script%.sh}" $((SECONDS - start))
    printf '%s\n' "$words" | tail -n 3 | sed 's/^/              /'
  fi
done
echo "$changed changed"
[ "$changed" -eq 0 ]
