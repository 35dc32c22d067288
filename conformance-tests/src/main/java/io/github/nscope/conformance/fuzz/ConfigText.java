package io.github.nscope.conformance.fuzz;

import java.util.List;

/** Texts of configurations, most of them meant to load, many of them odd, and some of them broken. */
final class ConfigText {
    static final List<String> DOMAINS = List.of(
            "example.com",
            "a.example.com",
            "b.a.example.com",
            "example.com.",
            "*.example.com",
            ".example.com",
            "com",
            "1.1",
            "192.168.1.1",
            "::1",
            "127.0.0.5",
            "localhost",
            "kelvin.com",
            "b\u00fccher.example",
            "other.org",
            "http://example.com",
            "example.com:443",
            "@string/x");

    static final String PIN = "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=";
    private static final String OTHER_PIN = "fwza0LRMXouZHRC8Ei+4PyuldPDcf3UKgO/04cDM1oE=";

    private static final List<String> BOOLEANS = List.of(
            "true",
            "false",
            "TRUE",
            "False",
            "tRuE",
            " true ",
            "1",
            "0",
            "-1",
            "00",
            "007",
            "0x0",
            "0x1",
            "0X1",
            "+1",
            "0xffffffff",
            "0x100000000",
            "2147483648",
            "#000",
            "#0000",
            "#fff",
            "#12",
            "#00000000",
            "1.0",
            "0.0",
            "yes",
            "no",
            "",
            " ",
            "@bool/x",
            "?attr/x",
            "?x",
            "@null",
            "@empty",
            "0dp",
            "0%",
            "1e0",
            ".5",
            "+inf",
            "-nan",
            "\\u0074rue",
            "\\@null",
            "true\\n",
            "@string/x");

    private static final List<String> DATES = List.of(
            "2028-01-01",
            "2018-01-01",
            "2028-1-1",
            "2028-001-001",
            "2028-12-31garbage",
            "2028-12-31T23:59",
            " 2028-01-01",
            "2028- 1- 1",
            "2028-01-01 ",
            "02028-01-01",
            "12028-01-01",
            "28-01-01",
            "2028-13-01",
            "2028-00-10",
            "2028-01-00",
            "2028-01-32",
            "2028-02-30",
            "2028-02-29",
            "2027-02-29",
            "2028-1-100",
            "2028/01/01",
            "20280101",
            "2028",
            "2028-01",
            "2028 -01-01",
            "2028--01-01",
            "2028-01--01",
            "-2028-01-01",
            "+2028-01-01",
            "0000-01-01",
            "0001-01-01",
            "",
            "never",
            "@string/x",
            "@null",
            "@empty",
            "2018-11-04",
            "2020-11-01",
            "2011-12-30",
            "1.5",
            "5dp",
            "50%",
            "#123456",
            "true",
            "0x10",
            "99999-01-01",
            "2026-01-01",
            "2026-01-02",
            "1-1-1",
            "10dip",
            "-3mm",
            "33.3%p",
            "1e10",
            "123456789012-01-01");

    private static final List<String> DIGESTS = List.of(
            "SHA-256",
            "sha-256",
            "ShA-256",
            "SHA256",
            "SHA-1",
            "SHA-512",
            "",
            " SHA-256",
            "@null",
            "@empty",
            "@string/x",
            "?attr/x",
            "12",
            "5sp",
            "1.50",
            "#abc",
            "true",
            "\\u0053HA-256");

    private static final List<String> SOURCES = List.of(
            "system",
            "system",
            "system",
            "user",
            "user",
            "user",
            "wfa",
            "@raw/ca",
            "@raw/ca",
            "@raw/other",
            " @raw/ca ",
            "@*raw/ca",
            "@null",
            "@empty",
            "@string/x",
            "System",
            " system",
            "",
            "?attr/x",
            "@raw/missing",
            "\\@raw/ca",
            "@+raw/ca",
            "@raw/",
            "@",
            "5",
            "sys\\ttem",
            "@RAW/ca",
            "@ raw/ca",
            "@0x7f010000");

    private static final List<String> MODES = List.of(
            "disabled",
            "enabled",
            "opportunistic",
            "required",
            "Enabled",
            " enabled",
            "",
            "true",
            "@null",
            "@empty",
            "1");

    private static final List<String> PINS = List.of(
            PIN,
            PIN,
            PIN,
            OTHER_PIN,
            OTHER_PIN,
            "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y",
            "!*" + PIN,
            PIN + "!!!",
            "7HIpactkIAq2Y49orFOO\nQKurWxmmSFZhBCoQYcRhJ3Y=",
            "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y =",
            PIN + "=",
            PIN + "A",
            "=" + PIN,
            "sha256/" + PIN,
            "sha256/7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y",
            "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3YA",
            "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3YAA",
            "AA",
            "AA==",
            "AA=",
            "AAA=",
            "A",
            "!!!",
            "@string/x",
            "b\u00fc" + PIN,
            "");

