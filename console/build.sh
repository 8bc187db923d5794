#!/bin/sh
# What Maven runs: build.sh build|test FOLDER-OF-CLASSES. Without Node.js it says what is missing, and the product
# is built and runs without its console.
set -eu
cd "$(dirname "$0")"

missing() {
    echo "The console is left out: $1. Install Node.js 20.19 or newer with npm, and build again."
    exit 0
}

command -v node >/dev/null 2>&1 || missing "there is no \`node\` on the path"
command -v npm >/dev/null 2>&1 || missing "there is no \`npm\` on the path"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    missing "Node.js $(node --version) is too old"
exec node scripts/build.mjs "$@"
