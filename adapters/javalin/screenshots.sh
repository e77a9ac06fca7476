#!/usr/bin/env bash
# Takes a picture of each page of the server, in Chinese and English, 1280 and 390 pixels wide.
# Usage: screenshots.sh DIR
set -euo pipefail

if [[ $# -ne 1 ]]; then
    echo "Usage: screenshots.sh DIR" >&2
    exit 2
fi
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
mkdir -p "$1"
out="$(cd "$1" && pwd)"
cd "$here/../.."
mvn -B -q -pl adapters/javalin -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false -Ddaohu.screenshots="$out"
echo "截图 Pictures: $out"
