#!/usr/bin/env bash
# A vendor's own table beside the library: shows a lost lock, then a race of 12 threads over one balance.
# Needs JDK 17 and Maven; builds what is missing or older than its sources.
# Usage: run.sh [--database h2|postgresql]
set -euo pipefail

source "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/program.sh"
program race "$@"
