#!/usr/bin/env bash
# Benchmarks. Needs JDK 17 and Maven; builds what is missing or older than its sources.
# Usage: run.sh ledger                        the quota ledger: against hand-written JDBC, and the decision alone
#        run.sh county                        the main job with 100,000, 1,000,000 and 3,270,000 rows
#        run.sh county --rows N --people N    the main job with one county of that size
#        run.sh register [--people N]         the register in memory, of 10,000,000 people if not told otherwise
#        run.sh screening --people N --rows N   list files, against DuckDB on the same files
#                [--rounds N] [--duckdb false] [--data FOLDER]   rounds in turn; without DuckDB; keep the files there
#        run.sh rules [N]                     eight quota rules over 200,000 (N) quotas, in Daohu and in Drools
# The last line of stdout is one JSON object.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"

# Whether jar $1 is missing or older than the sources of the modules that follow.
stale() {
    local jar="$1"
    shift
    [[ ! -f "$jar" ]] || [[ -n "$(find "$root/pom.xml" "$root/core" "$@" \
        \( -path '*/target' -o -path '*/src/test' -o -path '*/data' -o -path '*/out' \) -prune -o \
        -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$jar" -print -quit)" ]]
}

build() {
    echo "构建中 Building …" >&2
    log="$(mktemp)"
    if ! (cd "$root" && mvn -q -B -pl "$1" -am package -DskipTests) >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "构建失败 The build failed." >&2
        exit 1
    fi
    rm -f "$log"
}

# Only Linux knows this option of the virtual machine.
large_pages=()
if [[ "$(uname)" == Linux ]]; then
    large_pages+=(-XX:+UseTransparentHugePages)
fi

bench="$here/target/bench.jar"
county="$root/examples/county-month/target/county-month.jar"
what="${1:-}"
case "$what" in
    ledger)
        if stale "$bench" "$root/adapters/jdbc" "$here"; then
            build examples/bench
        fi
        shift
        exec java -cp "$bench" org.daohu.examples.bench.LedgerBenchmark "$@"
        ;;
    county | screening)
        shift
        modules=()
        if stale "$bench" "$root/adapters/jdbc" "$here"; then
            modules+=(examples/bench)
        fi
        if stale "$county" "$root/adapters/json" "$root/adapters/files" "$root/examples/county-month"; then
            modules+=(examples/county-month)
        fi
        if [[ ${#modules[@]} -gt 0 ]]; then
            build "$(IFS=,; echo "${modules[*]}")"
        fi
        program=CountyBenchmark
        [[ "$what" == screening ]] && program=ScreeningBenchmark
        exec java -Xmx64m -cp "$bench" "org.daohu.examples.bench.$program" "$root/examples/county-month/run.sh" "$@"
        ;;
    register)
        shift
        if stale "$bench" "$root/adapters/json" "$root/adapters/files" "$root/adapters/jdbc" "$here"; then
            build examples/bench
        fi
        # Room for the nation while it is sorted; what stays is a third of it. With the collector of a check, which packs arrays side
        # by side: G1 gives each large one whole regions, and of a small register a third more would be empty ends.
        exec java -Xmx6g -XX:+UseParallelGC ${large_pages[@]+"${large_pages[@]}"} \
            -cp "$bench" org.daohu.examples.bench.RegisterBenchmark "$@"
        ;;
    rules)
        shift
        if stale "$bench" "$root/adapters/jdbc" "$root/adapters/json" "$here"; then
            build examples/bench
        fi
        # Both sides on one thread, and the collector on one; large pages, and none made ready while a side is measured.
        exec java -Xms4g -Xmx4g -Xmn2g -XX:+UseSerialGC -XX:+AlwaysPreTouch ${large_pages[@]+"${large_pages[@]}"} \
            -cp "$bench" org.daohu.examples.bench.RulesBenchmark "$@"
        ;;
    *)
        sed -n '3,9s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
esac
