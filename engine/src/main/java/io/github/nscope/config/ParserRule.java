package io.github.nscope.config;

/** The rules of the platform's parser that a file can break; the stable id of a refusal. */
public enum ParserRule {
    /** The root element has another name. */
    ROOT_ELEMENT,
    /** A second base-config. */
    ONE_BASE_CONFIG,
    /** A second debug-overrides, debuggable or not. */
    ONE_DEBUG_OVERRIDES,
    /** A domain in base-config or debug-overrides. */
    DOMAIN_PLACEMENT,
    /** A pin-set in base-config or debug-overrides. */
    PIN_SET_PLACEMENT,
    /** A domain-config in base-config or debug-overrides. */
    DOMAIN_CONFIG_PLACEMENT,
    /** A second trust-anchors in one element. */
    ONE_TRUST_ANCHORS,
    /** A second pin-set in one domain-config. */
    ONE_PIN_SET,
    /** A domain-config without a domain of its own. */
    DOMAIN_REQUIRED,
    /** A domain that does not begin with text. */
    DOMAIN_NAME,
    /** A domain with more than one run of text. */
    DOMAIN_CONTENT,
    /** A domain's text that stands in the file already. */
    DOMAIN_UNIQUE,
    /** A certificates without src. */
    CERTIFICATES_SRC,
    /** A src that is neither a reference nor a known word. */
    CERTIFICATES_SOURCE,
    /** A pin whose digest is not SHA-256. */
    PIN_DIGEST_ALGORITHM,
    /** A pin that does not begin with text. */
    PIN_DIGEST,
    /** A pin that is not Base64. */
    PIN_DIGEST_ENCODING,
    /** A pin of another length than 32 bytes. */
    PIN_DIGEST_LENGTH,
    /** A pin with more than one run of text. */
    PIN_CONTENT,
    /** An expiration that does not begin with a date. */
    PIN_SET_EXPIRATION,
    /** A certificateTransparency in debug-overrides. */
    CERTIFICATE_TRANSPARENCY_PLACEMENT,
    /** A domainEncryption in debug-overrides. */
    DOMAIN_ENCRYPTION_PLACEMENT,
    /** A domainEncryption without mode; the platform's exception is not wrapped. */
    DOMAIN_ENCRYPTION_MODE,
    /** A string attribute that is {@code @empty}; the platform's exception is not wrapped. */
    EMPTY_ATTRIBUTE,
    /** A domain whose text is blank to the platform but not to the build tools; the platform's exception is not wrapped. */
    DOMAIN_BLANK
}
