#!/usr/bin/env bash
# Everything that takes long: all accuracy figures with their floors, the cost of parsing, and the shared scorers against a running
# server. Every step runs, whatever became of the one before; what fell short is listed at the end, and the exit is 1 then.
# COPYDESK_SHARED names the folder of cases; COPYDESK_POLNEAR the git directory of a copy of networkdynamics/PolNeAR 1.0.0
# (its licence is not stated, so that it is not part of the project). What is absent is skipped with a word.
set -euo pipefail
cd "$(dirname "$0")/.."
export COPYDESK_SHARED="${COPYDESK_SHARED:-../shared}"
scratch="$(mktemp -d)"
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT

short=()
step() { # step COMMAND…
  echo
  echo "== $*"
  "$@" || short+=("$*")
}

serve() { # an empty server for the scorers
  mkdir "$scratch/data"
  PORT=3918 DATA_DIR="$scratch/data" DATABASE="$scratch/a.db" LOG_LEVEL=warn node src/main.ts serve &
  server=$!
  for _ in $(seq 100); do
    curl -fsS http://127.0.0.1:3918/readyz >/dev/null 2>&1 && return
    sleep 0.1
  done
  echo "the server was not ready after 10 s"
  return 1
}

score() { # score FILE OPTION…: the shared scorer's table
  python3 "$COPYDESK_SHARED/bench/score.py" "$COPYDESK_SHARED/bench/$1" http://127.0.0.1:3918/parse "${@:2}"
}

step npm run check
step npm test
step env SEARCHES=2000 npx vitest run tests/store/search
if [ -x "$COPYDESK_SHARED/tools/opensearch/start" ]; then
  step env SEARCHES=2000 .ci/opensearch 3 npx vitest run tests/store/opensearch.test.ts tests/store/opensearch tests/commands/loaders.test.ts tests/commands/copy.test.ts
  step env OPENSEARCH_LINE=2 .ci/opensearch 1 npx vitest run tests/store/opensearch.test.ts tests/store/opensearch
  step .ci/opensearch 1 npx vitest run tests/commands/renewal.test.ts
  step node bench/cluster.ts
  step node bench/full.ts
  step .ci/opensearch 1 bash -c 'node bench/beside.ts "$OPENSEARCH_TEST_URL" 2k'
else
  echo "skipped: three nodes of OpenSearch, no tool at $COPYDESK_SHARED/tools/opensearch"
fi
step env READER=all npx vitest run tests/pages/browser.test.ts
step node tests/crash/kill.ts 1 25
step npm run bench
step node bench/linear.ts 150
step node bench/memory.ts
step node bench/exports.ts
step .ci/audit
step npm exec --offline -c '.ci/contract 900 30'
step node bench/soak.ts

if [ ! -d "$COPYDESK_SHARED/bench" ]; then
  echo "skipped: the shared scorers, no cases at $COPYDESK_SHARED/bench"
else
  step serve
  step score text.dev.jsonl.gz --lang en
  step score text.dev.jsonl.gz
  step score html.dev.jsonl.gz --lang en
  step score html.dev.jsonl.gz
  if [ -d "${COPYDESK_POLNEAR:-}" ]; then
    step python3 "$COPYDESK_SHARED/bench/polnear.py" "$COPYDESK_POLNEAR" "$scratch/quotes.jsonl"
    step python3 "$COPYDESK_SHARED/bench/score_quotes.py" "$scratch/quotes.jsonl" http://127.0.0.1:3918/parse
    step npm run bench -- --quotes "$scratch/quotes.jsonl"
  else
    echo "skipped: the quotation corpus, no COPYDESK_POLNEAR"
  fi
fi

echo
if [ ${#short[@]} -eq 0 ]; then
  echo "nothing fell short"
else
  echo "fell short:"
  printf '  %s\n' "${short[@]}"
  exit 1
fi
