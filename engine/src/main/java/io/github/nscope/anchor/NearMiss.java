package io.github.nscope.anchor;

import io.github.nscope.config.AnchorReference;

/**
 * A certificate, or a file, that a look-up might have been expected to find and does not.
 *
 * @param reference the reference whose source holds it
 * @param place the name of the file in the store, or of the resource
 * @param why what keeps it from being found
 */
public record NearMiss(AnchorReference reference, String place, Why why) {
    /** What keeps a certificate from being found. */
    public enum Why {
        /** Its name in the store is not the one that the platform looks for; the certificate is listed all the same. */
        MISNAMED("The file does not have the name under which the platform looks for it."),
        /** The names are equal, but encoded differently, and stores are searched by a hash of the encoding. */
        NAME_ENCODED_DIFFERENTLY("The subject is encoded differently from the issuer's name, and so has another hash."),
        /** A file with a lower number is missing, which ends the search. */
        BEHIND_A_GAP("A file with a lower number is missing, which ends the search."),
        /** The user removed the file of this name. */
        REMOVED("The user has switched this certificate off."),
        /** It has the right name and can't be read as a certificate. */
        UNREADABLE("The file can't be read as a certificate."),
        /** The resource holds nothing that the platform reads as a certificate. */
        NO_CERTIFICATES("The platform reads no certificate from this file: text before the first block, for example.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in a sentence. */
        public String sentence() {
            return sentence;
        }
    }
}
