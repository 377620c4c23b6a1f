#!/usr/bin/env bash
# Each of these one-line trees breaks one rule; the checker must refuse every one, and pass a clean one.
set -u
checker=$(dirname "$(realpath "$0")")/check_layers.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

expect() { # <exit code> <file> <include line>
    rm -rf "${tree:?}"/*
    mkdir -p "$tree/$(dirname "$2")"
    printf '%s\n' "$3" >"$tree/$2"
    "$checker" "$tree" >/dev/null
    local status=$?
    [ $status -eq "$1" ] || { echo "$2 with $3: exit $status, expected $1"; failures=1; }
}

expect 0 core/base/fine.cpp '#include "core/base/result.h"'
expect 1 core/base/upward.cpp '#include "app/node/spool.h"'
expect 1 core/identity/screen.h '#include <QWidget>'
expect 1 core/sim/qt.cpp '#include <QString>'
expect 1 core/stats/ours.cpp '#include "core/base/json.h"'
expect 1 app/node/meets.cpp '#include "sentinel/store/store.h"'
expect 1 app/node/widget.cpp '#include "app/widgets/window.h"'
expect 1 app/platform/up.cpp '#include "app/node/controller.h"'
expect 1 app/keychain/up.cpp '#include "app/node/identity.h"'
expect 0 app/keychain/store.cpp '#include <qt6keychain/keychain.h>'
expect 1 app/node/keychain.cpp '#include <qt6keychain/keychain.h>'
expect 1 app/headless/keychain.cpp '#include "app/keychain/qtkeychainstore.h"'
expect 1 sentinel/http/meets.cpp '#include "app/node/spool.h"'
expect 1 sentinel/http/sql.cpp '#include <pqxx/pqxx>'
expect 1 sentinel/store/store.h '#include <pqxx/pqxx>'
expect 0 sentinel/store/store.cpp '#include <pqxx/pqxx>'
expect 1 sentinel/store/beast.cpp '#include <boost/beast/http.hpp>'
expect 1 app/node/proto.cpp '#include "centrifugo.pb.h"'
expect 1 core/base/tests.cpp '#include "tests/support/manualclock.h"'
exit $failures
