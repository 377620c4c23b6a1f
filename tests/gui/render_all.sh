#!/usr/bin/env bash
# Renders all screens in every appearance. usage: render_all.sh <render_screens> <folder>
set -eu
render=$1 folder=$2
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
for theme in "" --dark; do
    "$render" $theme "$folder"
    "$render" $theme --scale 1.5 "$folder"
    "$render" $theme --scale 2 "$folder"
done
"$render" --language de "$folder"
"$render" --rtl "$folder"
ls "$folder" | wc -l
