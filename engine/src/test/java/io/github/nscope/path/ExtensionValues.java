package io.github.nscope.path;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/** Values of extensions, for the orders of test certificates. */
final class ExtensionValues {
    private ExtensionValues() {}

    static GeneralName dns(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    static GeneralName mail(String name) {
        return new GeneralName(GeneralName.rfc822Name, name);
    }

    static GeneralName uri(String name) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, name);
    }

    static GeneralName directory(String name) {
        return new GeneralName(io.github.nscope.fixture.CertificateOrder.name(name));
    }

    /** An address, or address and mask, as octets in decimal: {@code 10.0.0.0.255.0.0.0}. */
    static GeneralName address(String octets) {
        String[] parts = octets.split("\\.", -1);
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return new GeneralName(GeneralName.iPAddress, new DEROctetString(bytes));
    }

    static NameConstraints excluding(String host) {
        return excluding(dns(host));
    }

    static NameConstraints excluding(GeneralName... names) {
        return new NameConstraints(null, subtrees(names));
    }

    static NameConstraints permitting(String host) {
        return permitting(dns(host));
    }

    static NameConstraints permitting(GeneralName... names) {
        return new NameConstraints(subtrees(names), null);
    }

    private static GeneralSubtree[] subtrees(GeneralName... names) {
        return Arrays.stream(names).map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);
    }

    static CRLDistPoint distributionPoints() {
        DistributionPointName name = new DistributionPointName(new GeneralNames(uri("http://crl.example.com/a")));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }

    static AuthorityInformationAccess informationAccess() {
        return new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri("http://ocsp.example.com/"));
    }

    static ASN1Encodable keyIdentifier(int value) {
        return new DEROctetString(new byte[] {(byte) value, 2, 3});
    }

    static AuthorityKeyIdentifier authorityKey(int value) {
        return new AuthorityKeyIdentifier(new byte[] {(byte) value, 2, 3});
    }

    static AuthorityKeyIdentifier authoritySerial(int serial) {
        return new AuthorityKeyIdentifier(new GeneralNames(directory("CN=Root")), BigInteger.valueOf(serial));
    }
}