    private static final List<String> NAMESPACES =
            List.of("http://schemas.android.com/tools", "urn:x", "urn:a", "http://www.w3.org/1999/xhtml");

    private static final int DEEPEST = 4;

    private final Chance chance;
    private StringBuilder out = new StringBuilder();

    ConfigText(Chance chance) {
        this.chance = chance;
    }

    String config() {
        out = new StringBuilder();
        prolog();
        element(chance.percent(1) ? "config" : "network-security-config", rootAttributes(), () -> {
            for (int i = chance.between(0, 4); i > 0; i--) {
                child("root", 0);
            }
        });
        if (chance.percent(3)) {
            out.append(chance.of("\n", "<!-- end -->", "<?end?>", "junk", "<x/>"));
        }
        return damaged();
    }

    String debugConfig() {
        out = new StringBuilder();
        element("network-security-config", "", () -> {
            for (int i = chance.between(0, 2); i > 0; i--) {
                one(chance.of("debug-overrides", "debug-overrides", "base-config", "domain-config"), 0);
            }
        });
        return damaged();
    }

    private void prolog() {
        if (chance.percent(15)) {
            out.append(chance.of(
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
                    "<?xml version='1.0'?>",
                    "\ufeff<?xml version=\"1.0\"?>\r\n",
                    "<!-- c -->\n",
                    "<?pi?>\r",
                    "\n",
                    "<!DOCTYPE network-security-config [<!ENTITY host \"example.com\">]>\n"));
        }
    }

    private String rootAttributes() {
        StringBuilder attributes = new StringBuilder();
        if (chance.percent(30)) {
            attributes.append(" xmlns:t='").append(NAMESPACES.get(0)).append("' xmlns:x='urn:x' xmlns:a='urn:a'");
        }
        if (chance.percent(2)) {
            attributes.append(" xmlns='urn:default'");
        }
        return attributes.toString();
    }

    private void child(String parent, int depth) {
        List<String> usual = switch (parent) {
            case "root" -> List.of("base-config", "domain-config", "domain-config", "domain-config", "debug-overrides");
            case "base-config" -> List.of("trust-anchors", "certificateTransparency", "domainEncryption");
            case "debug-overrides" -> List.of("trust-anchors");
            case "domain-config" ->
                List.of(
                        "domain",
                        "domain",
                        "domain-config",
                        "trust-anchors",
                        "pin-set",
                        "certificateTransparency",
                        "domainEncryption");
            case "trust-anchors" -> List.of("certificates");
            case "pin-set" -> List.of("pin");
            default -> List.of("unknown");
        };
        boolean anywhere = chance.percent(4);
        one(
                anywhere
                        ? chance.of(
                                "base-config",
                                "domain-config",
                                "debug-overrides",
                                "trust-anchors",
                                "pin-set",
                                "pin",
                                "domain",
                                "certificates",
                                "certificateTransparency",
                                "domainEncryption",
                                "unknown",
                                "Base-Config")
                        : chance.of(usual),
                depth);
    }

    private void one(String name, int depth) {
        filler();
        String written = chance.percent(1) && out.indexOf("xmlns:x") >= 0 ? "x:" + name : name;
        switch (name) {
            case "base-config", "debug-overrides" -> element(written, settings(), () -> children(name, depth, 0, 2));
            case "domain-config" ->
                element(written, settings(), () -> {
                    if (chance.percent(95)) {
                        one("domain", depth);
                    }
                    if (depth < DEEPEST) {
                        children(name, depth, 0, 3);
                    }
                });
            case "trust-anchors" ->
                element(
                        written,
                        chance.percent(5) ? attribute("overridePins", BOOLEANS) : "",
                        () -> children(name, depth, 0, 3));
            case "pin-set" ->
                element(
                        written,
                        chance.percent(50)
                                ? attribute("expiration", chance.percent(50) ? DATES.subList(0, 2) : DATES)
                                : "",
                        () -> children(name, depth, 0, 3));
            case "certificates" ->
                element(
                        written,
                        (chance.percent(97)
                                        ? attribute("src", chance.percent(80) ? SOURCES.subList(0, 10) : SOURCES)
                                        : "")
                                + (chance.percent(25) ? attribute("overridePins", BOOLEANS) : ""),
                        () -> {});
            case "certificateTransparency" ->
                element(written, chance.percent(85) ? attribute("enabled", usually(BOOLEANS)) : "", () -> {});
            case "domainEncryption" ->
                element(
                        written,
                        chance.percent(90) ? attribute("mode", chance.percent(70) ? MODES.subList(0, 3) : MODES) : "",
                        () -> {});
            case "domain" ->
                element(
                        written,
                        chance.percent(50) ? attribute("includeSubdomains", usually(BOOLEANS)) : "",
                        () -> text(chance.of(DOMAINS)));
            case "pin" ->
                element(
                        written,
                        chance.percent(96)
                                ? attribute("digest", chance.percent(85) ? DIGESTS.subList(0, 3) : DIGESTS)
                                : "",
                        () -> text(chance.percent(80) ? chance.of(PINS.subList(0, 5)) : chance.of(PINS)));
            default -> element(written, settings(), () -> children("root", DEEPEST, 0, 1));
        }
    }

