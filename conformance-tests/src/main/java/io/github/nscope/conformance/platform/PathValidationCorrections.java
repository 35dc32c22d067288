package io.github.nscope.conformance.platform;

import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the copied path validation classes call where libcore's differ. Public only because those live in other packages. */
public final class PathValidationCorrections {
    private static final int DIFFERENT_TYPE = -1;
    private static final int MATCH = 0;
    private static final int NARROWS = 1;
    private static final int WIDENS = 2;
    private static final int SAME_TYPE = 3;

    /** The bits of a key usage that say what a key is for; the others only narrow key agreement. */
    private static final int USES = 7;

    private static final ThreadLocal<@Nullable X509Certificate> BELOW_ANCHOR = new ThreadLocal<>();

    private PathValidationCorrections() {}

    /** Says which certificate stands next to the anchor in the path that this thread validates. */
    static void belowAnchor(@Nullable X509Certificate certificate) {
        if (certificate == null) {
            BELOW_ANCHOR.remove();
        } else {
            BELOW_ANCHOR.set(certificate);
        }
    }

    /** {@code DNSName.constrains}: equal, or a suffix with a dot before it, whatever the constraint begins with. */
    public static int constrains(String constraint, @Nullable Object other) {
        if (other == null || !other.getClass().getSimpleName().equals("DNSName")) {
            return DIFFERENT_TYPE;
        }
        String mine = constraint.toLowerCase(Locale.ENGLISH);
        String its = nameOf(other).toLowerCase(Locale.ENGLISH);
        if (mine.equals(its)) {
            return MATCH;
        }
        if (mine.endsWith(its)) {
            return mine.charAt(mine.length() - its.length() - 1) == '.' ? WIDENS : SAME_TYPE;
        }
        if (its.endsWith(mine)) {
            return its.charAt(its.length() - mine.length() - 1) == '.' ? NARROWS : SAME_TYPE;
        }
        return SAME_TYPE;
    }

    private static String nameOf(Object dnsName) {
        String text = dnsName.toString();
        return text.substring(text.indexOf(' ') + 1);
    }

    /** {@code DNSName(String)}: a label begins with a letter. */
    public static void requireLetters(@Nullable String name) throws IOException {
        if (name == null) {
            return;
        }
        for (String label : name.split("\\.", -1)) {
            if (!label.isEmpty() && Character.isDigit(label.charAt(0))) {
                throw new IOException("DNSName components must begin with a letter");
            }
        }
    }

    /** {@code GeneralName(DerValue)}: knows no x400Address. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void refuseX400Address() throws IOException {
        throw new IOException("Unrecognized GeneralName tag, (3)");
    }

    /** {@code AlgorithmChecker.check}: the key usage comes before the certificate is parsed again. */
    public static void requireUse(Certificate certificate) throws CertPathValidatorException {
        boolean[] usage = certificate instanceof X509Certificate x509 ? x509.getKeyUsage() : null;
        if (usage == null) {
            return;
        }
        for (int bit = 0; bit < USES && bit < usage.length; bit++) {
            if (usage[bit]) {
                return;
            }
        }
        throw new CertPathValidatorException(
                "incorrect KeyUsage extension bits", null, null, -1, PKIXReason.INVALID_KEY_USAGE);
    }

    /** {@code AdaptableX509CertSelector.match}: an anchor without extensions is valid as long as what stands below it. */
    public static boolean coversTheCertificateBelow(Certificate anchor) {
        X509Certificate below = BELOW_ANCHOR.get();
        if (below == null || !(anchor instanceof X509Certificate candidate) || candidate.getVersion() >= 3) {
            return true;
        }
        try {
            candidate.checkValidity(below.getNotBefore());
            candidate.checkValidity(below.getNotAfter());
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }
}
