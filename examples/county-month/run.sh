#!/usr/bin/env bash
# Checks the shipped month of a county. Needs JDK 17 and Maven; builds what is missing or older than its sources.
# Usage: run.sh            checks data/county into out/county
#        run.sh ARGS...    passes ARGS to the command line (check, explain, generate, --help)
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
jar="$here/target/county-month.jar"

stale() {
    [[ ! -f "$jar" ]] || [[ -n "$(find "$root/pom.xml" "$root/core" "$root/adapters/json" "$root/adapters/files" "$here" \
        \( -path '*/target' -o -path '*/src/test' -o -path "$here/data" -o -path "$here/out" \) -prune -o \
        -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$jar" -print -quit)" ]]
}

if stale; then
    echo "构建中 Building …" >&2
    log="$(mktemp)"
    trap 'rm -f "$log"' EXIT
    if ! (cd "$root" && mvn -q -B -pl examples/county-month -am package -DskipTests) >"$log" 2>&1; then
        cat "$log" >&2
        echo "构建失败 The build failed." >&2
        exit 1
    fi
fi

if [[ $# -gt 0 ]]; then
    exec java -jar "$jar" "$@"
fi

out="$here/out/county"
rm -rf "$out"
mkdir -p "$here/out"
exec java -jar "$jar" check "$here/data/county" --as-of 2020-07-31 --pack national-2018 --out "$out"
