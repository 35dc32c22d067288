#!/bin/sh
# Builds the packages beside this script from fixture/, with both of Android's resource compilers.
# Debian: apt-get install aapt android-framework-res
# The last two need an aapt2 of Android 14 or newer, such as prebuilt/linux/aapt2_64 in Maven's org.apktool:apktool-lib:2.9.3;
# they are left as they are unless NEW_AAPT2 names one.
set -eu
cd "$(dirname "$0")"
framework=${ANDROID_FRAMEWORK:-/usr/share/android-framework-res/framework-res.apk}
aapt package -f -M fixture/AndroidManifest.xml -S fixture/res -I "$framework" -F fixture-aapt.apk
work=$(mktemp -d)
aapt2 compile --dir fixture/res -o "$work/compiled.zip"
aapt2 link -o fixture.apk -I "$framework" --manifest fixture/AndroidManifest.xml "$work/compiled.zip"
aapt2 link -o fixture-base.apk --split fixture-split.apk:v28 -I "$framework" --manifest fixture/AndroidManifest.xml \
    "$work/compiled.zip"
# What a bundle's base module is made of: AppBundleTest arranges it.
aapt2 link --proto-format -o fixture-proto.apk -I "$framework" --manifest fixture/AndroidManifest.xml "$work/compiled.zip"
if [ -n "${NEW_AAPT2:-}" ]; then
    "$NEW_AAPT2" compile --dir fixture/res -o "$work/new.zip"
    sed 's/minSdkVersion="24"/minSdkVersion="36"/' fixture/AndroidManifest.xml > "$work/AndroidManifest.xml"
    "$NEW_AAPT2" link --enable-compact-entries --enable-sparse-encoding -o fixture-compact.apk -I "$framework" \
        --manifest "$work/AndroidManifest.xml" "$work/new.zip"
    "$NEW_AAPT2" optimize --collapse-resource-names --shorten-resource-paths --force-sparse-encoding \
        -o fixture-collapsed.apk fixture.apk
fi
rm -r "$work"
