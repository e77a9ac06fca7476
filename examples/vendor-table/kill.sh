#!/usr/bin/env bash
# Kills a paying process N times with SIGKILL and says what of the acknowledged payments is there afterwards.
# Needs JDK 17 and Maven; builds what is missing or older than its sources.
# Usage: kill.sh --database h2|postgresql --kills N
set -euo pipefail

source "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/program.sh"
program kill "$@"
