#!/usr/bin/env bash
# The sentinel builds where there is no screen: without the node, without tests, and without Qt's Gui and Widgets.
# usage: check_sentinel_alone.sh <cmake> <source tree> <build folder> <C++ compiler>
set -euo pipefail
cmake=$1 source=$2 build=$3 compiler=$4

# Its objects are those of the whole build: let ccache find them.
export CCACHE_BASEDIR=$source CCACHE_NOHASHDIR=1
"$cmake" -S "$source" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DWOWLAB_WERROR=ON \
    -DWOWLAB_NODE=OFF -DWOWLAB_TESTS=OFF -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Gui=ON -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON
"$cmake" --build "$build" --target wowlab-sentinel
"$build/bin/wowlab-sentinel" --help
if ldd "$build/bin/wowlab-sentinel" | grep -E 'Qt6(Gui|Widgets)'; then
    echo 'the sentinel needs a screen' >&2
    exit 1
fi
