package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A device of one level with some anchors, which checks chains. */
record TestDevice(PathRules rules, AnchorLookup anchors, Instant time) {
    static TestDevice of(int level, TestCertificate... anchors) {
        return of(ApiLevel.of(level), anchors);
    }

    static TestDevice of(ApiLevel level, TestCertificate... anchors) {
        PlatformProfile profile = PlatformProfile.of(PlatformFacts.of(level, level.major()));
        return new TestDevice(PathRules.of(profile), TestAnchors.of(anchors), TestPki.TIME);
    }

    static PlatformProfile profile(ApiLevel level) {
        return PlatformProfile.of(PlatformFacts.of(level, level.major()));
    }

    TestDevice at(Instant other) {
        return new TestDevice(rules, anchors, other);
    }

    TestDevice with(PathRules other) {
        return new TestDevice(other, anchors, time);
    }

    TestDevice with(AnchorLookup other) {
        return new TestDevice(rules, other, time);
    }

    PathResult check(TestCertificate... presented) {
        return new PathSearch(rules, anchors).find(query(TlsPeer.SERVER, presented));
    }

    PathResult checkClient(TestCertificate... presented) {
        return new PathSearch(rules, anchors).find(query(TlsPeer.CLIENT, presented));
    }

    PathResult check(DelegatedChecks delegated, TestCertificate... presented) {
        return new PathSearch(rules, anchors).find(query(TlsPeer.SERVER, presented), delegated);
    }

    private PathQuery query(TlsPeer peer, TestCertificate... presented) {
        List<Certificate> certificates =
                Arrays.stream(presented).map(TestCertificate::certificate).toList();
        return new PathQuery(certificates, "RSA", peer, time);
    }
}
