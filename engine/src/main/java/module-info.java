/** Decides about TLS connections as Android's network security configuration would, for any device API level. */
module io.github.nscope.engine {
    requires static transitive org.jspecify;
    requires java.xml;
    requires com.ctc.wstx;
    requires org.codehaus.stax2;
    requires org.bouncycastle.provider;

    exports io.github.nscope.anchor;
    exports io.github.nscope.certificate;
    exports io.github.nscope.config;
    exports io.github.nscope.document;
    exports io.github.nscope.hostname;
    exports io.github.nscope.path;
    exports io.github.nscope.pin;
    exports io.github.nscope.platform;
    exports io.github.nscope.revocation;
    exports io.github.nscope.roots;
    exports io.github.nscope.transparency;
    exports io.github.nscope;
}
