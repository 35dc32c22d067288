package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.MintingKey;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases about presented certificates, made of one universe of certificates. */
final class TrustCases implements CaseSource {
    private static final Instant USUAL_TIME = Instant.parse("2025-06-01T12:00:00Z");

    private static final List<String> HOSTS = List.of(
            "www.example.com",
            "a.example.com",
            "example.com",
            "EXAMPLE.com.",
            "x.a.example.com",
            "other.org",
            "192.0.2.1",
            "2001:db8::1",
            "2001:DB8:0::1",
            "::1",
            "localhost",
            "\u212aelvin.com",
            "b\u00fccher.example",
            "a_b.example.com",
            "*.example.com",
            ".example.com",
            "www.example.com..",
            "");

    private final Chance chance;
    private final CertificateUniverse universe;
    private List<FuzzCertificate> presented = List.of();
    private Instant time = USUAL_TIME;

    TrustCases(Chance chance, CertificateUniverse universe) {
        this.chance = chance;
        this.universe = universe;
    }

    @Override
    public Request next(String id, int level) {
        presented = chain();
        time = time();
        Map<String, String> resources = new LinkedHashMap<>();
        String config = chance.percent(45) ? null : config(resources);
        AppDescription app = new AppDescription(
                chance.percent(60) ? level : chance.of(23, 24, 28, 36, 37),
                chance.percent(20),
                false,
                false,
                1,
                null,
                config,
                null,
                resources);
        return new Request(id, device(level), app, connection());
    }

    private Device device(int level) {
        Device device = Device.of(level, time)
                .withStores(
                        pems(stored(80)),
                        pems(chance.percent(40) ? stored(40) : List.of()),
                        pems(chance.percent(8) ? chance.some(universe.roots(), 50) : List.of()));
        Map<String, String> files = new LinkedHashMap<>();
        if (chance.percent(6)) {
            String key = HexFormat.of().formatHex(chance.of(universe.all()).sha1OfKey());
            files.put("misc/keychain/pubkey_blacklist.txt", base64(chance.percent(80) ? key : key + ",zz"));
        }
        if (chance.percent(3)) {
            String key = HexFormat.of().formatHex(chance.of(universe.all()).sha256OfKey());
            files.put("misc/keychain/pubkey_sha256_blocklist.txt", base64(key));
        }
        if (level <= 25 && chance.percent(6)) {
            String key = HexFormat.of().formatHex(chance.of(universe.all()).sha512OfKey());
            files.put(
                    "misc/keychain/pins",
                    base64(chance.of("*.example.com", "www.example.com", "") + "=" + chance.of("true", "false") + "|"
                            + key));
        }
        if (level >= 36 && universe.emphasis() == Emphasis.STAPLES && chance.percent(85)) {
            logList(files);
        }
        return device.withDataFiles(files);
    }

    private void logList(Map<String, String> files) {
        long now = time.toEpochMilli();
        List<FuzzLog> logs = new ArrayList<>();
        for (MintingKey key : chance.some(universe.keys().logs(), 85)) {
            int state = chance.percent(70) ? 3 : chance.percent(10) ? 0 : chance.between(1, 6);
            long since = chance.of(1_500_000_000_000L, 1_500_000_000_000L, 1_650_000_000_000L, now, now + 1);
            logs.add(new FuzzLog(key, chance.of("One", "Two", "Three"), state, since, chance.percent(25)));
        }
        long age = chance.of(0L, 0L, 86_400_000L, 6_048_000_000L, 6_048_000_001L, -1L);
        FuzzLogList list = new FuzzLogList(now - age, logs);
        String json = chance.percent(96) ? list.json() : chance.of("{", "{}", "[]", "{\"operators\":[]}", "");
        files.put("misc/keychain/ct/v2/current/log_list.json", base64(json));
        byte[] binary = chance.percent(96) ? list.binary() : chance.of(new byte[0], new byte[] {1}, new byte[40]);
        files.put(
                "misc/keychain/ct/v3/current/log_list.ctfb", Base64.getEncoder().encodeToString(binary));
    }

    /** Mostly what the presented certificates end in, and some more. */
    private List<FuzzCertificate> stored(int percent) {
        List<FuzzCertificate> stored = new ArrayList<>(chance.some(universe.roots(), percent));
        if (!presented.isEmpty() && chance.percent(percent)) {
            List<FuzzCertificate> issuers = presented.get(0).issuers();
            stored.add(issuers.isEmpty() ? presented.get(0) : issuers.get(issuers.size() - 1));
        }
        if (chance.percent(12)) {
            stored.addAll(chance.some(universe.intermediates(), 40));
        }
        if (chance.percent(4)) {
            stored.addAll(chance.some(universe.endEntities(), 40));
        }
        return chance.shuffled(stored.stream().distinct().toList());
    }

