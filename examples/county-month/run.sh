#!/usr/bin/env bash
# Checks the shipped month of a county. Needs JDK 17 and Maven; builds what is missing or older than its sources.
# Usage: run.sh            checks data/county into out/county
#        run.sh ARGS...    passes ARGS to the command line (check, explain, generate, --help)
# JAVA_OPTS, if set, goes to the virtual machine, e.g. JAVA_OPTS=-Xmx8g for a nation's register.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
jar="$here/target/county-month.jar"

# Java reads paths and names in the locale's character set: in one without Chinese (cron, containers) they would be lost.
if [[ "$(locale charmap 2>/dev/null)" == ANSI_X3.4-1968 ]]; then
    export LC_ALL=C.UTF-8
fi

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

# Runs the command line. A check wants throughput and no short pauses, and large pages for a register in which it looks up
# people all over the place. The optimising compiler pays for itself only in a long run: of one with little to read, half of
# the processor time would be its own. Told to copy less of one method into another, it takes half of that time, and what it
# makes of rules and readers, which are many and small, is no slower.
launch() {
    local kib=0 argument options=()
    for argument in "$@"; do
        if [[ -d "$argument" ]]; then
            kib=$((kib + $(du -sk -- "$argument" | cut -f1)))
        fi
    done
    if [[ "${JAVA_OPTS:-}" != *GC* ]]; then
        options+=(-XX:+UseParallelGC)
    fi
    if [[ "$(uname)" == Linux ]]; then
        options+=(-XX:+UseTransparentHugePages)
    fi
    if [[ "$1" != generate ]] && ((kib < 512 * 1024)); then
        options+=(-XX:TieredStopAtLevel=1)
    else
        options+=(-XX:InlineSmallCode=500 -XX:MaxInlineLevel=4 -XX:FreqInlineSize=200)
    fi
    # shellcheck disable=SC2086 # several options in one word
    exec java ${options[@]+"${options[@]}"} ${JAVA_OPTS:-} -jar "$jar" "$@"
}

if [[ $# -gt 0 ]]; then
    launch "$@"
fi

out="$here/out/county"
rm -rf "$out"
mkdir -p "$here/out"
launch check "$here/data/county" --as-of 2020-07-31 --pack national-2018 --out "$out"
