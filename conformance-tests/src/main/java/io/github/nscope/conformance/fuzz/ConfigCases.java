package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases about configurations: whether they load, and what they say about a host. Nothing is presented. */
final class ConfigCases implements CaseSource {
    private static final List<Integer> TARGETS =
            List.of(1, 22, 23, 24, 25, 26, 27, 28, 29, 30, 33, 34, 35, 36, 37, 38, 10000);

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/Sao_Paulo",
            "America/Havana",
            "Pacific/Apia",
            "Pacific/Auckland",
            "Asia/Kolkata");

    private static final List<String> ODD_HOSTS = List.of(
            "",
            ".",
            "..",
            ".example.com",
            "localhost",
            "LOCALHOST.",
            "ip6-localhost",
            "a.localhost",
            "127.0.0.1",
            "127.9.9.9",
            "127.1",
            "127.000.000.001",
            "[127.0.0.1]",
            "::1",
            "[::1]",
            "::1%1",
            "::1%lo",
            "::ffff:127.0.0.1",
            "0:0:0:0:0:0:0:1",
            "[[::1]]",
            "kelvin.com",
            "\u212aelvin.com",
            "b\u00fccher.example",
            "B\u00dcCHER.EXAMPLE",
            "\u0130.com",
            "xn--bcher-kva.example",
            "com");

    private final Chance chance;
    private final ConfigText texts;
    private final List<String> certificates;

    ConfigCases(Chance chance, List<String> certificates) {
        this.chance = chance;
        this.texts = new ConfigText(chance);
        this.certificates = certificates;
    }

    @Override
    public Request next(String id, int level) {
        String main = chance.percent(4) ? null : texts.config();
        String debug = chance.percent(12) ? texts.debugConfig() : null;
        AppDescription app = new AppDescription(
                chance.percent(30) ? level : chance.of(TARGETS),
                chance.percent(35),
                chance.percent(15),
                chance.percent(15),
                chance.percent(15) ? 2 : 1,
                chance.percent(70) ? null : chance.percent(50),
                main,
                debug,
                resources());
        return new Request(id, device(level), app, ConnectionDescription.of(host(main), null));
    }

    private Device device(int level) {
        Map<Long, Boolean> changes = new LinkedHashMap<>();
        if (level >= 37 && chance.percent(30)) {
            changes.put(chance.of(407952621L, 419020719L, 415007211L), chance.percent(50));
        }
        return Device.of(level, Instant.parse("2026-01-01T00:00:00Z"))
                .withTimeZone(chance.percent(70) ? "UTC" : chance.of(ZONES))
                .withCompatChanges(changes)
                .withStores(chance.some(certificates, 25), chance.some(certificates, 25), List.of());
    }

    private Map<String, String> resources() {
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put("raw/ca", base64(RawFiles.random(chance, certificates)));
        resources.put("raw/other", base64(RawFiles.random(chance, certificates)));
        resources.put("string/x", "");
        resources.put("bool/x", "");
        resources.put("attr/x", "");
        return resources;
    }

    private @Nullable String host(@Nullable String config) {
        if (chance.percent(4)) {
            return null;
        }
        if (chance.percent(20)) {
            return chance.of(ODD_HOSTS);
        }
        List<String> written = config == null ? List.of() : written(config);
        String domain = written.isEmpty() || chance.percent(20) ? chance.of(ConfigText.DOMAINS) : chance.of(written);
        return switch (chance.below(10)) {
            case 0, 1, 2 -> domain;
            case 3 -> domain + ".";
            case 4, 5 -> "a." + domain;
            case 6 -> "a.b." + domain;
            case 7 -> "x" + domain;
            case 8 -> domain.toUpperCase(Locale.ROOT);
            default -> chance.of(".", "a..", "-") + domain;
        };
    }

    private static List<String> written(String config) {
        List<String> written = new ArrayList<>();
        for (String domain : ConfigText.DOMAINS) {
            if (config.contains(domain)) {
                written.add(domain);
            }
        }
        return written;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