    private String config(Map<String, String> resources) {
        StringBuilder text = new StringBuilder("<network-security-config>");
        if (chance.percent(60)) {
            text.append("<base-config>").append(anchors(resources, "base")).append("</base-config>");
        }
        if (chance.percent(50)) {
            text.append("<domain-config><domain includeSubdomains='true'>example.com</domain>");
            text.append(chance.percent(50) ? anchors(resources, "domain") : "");
            text.append(chance.percent(60) ? pins() : "");
            text.append(
                    chance.percent(universe.emphasis() == Emphasis.STAPLES ? 85 : 10)
                            ? "<certificateTransparency enabled='true'/>"
                            : "");
            text.append("</domain-config>");
        }
        if (chance.percent(20)) {
            text.append("<debug-overrides>").append(anchors(resources, "debug")).append("</debug-overrides>");
        }
        return text.append("</network-security-config>").toString();
    }

    private String anchors(Map<String, String> resources, String name) {
        StringBuilder text = new StringBuilder("<trust-anchors>");
        for (int i = chance.of(1, 1, 1, 1, 2, 2, 2, 3, 0); i > 0; i--) {
            String source = chance.of("system", "user", "@raw/" + name);
            if (source.startsWith("@")) {
                resources.put("raw/" + name, base64(file()));
            }
            text.append("<certificates src='").append(source).append('\'');
            text.append(chance.percent(25) ? " overridePins='true'" : "").append("/>");
        }
        return text.append("</trust-anchors>").toString();
    }

    private String file() {
        return stored(80).stream().map(FuzzCertificate::pem).collect(Collectors.joining());
    }

    private String pins() {
        StringBuilder text = new StringBuilder("<pin-set")
                .append(
                        chance.percent(20)
                                ? " expiration='" + chance.of("2025-06-01", "2025-06-02", "2028-01-01") + "'"
                                : "")
                .append('>');
        for (int i = chance.between(1, 2); i > 0; i--) {
            byte[] pin = chance.of(universe.all()).sha256OfKey();
            text.append("<pin digest='SHA-256'>")
                    .append(Base64.getEncoder().encodeToString(pin))
                    .append("</pin>");
        }
        return text.append("</pin-set>").toString();
    }

    private Instant time() {
        if (chance.percent(85)) {
            return USUAL_TIME;
        }
        FuzzCertificate certificate = chance.of(universe.all());
        Instant edge = chance.percent(50) ? certificate.notBefore() : certificate.notAfter();
        return edge.plusMillis(chance.of(-1000L, -1L, 0L, 1L, 999L, 1000L));
    }

    private ConnectionDescription connection() {
        @Nullable
        String host = chance.percent(5) ? null : chance.percent(80) ? HOSTS.get(chance.below(3)) : chance.of(HOSTS);
        return new ConnectionDescription(
                host,
                pems(presented),
                chance.percent(97) ? "RSA" : chance.of("", "ECDHE_ECDSA", "bogus"),
                timestamps(),
                stapled());
    }

    private @Nullable String timestamps() {
        if (universe.emphasis() != Emphasis.STAPLES || presented.isEmpty() || chance.percent(60)) {
            return null;
        }
        byte[] list = new FuzzTimestamps(chance, universe.keys().logs())
                .list(FuzzTimestamps.certificateEntry(presented.get(0).der()));
        return Base64.getEncoder().encodeToString(list);
    }

    private @Nullable String stapled() {
        if (universe.emphasis() != Emphasis.STAPLES || presented.isEmpty() || chance.percent(60)) {
            return null;
        }
        FuzzCertificate about = presented.get(0);
        FuzzCertificate issuer = about.issuer() == null ? about : about.issuer();
        if (!FuzzOcsp.isVerifiable(issuer)) {
            return null;
        }
        byte[] response = new FuzzOcsp(chance, time).response(about, issuer, universe.all());
        return Base64.getEncoder().encodeToString(response);
    }

    private List<FuzzCertificate> chain() {
        List<FuzzCertificate> chain = new ArrayList<>();
        if (chance.percent(1)) {
            return chain;
        }
        chain.add(chance.percent(95) ? chance.of(universe.endEntities()) : chance.of(universe.all()));
        List<FuzzCertificate> rest = new ArrayList<>();
        if (chance.percent(75)) {
            rest.addAll(chain.get(0).issuers());
            if (!rest.isEmpty() && chance.percent(70)) {
                rest.remove(rest.size() - 1);
            }
        }
        if (rest.isEmpty() || chance.percent(25)) {
            rest.addAll(chance.some(universe.intermediates(), 70));
            rest.addAll(chance.some(universe.roots(), 15));
            rest.addAll(chance.some(universe.endEntities(), 5));
        }
        chain.addAll(chance.percent(25) ? chance.shuffled(rest) : rest);
        if (chance.percent(3)) {
            chain.add(chance.of(chain));
        }
        return chain;
    }

    private static List<String> pems(List<FuzzCertificate> certificates) {
        return certificates.stream().map(FuzzCertificate::pem).toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
