#!/usr/bin/env bash
# The systemd unit is one that systemd understands, and leaves the service little.
# usage: check_unit.sh <unit> <program>    exits 77 where systemd's tools are missing
set -eu
command -v systemd-analyze >/dev/null || { echo "skipped: no systemd-analyze"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed "s|/usr/bin/wowlab-sentinel|$2|" "$1" >"$folder/wowlab-sentinel.service"
said=$(systemd-analyze verify "$folder/wowlab-sentinel.service" 2>&1 | grep wowlab-sentinel || true)
[ -z "$said" ] || { echo "$said"; exit 1; }
# Tenths of the exposure level: 20 is "OK", an ordinary service has 96.
systemd-analyze security --offline=yes --threshold=20 "$folder/wowlab-sentinel.service" | tail -n 1
