/** What-if questions on the command line. An application: it exports nothing. */
module io.github.nscope.cli {
    requires static transitive org.jspecify;
    requires com.ctc.wstx;
    requires info.picocli;
    requires io.github.nscope.conformance;
    requires io.github.nscope.engine;
    requires java.xml;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.tls;
    requires org.codehaus.stax2;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    // Options are fields that picocli writes.
    opens io.github.nscope.cli to
            info.picocli;
    opens io.github.nscope.cli.option to
            info.picocli;
}
