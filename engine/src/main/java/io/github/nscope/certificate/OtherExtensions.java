package io.github.nscope.certificate;

import java.util.ArrayList;
import java.util.List;

/** The decoders of extensions that are too simple for a type of their own, or of which only the shape matters. */
final class OtherExtensions {
    private OtherExtensions() {}

    static List<String> purposes(DerValue extension) throws MalformedCertificateException {
        DerReader list = sequence(extension, "Invalid encoding for ExtendedKeyUsageExtension.");
        List<String> purposes = new ArrayList<>();
        while (list.hasMore()) {
            purposes.add(list.read().oid("a key purpose"));
        }
        return List.copyOf(purposes);
    }

    static List<GeneralName> alternativeNames(DerValue extension) throws MalformedCertificateException {
        return GeneralNameReader.names(sequence(extension, "Invalid encoding for GeneralNames."));
    }

    /** {@code InhibitAnyPolicyExtension} takes nothing that is not critical: then the extension counts as absent. */
    static int skipCertificates(Extension extension) throws MalformedCertificateException {
        if (!extension.critical()) {
            throw new MalformedCertificateException("Criticality cannot be false for InhibitAnyPolicy");
        }
        DerValue value = extension.element();
        if (!value.is(DerValue.INTEGER)) {
            throw new MalformedCertificateException("Invalid encoding of InhibitAnyPolicy: data not integer");
        }
        int skip = SmallIntegers.read(value);
        if (skip < -1) {
            throw new MalformedCertificateException("Invalid value for skipCerts");
        }
        return skip == -1 ? Integer.MAX_VALUE : skip;
    }

    static Bytes keyIdentifier(DerValue extension) throws MalformedCertificateException {
        return Bytes.wrap(
                extension.expect(DerValue.OCTET_STRING, "subjectKeyIdentifier").contentBytes());
    }

    static void checkDistributionPoints(DerValue extension) throws MalformedCertificateException {
        DerReader list = sequence(extension, "Invalid encoding for CRLDistributionPointsExtension.");
        while (list.hasMore()) {
            DerReader point = sequence(list.read(), "Invalid encoding of DistributionPoint.");
            boolean located = false;
            while (point.hasMore()) {
                located |= checkDistributionPointPart(point.read());
            }
            if (!located) {
                throw new MalformedCertificateException("One of fullName, relativeName,  and crlIssuer has to be set");
            }
        }
    }

    /** Whether the part says where a list is. */
    private static boolean checkDistributionPointPart(DerValue part) throws MalformedCertificateException {
        switch (part.tag()) {
            case 0xa0 -> {
                DerValue name = part.reader("a distribution point").read();
                if (name.is(0xa0)) {
                    GeneralNameReader.names(name.reader("a distribution point"));
                } else if (!name.is(0xa1)) {
                    throw new MalformedCertificateException("Invalid DistributionPointName in DistributionPoint");
                }
                return true;
            }
            case 0x81 -> {
                return false;
            }
            case 0xa2 -> {
                GeneralNameReader.names(part.reader("a CRL issuer"));
                return true;
            }
            default -> throw new MalformedCertificateException("Invalid encoding of DistributionPoint.");
        }
    }

    static void checkAccessDescriptions(DerValue extension) throws MalformedCertificateException {
        DerReader list = sequence(extension, "Invalid encoding for AuthorityInfoAccessExtension.");
        GeneralNameReader names = new GeneralNameReader(GeneralNameReader.Place.NAME);
        while (list.hasMore()) {
            DerReader parts = list.read().reader("an access description");
            parts.read().oid("an access method");
            names.read(parts.read());
        }
    }

    private static DerReader sequence(DerValue value, String error) throws MalformedCertificateException {
        if (!value.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException(error);
        }
        return value.reader("an extension");
    }
}
