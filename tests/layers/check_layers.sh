#!/usr/bin/env bash
# Guards the one-way dependencies of README.md ("Architecture") by looking at every #include.
# usage: check_layers.sh <source tree>    prints each line that breaks a rule; exits 1 if there is one
set -u
cd "$1" || exit 2
broken=0

# rule <what it says> <folder>... -- <grep -E pattern of forbidden includes> [headers]
rule() {
    local says=$1 folders=() files=() pattern found
    shift
    while [ "$1" != -- ]; do [ -e "$1" ] && folders+=("$1"); shift; done
    pattern=$2
    files=(--include='*.h')
    [ "${3:-}" = headers ] || files+=(--include='*.cpp')
    [ ${#folders[@]} -gt 0 ] || return 0
    found=$(grep -rnE "^[[:space:]]*#[[:space:]]*include [<\"]($pattern)" "${files[@]}" "${folders[@]}")
    if [ -n "$found" ]; then
        printf '%s:\n%s\n\n' "$says" "$found"
        broken=1
    fi
}

screen='QtWidgets|QtGui|QApplication|QGuiApplication|QWidget|QWindow|QPainter|QSystemTrayIcon|QIcon|QPixmap|QImage|QFont|QMainWindow|QDialog'

rule 'core knows no program, no screen, no SQL, no HTTP server' core -- "app/|sentinel/|packaging/|$screen|pqxx|boost"
rule 'the engine is standard C++: no Qt, nothing of ours but itself' core/json core/stats core/rotation core/sim -- \
    'Q[A-Z]|Qt|core/(base|identity|contract|beacon)/|sodium|google/protobuf'
rule 'app and sentinel never meet' app -- 'sentinel/|pqxx|boost/'
rule 'sentinel and app never meet; the sentinel has no screen' sentinel -- "app/|$screen"
rule 'inside app: node knows no model and no widget, nor any screen' app/node -- "app/(model|widgets|headless|report)/|$screen"
rule 'inside app: report knows no front end' app/report -- "app/(model|widgets|headless)/|$screen"
rule 'inside app: platform knows nothing of the rest' app/platform -- 'app/(node|model|widgets|headless)/|core/(beacon|sim|rotation|stats|contract)/'
rule 'inside app: the keychain knows only the port' app/keychain -- "app/(node|platform|model|widgets|headless)/|core/(beacon|sim|rotation|stats|contract)/|$screen"
rule 'QtKeychain and D-Bus secrets stay in app/keychain' core app/node app/platform app/model app/widgets app/headless sentinel -- \
    'qt6keychain/|libsecret/'
rule 'inside app: nobody but the program itself knows the keychain' app/node app/platform app/model app/headless -- 'app/keychain/'
rule 'inside app: model knows no widget' app/model -- 'app/(widgets|tray|headless)/|QtWidgets|QApplication|QWidget|QMainWindow|QDialog|QSystemTrayIcon'
rule 'nothing includes tests' core app sentinel packaging -- 'tests/'
rule 'the product does not include the lab' core app sentinel -- 'packaging/'
rule 'libpqxx stays in sentinel/store' sentinel/access sentinel/scheduler sentinel/http sentinel/presence sentinel/cron \
    sentinel/telemetry sentinel/settings sentinel/commands sentinel/publications -- 'pqxx'
rule 'Beast stays in sentinel/http' sentinel/access sentinel/scheduler sentinel/store sentinel/presence sentinel/cron \
    sentinel/telemetry sentinel/settings sentinel/commands sentinel/publications -- 'boost/'
rule 'heavy headers appear in .cpp files only' core app sentinel -- 'pqxx/|boost/beast|proto/|.*\.pb\.h|prometheus/registry' headers
rule 'protobuf types stay in core/beacon' core/base core/identity core/contract core/json core/stats core/rotation core/sim \
    app sentinel -- '.*\.pb\.h|google/protobuf'

exit $broken