    private List<String> usually(List<String> booleans) {
        return chance.percent(60) ? booleans.subList(0, 2) : booleans;
    }

    private void children(String parent, int depth, int least, int most) {
        for (int i = chance.between(least, most); i > 0; i--) {
            child(parent, depth + 1);
        }
    }

    private String settings() {
        StringBuilder settings = new StringBuilder();
        if (chance.percent(45)) {
            settings.append(attribute("cleartextTrafficPermitted", usually(BOOLEANS)));
        }
        if (chance.percent(15)) {
            settings.append(attribute("hstsEnforced", usually(BOOLEANS)));
        }
        return settings.toString();
    }

    private String attribute(String name, List<String> values) {
        StringBuilder attributes = new StringBuilder();
        boolean prefixed = chance.percent(4) && out.indexOf("xmlns:x") >= 0;
        if (prefixed) {
            attributes.append(single(chance.of("x:", "t:", "a:") + name, values));
        }
        if (!prefixed || chance.percent(50)) {
            attributes.append(single(name, values));
        }
        if (chance.percent(1)) {
            attributes.append(single(chance.of("unknown", "android:x", "xml:lang", name), values));
        }
        return attributes.toString();
    }

    private String single(String name, List<String> values) {
        String value = chance.of(values).replace("&", "&amp;").replace("<", "&lt;");
        if (chance.percent(2) && !value.isEmpty()) {
            value = "&#" + (int) value.charAt(0) + ";" + value.substring(1);
        }
        return chance.of(" ", " ", " ", "\n  ", "\r\n") + name + "="
                + (value.contains("'") ? '"' + value + '"' : "'" + value + "'");
    }

    private void element(String name, String attributes, Runnable content) {
        out.append('<').append(name).append(attributes);
        int mark = out.length();
        out.append('>');
        content.run();
        if (out.length() == mark + 1 && chance.percent(60)) {
            out.setLength(mark);
            out.append("/>");
            return;
        }
        filler();
        out.append("</").append(name).append(chance.percent(3) ? " \n>" : ">");
    }

    private void filler() {
        if (chance.percent(25)) {
            out.append(chance.of(
                    "\n",
                    "\n  ",
                    "\r\n",
                    "\r",
                    " ",
                    "<!-- c -->",
                    "<!--\n-->",
                    "<?pi x?>",
                    "stray",
                    "<![CDATA[ ]]>",
                    "&#32;"));
        }
    }

    private void text(String text) {
        if (chance.percent(3)) {
            out.append(chance.of("<!-- c -->", "<x/>", "<?pi?>", "\n<!-- c -->\n"));
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        if (chance.percent(8) && escaped.length() > 2) {
            int at = chance.between(1, escaped.length() - 1);
            String head = escaped.substring(0, at);
            String tail = escaped.substring(at);
            escaped = chance.of(
                    head + "<!-- c -->" + tail,
                    head + "<![CDATA[" + tail + "]]>",
                    head + "<?pi?>" + tail,
                    head + "<x/>" + tail,
                    head + "&#x" + Integer.toHexString(tail.charAt(0)) + ";" + tail.substring(1),
                    "<![CDATA[" + escaped + "]]>",
                    escaped + "&host;");
        }
        out.append(chance.percent(15) ? chance.of(" ", "\n", "\r\n\t", "\u00a0") : "");
        out.append(escaped);
        out.append(chance.percent(15) ? chance.of(" ", "\n", "<!-- c -->", " <!-- c -->\n", "\u00a0") : "");
        if (chance.percent(2)) {
            out.append("<x/>");
        }
    }

    /** Now and then a text that no parser takes. */
    private String damaged() {
        String text = out.toString();
        if (!chance.percent(3)) {
            return text;
        }
        int at = chance.below(text.length());
        return switch (chance.below(4)) {
            case 0 -> text.substring(0, at);
            case 1 ->
                text.substring(0, at)
                        + chance.of("<", ">", "&", "'", "\"", "\u0001", "]]>", "--", "&x;", "&#0;")
                        + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(at + 1);
            default -> text + text;
        };
    }
}
