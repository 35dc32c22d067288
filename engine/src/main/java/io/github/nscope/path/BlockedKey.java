package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.math.BigInteger;
import java.util.HexFormat;

/** The failure of a path with a key that is on a blocklist ({@code TrustManagerImpl.checkBlocklist}). */
final class BlockedKey {
    private BlockedKey() {}

    static CandidateFailed at(PathNode top, PlatformProfile profile) {
        Certificate certificate = top.certificate();
        String word = profile.has(Behavior.BLOCKLIST_MESSAGE_SAYS_BLOCKLISTED) ? "blocklisted" : "blacklisted";
        return new CandidateFailed(
                PathReason.BLOCKED_KEY,
                PathCheck.BLOCKLIST,
                top.position(),
                () -> PlatformThrowable.of(
                        PlatformClasses.CERTIFICATE_EXCEPTION,
                        "Certificate " + word + " by public key: " + beginningOfPrint(certificate)));
    }

    /**
     * The platform appends the TLS library's print of the whole certificate, whose words vary with the library. This is
     * its beginning, up to the serial number, which is all that is the same everywhere.
     */
    private static String beginningOfPrint(Certificate certificate) {
        return "Certificate:\n    Data:\n        Version: " + certificate.version() + " (0x"
                + (certificate.version() - 1) + ")\n        Serial Number:"
                + serialNumber(certificate.serialNumber());
    }

    private static String serialNumber(BigInteger serial) {
        if (serial.bitLength() < 64 && serial.signum() >= 0) {
            return " " + serial + " (0x" + serial.toString(16) + ")";
        }
        String sign = serial.signum() < 0 ? " (Negative)" : "";
        byte[] bytes = serial.abs().toByteArray();
        String digits = HexFormat.ofDelimiter(":").formatHex(bytes, bytes[0] == 0 ? 1 : 0, bytes.length);
        return sign + "\n            " + digits;
    }
}
