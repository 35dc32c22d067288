package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The presented certificates in their order. Where they are many they are looked up by name: a search of many steps
 * would otherwise compare the names of all of them at each.
 */
final class PresentedIssuers {
    /** So few are passed over quicker than looked up; servers send less. */
    private static final int FEW = 16;

    private final List<Certificate> all;
    private @Nullable Map<DistinguishedName, List<Certificate>> bySubject;

    PresentedIssuers(List<Certificate> all) {
        this.all = all;
    }

    /** At least those whose subject is the issuer of the certificate. */
    List<Certificate> candidatesAbove(Certificate issued) {
        if (all.size() <= FEW) {
            return all;
        }
        if (bySubject == null) {
            bySubject = new HashMap<>();
            for (Certificate certificate : all) {
                bySubject
                        .computeIfAbsent(certificate.subject(), name -> new ArrayList<>(1))
                        .add(certificate);
            }
        }
        return bySubject.getOrDefault(issued.issuer(), List.of());
    }
}
