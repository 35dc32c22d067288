package io.github.nscope.config;

/** The rules of the platform's parser that a file can break; the stable id of a refusal. */
public enum ParserRule {
    /** The root element has another name. */
    ROOT_ELEMENT("the root element has to be <network-security-config>"),
    /** A second base-config. */
    ONE_BASE_CONFIG("a file may have one <base-config>"),
    /** A second debug-overrides, debuggable or not. */
    ONE_DEBUG_OVERRIDES("a file may have one <debug-overrides>, in release builds, too"),
    /** A domain in base-config or debug-overrides. */
    DOMAIN_PLACEMENT("a <domain> may stand in a <domain-config> alone"),
    /** A pin-set in base-config or debug-overrides. */
    PIN_SET_PLACEMENT("a <pin-set> may stand in a <domain-config> alone"),
    /** A domain-config in base-config or debug-overrides. */
    DOMAIN_CONFIG_PLACEMENT("a <domain-config> may stand below the root, or in another one"),
    /** A second trust-anchors in one element. */
    ONE_TRUST_ANCHORS("an element may have one <trust-anchors>, with as many <certificates> as it likes"),
    /** A second pin-set in one domain-config. */
    ONE_PIN_SET("a <domain-config> may have one <pin-set>"),
    /** A domain-config without a domain of its own. */
    DOMAIN_REQUIRED("a <domain-config> needs a <domain> of its own; those of configs inside it do not count"),
    /** A domain that does not begin with text. */
    DOMAIN_NAME("a <domain> begins with its name"),
    /** A domain with more than one run of text. */
    DOMAIN_CONTENT("a <domain> holds its name and nothing else; a comment in the middle of it is too much"),
    /** A domain's text that stands in the file already. */
    DOMAIN_UNIQUE("a name may stand in one <domain> of the file, nested configs included"),
    /** A certificates without src. */
    CERTIFICATES_SRC("<certificates> needs a src, without a namespace"),
    /** A src that is neither a reference nor a known word. */
    CERTIFICATES_SOURCE("a src is system, user, wfa from level 29 on, or a reference such as @raw/my_ca"),
    /** A pin whose digest is not SHA-256. */
    PIN_DIGEST_ALGORITHM("a digest is SHA-256"),
    /** A pin that does not begin with text. */
    PIN_DIGEST("a <pin> begins with its digest"),
    /** A pin that is not Base64. */
    PIN_DIGEST_ENCODING("a <pin> is Base64 alone, without a prefix such as sha256/"),
    /** A pin of another length than 32 bytes. */
    PIN_DIGEST_LENGTH("a <pin> is the Base64 of the 32 bytes that SHA-256 makes of a key"),
    /** A pin with more than one run of text. */
    PIN_CONTENT("a <pin> holds its digest and nothing else; a comment in the middle of it is too much"),
    /** An expiration that does not begin with a date. */
    PIN_SET_EXPIRATION("an expiration is a day of the calendar, written yyyy-MM-dd"),
    /** A certificateTransparency in debug-overrides. */
    CERTIFICATE_TRANSPARENCY_PLACEMENT(
            "a <certificateTransparency> may not stand in <debug-overrides>; devices below level 35 overlook it"),
    /** A domainEncryption in debug-overrides. */
    DOMAIN_ENCRYPTION_PLACEMENT(
            "a <domainEncryption> may not stand in <debug-overrides>; devices below level 37 overlook it"),
    /** A domainEncryption without mode; the platform's exception is not wrapped. */
    DOMAIN_ENCRYPTION_MODE("a <domainEncryption> needs a mode, without a namespace"),
    /** A string attribute that is {@code @empty}; the platform's exception is not wrapped. */
    EMPTY_ATTRIBUTE("an attribute may not be @empty"),
    /** A domain whose text is blank to the platform but not to the build tools; the platform's exception is not wrapped. */
    DOMAIN_BLANK("a <domain> holds a name");

    private final String sentence;

    ParserRule(String sentence) {
        this.sentence = sentence;
    }

    /** What the platform demands, to go after the place that breaks it. */
    public String sentence() {
        return sentence;
    }
}
