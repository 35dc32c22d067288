#!/bin/sh
# Builds the packages beside this script from fixture/, with both of Android's resource compilers.
# Debian: apt-get install aapt android-framework-res zipalign
set -eu
cd "$(dirname "$0")"
framework=${ANDROID_FRAMEWORK:-/usr/share/android-framework-res/framework-res.apk}
aapt package -f -M fixture/AndroidManifest.xml -S fixture/res -I "$framework" -F fixture-aapt.apk
work=$(mktemp -d)
aapt2 compile --dir fixture/res -o "$work/compiled.zip"
aapt2 link -o fixture.apk -I "$framework" --manifest fixture/AndroidManifest.xml "$work/compiled.zip"
rm -r "$work"
