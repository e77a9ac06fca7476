# shellcheck shell=bash
# Sourced by run.sh and kill.sh: builds the program if need be, and runs it in a temporary folder that is deleted at the end.

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
jar="$here/target/vendor-table.jar"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

stale() {
    [[ ! -f "$jar" ]] || [[ -n "$(find "$root/pom.xml" "$root/core" "$root/adapters/json" "$root/adapters/jdbc" "$here" \
        \( -path '*/target' -o -path '*/src/test' \) -prune -o \
        -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$jar" -print -quit)" ]]
}

program() {
    if stale; then
        echo "构建中 Building …" >&2
        if ! (cd "$root" && mvn -q -B -pl examples/vendor-table -am package -Dmaven.test.skip=true) >"$work/build.log" 2>&1; then
            cat "$work/build.log" >&2
            echo "构建失败 The build failed." >&2
            return 1
        fi
    fi
    java -Djava.io.tmpdir="$work" -jar "$jar" "$@"
}
