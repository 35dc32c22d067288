package io.github.nscope.certificate;

/**
 * An extension as it stands in a certificate, undecoded.
 *
 * @param oid the dotted object identifier
 * @param critical whether it is marked critical
 * @param value the content of its OCTET STRING: normally one DER value, but any bytes are possible
 */
public record Extension(String oid, boolean critical, Bytes value) {}
