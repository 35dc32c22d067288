#!/bin/sh
# The board: nscope, the platform's own classes, OkHttp's pinner, the runtime's trust manager and Conscrypt, each against the suite.
# Run it at the top of a checkout; arguments go to "nscope conformance run", as --levels 34 or --filter 'pins/*'.
set -e
mvn -q -B -Pquick,platform -DskipTests package
mvn -q -B -Pquick -pl conformance-tests -am -DskipTests package dependency:copy-dependencies -DoutputDirectory="$PWD/target/tools"

nscope=cli/target/nscope.jar
tool="java -cp $nscope:target/tools/* io.github.nscope.conformance"
java -jar $nscope conformance run --time-limit 60 --report board.html \
  --tool "nscope=java -jar $nscope adapter" \
  --tool "platform=$tool.platform.PlatformAdapterMain --jars conformance-tests/target/platform" \
  --tool "okhttp=$tool.tools.OutsideToolMain okhttp" \
  --tool "jdk=$tool.tools.OutsideToolMain jdk" \
  --tool "conscrypt=$tool.tools.OutsideToolMain conscrypt" "$@"
