# Sourced by run, up and down: prepares the machine and builds the lab; sets $lab.
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

need_packages "${build_packages[@]}"
need_centrifugo
build release wowlab-lab wowlab-sentinel wowlab-node-headless -- -DCMAKE_BUILD_TYPE=RelWithDebInfo
lab=$root/build/release/bin/wowlab-lab
