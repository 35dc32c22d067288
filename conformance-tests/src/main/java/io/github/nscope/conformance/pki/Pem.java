package io.github.nscope.conformance.pki;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** PEM with one block. */
public final class Pem {
    private static final Base64.Encoder ENCODER = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    /** A certificate's block, with a line break at the end. */
    public static String certificate(byte[] der) {
        return block("CERTIFICATE", der);
    }

    /** A block under any label, with a line break at the end. */
    public static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + ENCODER.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /**
     * The bytes of a text with one block.
     *
     * @throws IllegalArgumentException where the text holds none
     */
    public static byte[] decode(String pem) {
        int begin = pem.indexOf("-----BEGIN ");
        int content = begin < 0 ? -1 : pem.indexOf("-----", begin + 11);
        int end = content < 0 ? -1 : pem.indexOf("-----END ", content);
        if (end < 0) {
            throw new IllegalArgumentException("the text holds no PEM block");
        }
        return Base64.getMimeDecoder().decode(pem.substring(content + 5, end));
    }
}
