#!/usr/bin/env bash
# Many clients at once on a server of their own, on a free loopback port and over a data folder that is deleted again: reads, lists
# to check, commands and decisions. Afterwards each acknowledged command must stand in the ledger once. Needs JDK 17 and Maven.
# Usage: load.sh [--clients N] [--seconds N]     64 clients and 60 seconds if not told otherwise, at most 256 and 600
# The last line of stdout is one JSON object; the exit code is 1 if an answer was not one that was expected.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
clients=64
seconds=60
while [[ $# -gt 0 ]]; do
    case "$1" in
        --clients) clients="${2:?}" ;;
        --seconds) seconds="${2:?}" ;;
        *)
            sed -n '4p' "$0" >&2
            exit 2
            ;;
    esac
    shift 2
done
if [[ ! "$clients" =~ ^[1-9][0-9]{0,2}$ || ! "$seconds" =~ ^[1-9][0-9]{0,2}$ ]] || ((clients > 256 || seconds > 600)); then
    sed -n '4p' "$0" >&2
    exit 2
fi

case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
echo "构建中 Building …" >&2
if ! (cd "$root" && mvn -q -B -pl adapters/javalin -am package -DskipTests \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/load-classpath.txt) >"$work/build.log" 2>&1; then
    cat "$work/build.log" >&2
    echo "构建失败 The build failed." >&2
    exit 1
fi
mkdir "$work/data"
cd "$here"
java -cp "target/test-classes:target/classes:$(cat target/load-classpath.txt)" \
    org.daohu.javalin.Load "$clients" "$seconds" "$work/data"
