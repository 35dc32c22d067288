#!/bin/sh
# Fetches published apps into cli/target/real-apps, where RealAppTest, WholeAppsTest and PeerReaderTest look for them.
set -eu
cd "$(dirname "$0")/../../../.."
mkdir -p target/real-apps
cd target/real-apps
[ ! -e settings_apk-debug.apk ] || exit 0
npm pack --silent io.appium.settings@8.0.10 >/dev/null
tar -xzf io.appium.settings-8.0.10.tgz --strip-components=2 package/apks/settings_apk-debug.apk
rm io.appium.settings-8.0.10.tgz
ls -l
