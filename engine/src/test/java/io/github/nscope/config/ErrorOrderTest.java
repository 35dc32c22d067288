package io.github.nscope.config;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which error wins, section 2.4")
class ErrorOrderTest {
    private static final String BAD_DOMAIN = "<domain/>";

    private static void fails(String content, String message, int line, String... causes) {
        for (int level : Trial.levels()) {
            Trial.of(content).debuggable().on(level).failsWith(message, line, causes);
        }
    }

    @Test
    @DisplayName("2.4.1 children of the root in document order, each read completely")
    void documentOrder() {
        fails(
                "<domain-config>" + BAD_DOMAIN + "</domain-config>\n<base-config/><base-config/>",
                "Domain name missing",
                1);
        fails(
                "<base-config/><base-config/>\n<domain-config>" + BAD_DOMAIN + "</domain-config>",
                "Only one base-config allowed",
                1);
    }

    @Test
    @DisplayName("2.4.2 a nested domain-config reports before its parent's missing domain")
    void nestedBeforeParent() {
        fails(
                "<domain-config>\n<domain-config>\n" + BAD_DOMAIN + "</domain-config></domain-config>",
                "Domain name missing",
                3);
        fails("<domain-config>\n<domain-config/></domain-config>", "No domain elements in domain-config", 2);
    }

    @Test
    @DisplayName("2.4.3 placement before number before content")
    void placementFirst() {
        fails(
                "<base-config>\n<pin-set expiration='never'/></base-config>",
                "pin-set element not allowed in base-config",
                2);
        fails(
                "<domain-config><pin-set/>\n<pin-set expiration='never'/></domain-config>",
                "Multiple pin-set elements not allowed",
                2);
    }

    @Test
    @DisplayName("2.4.4 in a pin-set the expiration, in a pin digest, text, Base64, length, end")
    void pinSetOrder() {
        String pinSet = "<domain-config><pin-set%s>\n%s</pin-set></domain-config>";
        fails(
                pinSet.formatted(" expiration='never'", "<pin/>"),
                "Invalid expiration date in pin-set",
                1,
                "java.text.ParseException: Unparseable date: \"never\"");
        fails(pinSet.formatted("", "<pin/>"), "Unsupported pin digest algorithm: null", 2);
        fails(pinSet.formatted("", "<pin digest='SHA-256'><b/>A</pin>"), "Missing pin digest", 2);
        fails(
                pinSet.formatted("", "<pin digest='SHA-256'>A<b/></pin>"),
                "Invalid pin digest",
                2,
                "java.lang.IllegalArgumentException: bad base-64");
        fails(
                pinSet.formatted("", "<pin digest='SHA-256'>AAAA\n<b/></pin>"),
                "digest length 3 does not match expected length for SHA-256 of 32",
                2);
    }

    @Test
    @DisplayName("2.4.5 in a domain the text, the end, then whether it is new")
    void domainOrder() {
        fails(
                "<domain-config><domain>a</domain><domain>a\n<b/></domain></domain-config>",
                "domain contains additional elements",
                2);
    }

    @Test
    @DisplayName("2.4.7 debug-overrides is not read unless debuggable")
    void debugOverridesUnread() {
        String content =
                "<debug-overrides>" + BAD_DOMAIN + "<trust-anchors><certificates/></trust-anchors></debug-overrides>";
        for (int level : Trial.levels()) {
            Trial.of(content).on(level).policy();
            Trial.of(content).on(level).debuggable().failsWith("domain element not allowed in debug-overrides", 1);
        }
    }

    @Test
    @DisplayName("2.4.8 the debug file is read once the main file is through")
    void siblingLast() {
        Trial.of("\n\n<domain-config/>")
                .sibling("<debug-overrides>" + BAD_DOMAIN + "</debug-overrides>")
                .debuggable()
                .failsWith("No domain elements in domain-config", 3);
    }
}
