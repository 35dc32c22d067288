/** The conformance suite, its runner, and the adapters through which tools and the platform's own classes are asked. */
module io.github.nscope.conformance {
    requires static transitive org.jspecify;
    requires transitive io.github.nscope.engine;
    requires java.logging;
    requires java.management;
    requires java.xml;
    requires jdk.unsupported;
    requires org.bouncycastle.provider;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.xml;
    // Compiling the suite, which this module's build does.
    requires static tools.jackson.dataformat.yaml;
    // Running the platform's own classes.
    requires org.conscrypt;
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    // A tool that whoever wants it brings.
    requires static okhttp3;

    exports io.github.nscope.conformance.engine;
    exports io.github.nscope.conformance.platform;
    exports io.github.nscope.conformance.protocol;
    exports io.github.nscope.conformance.report;
    exports io.github.nscope.conformance.runner;
    exports io.github.nscope.conformance.suite;
    exports io.github.nscope.conformance.tools;

    // Its records are written as XML.
    opens io.github.nscope.conformance.report to
            tools.jackson.databind;
}
