package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Oids;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformDate;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.revocation.CertificateStatus.Revoked;
import io.github.nscope.revocation.StapledResponseResult.Fallback;
import io.github.nscope.revocation.StapledResponseResult.NotChecked;
import io.github.nscope.revocation.StapledResponseResult.Refusal;
import io.github.nscope.revocation.StapledResponseResult.Refused;
import io.github.nscope.revocation.StapledResponseResult.Vouched;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check of a stapled OCSP response, which is hard: one that can't be used rejects the path as one that says
 * "revoked" does. It mirrors {@code sun.security.provider.certpath.RevocationChecker} with the options that {@code
 * TrustManagerImpl.setOcspResponses} sets. Nothing is fetched; where a device would fetch, the result says so.
 */
public final class StapledResponseCheck {
    /** How far a responder's clock may be off, {@code OCSPResponse.MAX_CLOCK_SKEW}. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

    private final PlatformProfile profile;
    private final ZoneId zone;

    /**
     * A check as a device makes it.
     *
     * @param zone the device's time zone, in which messages print dates
     */
    public StapledResponseCheck(PlatformProfile profile, ZoneId zone) {
        this.profile = profile;
        this.zone = zone;
    }

    /**
     * Checks the end-entity certificate of a path.
     *
     * @param staple the stapled response, null or empty for none
     * @param endEntity the end-entity certificate
     * @param issuer the next certificate of the path, which may be the trust anchor
     * @param validationTime the device's clock
     */
    public StapledResponseResult check(
            @Nullable Bytes staple, Certificate endEntity, Certificate issuer, Instant validationTime) {
        if (staple == null || staple.length() == 0) {
            return new NotChecked(NotChecked.Reason.NOT_STAPLED);
        }
        if (!profile.has(Behavior.STAPLED_RESPONSE_CHECKED)) {
            return new NotChecked(NotChecked.Reason.LEVEL_IGNORES_IT);
        }
        if (ExtensionValues.isCa(endEntity)) {
            return new NotChecked(NotChecked.Reason.CA_CERTIFICATE);
        }
        try {
            return new Vouched(judge(staple, endEntity, issuer, validationTime));
        } catch (StapledRefusal refusal) {
            Fallback fallback = fallback(refusal.refusal(), endEntity);
            return new Refused(refusal.refusal(), refusal.why(), refusal.throwable(), fallback);
        }
    }

    private Fallback fallback(Refusal refusal, Certificate endEntity) {
        boolean tried = refusal != Refusal.REVOKED
                && !profile.has(Behavior.STAPLED_RESPONSE_FINAL)
                && endEntity.extension(Oids.CRL_DISTRIBUTION_POINTS).isPresent();
        return tried ? Fallback.CRL_DISTRIBUTION_POINTS : Fallback.NONE;
    }

    /** The steps in the platform's order: status, the certificate's answer, signer, signature, dates, answer. */
    private SingleResponse judge(Bytes staple, Certificate endEntity, Certificate issuer, Instant now)
            throws StapledRefusal {
        OcspResponse response = decode(staple);
        OcspResponse.Basic basic = response.basic().orElseThrow(() -> errorStatus(response.status()));
        List<Certificate> certificates = ResponseSigner.certificatesOf(basic);
        SingleResponse answer = answer(basic, endEntity, issuer);
        Certificate signer = new ResponseSigner(basic, issuer, now, zone).verify(certificates);
        for (SingleResponse one : basic.responses()) {
            checkDates(one, now);
        }
        checkStatus(answer, signer, now);
        return answer;
    }

    private static OcspResponse decode(Bytes staple) throws StapledRefusal {
        OcspResponse response;
        try {
            response = OcspResponse.parse(staple);
        } catch (MalformedOcspException e) {
            throw undecodable(e.why());
        }
        Optional<String> critical = response.basic().flatMap(OcspResponse.Basic::criticalExtension);
        if (critical.isPresent()) {
            throw undecodable("Unsupported OCSP critical extension: " + critical.get());
        }
        return response;
    }

    /** The cause's words are those of the platform's decoder, many of which the engine does not have: none are given. */
    static StapledRefusal undecodable(String why) {
        return StapledRefusal.of(
                        Refusal.UNDECODABLE,
                        "Unable to determine revocation status due to network error",
                        PlatformThrowable.of("java.io.IOException", null))
                .because(why);
    }

    private static StapledRefusal errorStatus(OcspStatus status) {
        return StapledRefusal.of(Refusal.ERROR_STATUS, "OCSP response error: " + status);
    }

    /** Where two answers are about the certificate, the later one counts. */
    private static SingleResponse answer(OcspResponse.Basic basic, Certificate endEntity, Certificate issuer)
            throws StapledRefusal {
        return basic.responses().stream()
                .filter(answer -> isAbout(answer.certificate(), endEntity, issuer))
                .reduce((first, second) -> second)
                .orElseThrow(() -> StapledRefusal.of(
                        Refusal.OTHER_CERTIFICATE,
                        "OCSP response does not include a response for a certificate supplied in the OCSP request"));
    }

    /** The platform compares with an id of its own making, which always uses SHA-1. */
    private static boolean isAbout(CertificateId id, Certificate endEntity, Certificate issuer) {
        return id.hashAlgorithm().equals(CertificateId.SHA_1) && id.isOf(endEntity, issuer);
    }

    private static void checkDates(SingleResponse answer, Instant now) throws StapledRefusal {
        boolean early = now.plus(CLOCK_SKEW).isBefore(answer.thisUpdate());
        boolean late = now.minus(CLOCK_SKEW).isAfter(answer.end());
        if (early || late) {
            throw StapledRefusal.of(
                    Refusal.OUT_OF_DATE, "Response is unreliable: its validity interval is out-of-date");
        }
    }

    private void checkStatus(SingleResponse answer, Certificate signer, Instant now) throws StapledRefusal {
        if (answer.status() instanceof CertificateStatus.Unknown) {
            throw StapledRefusal.of(Refusal.UNKNOWN, "Certificate's revocation status is unknown");
        }
        if (answer.status() instanceof Revoked revoked && revoked.at().isBefore(now)) {
            String message = "Certificate has been revoked, reason: " + revoked.reason() + ", revocation date: "
                    + PlatformDate.print(revoked.at(), zone) + ", authority: " + signer.subject()
                    + ", extension OIDs: " + answer.extensionOids();
            throw StapledRefusal.of(
                    Refusal.REVOKED,
                    message,
                    PlatformThrowable.of("java.security.cert.CertificateRevokedException", message));
        }
    }
}
