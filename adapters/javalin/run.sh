#!/usr/bin/env bash
# Serves the shipped month of a county. Needs JDK 17 and Maven; builds what is missing or older than its sources.
# Usage: run.sh [--port N] [--data DIR] [--jdbc-url URL] [--county DIR --as-of DATE] [--pack NAME] [--host ADDRESS]
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
jar="$here/target/daohu-server.jar"

stale() {
    [[ ! -f "$jar" ]] || [[ -n "$(find "$root/pom.xml" "$root/core" "$root/adapters" \
        \( -path '*/target' -o -path '*/src/test' -o -path '*/testkit' \) -prune -o \
        -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$jar" -print -quit)" ]]
}

given() {
    local option="$1" argument
    shift
    for argument in "$@"; do
        [[ "$argument" == "$option" || "$argument" == "$option="* ]] && return 0
    done
    return 1
}

# Java reads and writes names of files in the locale's character set; lists have Chinese names.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

if stale; then
    echo "构建中 Building …" >&2
    log="$(mktemp)"
    trap 'rm -f "$log"' EXIT
    if ! (cd "$root" && mvn -q -B -pl adapters/javalin -am package -Dmaven.test.skip) >"$log" 2>&1; then
        cat "$log" >&2
        echo "构建失败 The build failed." >&2
        exit 1
    fi
fi

arguments=("$@")
given --county "$@" || arguments+=(--county "$root/examples/county-month/data/county")
given --as-of "$@" || arguments+=(--as-of 2020-07-31)
given --data "$@" || arguments+=(--data "$here/out/data")
exec java -jar "$jar" "${arguments[@]}"
