package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.config.ConfigurationSource.Build;
import io.github.nscope.document.Document;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An app on a device, described in a line, and what becomes of its configuration. Level 34, target 34 unless said. */
final class Trial {
    private static final String WRAPPER = "java.lang.RuntimeException: Failed to parse XML configuration from nsc";
    private static final String PARSER_EXCEPTION = "android.security.net.config.XmlConfigSource$ParserException: ";

    private final @Nullable String text;
    private @Nullable String sibling;
    private @Nullable Boolean usesCleartextTraffic;
    private int level = 34;
    private int target = 34;
    private boolean privileged;
    private boolean instant;
    private int sandbox = 1;
    private Build build = Build.RELEASE;
    private ZoneId zone = ZoneId.of("UTC");
    private final Map<Long, Boolean> changes = new HashMap<>();

    private Trial(@Nullable String text) {
        this.text = text;
    }

    /** An app whose manifest names no configuration. */
    static Trial withoutFile() {
        return new Trial(null);
    }

    /** An app with a configuration, given whole. */
    static Trial file(String text) {
        return new Trial(text);
    }

    /** An app with a configuration, given what is in its root element. */
    static Trial of(String content) {
        return file("<network-security-config>" + content + "</network-security-config>");
    }

    /** Levels from one to another, both included. */
    static int[] levels(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    /** All levels. */
    static int[] levels() {
        return levels(24, 37);
    }

    Trial on(int value) {
        level = value;
        return this;
    }

    Trial targeting(int value) {
        target = value;
        return this;
    }

    Trial debuggable() {
        build = Build.DEBUGGABLE;
        return this;
    }

    Trial sibling(String content) {
        sibling = "<network-security-config>" + content + "</network-security-config>";
        return this;
    }

    Trial siblingFile(String value) {
        sibling = value;
        return this;
    }

    Trial usesCleartextTraffic(@Nullable Boolean value) {
        usesCleartextTraffic = value;
        return this;
    }

    Trial privileged(boolean value) {
        privileged = value;
        return this;
    }

    Trial instant(boolean value) {
        instant = value;
        return this;
    }

    Trial sandbox(int value) {
        sandbox = value;
        return this;
    }

    Trial change(long id, boolean enabled) {
        changes.put(id, enabled);
        return this;
    }

    Trial in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    Loading load() {
        PlatformFacts facts = new PlatformFacts(ApiLevel.of(level), target, privileged, instant, sandbox, changes);
        ConfigurationSource source = text == null
                ? new ConfigurationSource.ManifestOnly(usesCleartextTraffic)
                : new ConfigurationSource.Xml("nsc", document(text), sibling == null ? null : document(sibling), build);
        return ConfigurationLoader.load(source, PlatformProfile.of(facts), zone);
    }

    private static Document document(String text) {
        Reading reading = TextXml.read(text, ResourceNames.assumed());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).document();
    }

    NetworkSecurityPolicy policy() {
        Loading loading = load();
        assertThat(loading).isInstanceOf(Loading.Loaded.class);
        return ((Loading.Loaded) loading).policy();
    }

    Loading.Refused refused() {
        Loading loading = load();
        assertThat(loading).isInstanceOf(Loading.Refused.class);
        return (Loading.Refused) loading;
    }

    /** The refusal's throwables, outermost first, as {@code Throwable.toString} shows them. */
    List<String> thrown() {
        return refused().throwable().chain().stream()
                .map(PlatformThrowable::toString)
                .toList();
    }

    /** Checks the refusal: the wrapper, the parser's exception with text and line, and its cause if any. */
    void failsWith(String message, int line, String... causes) {
        List<String> thrown = thrown();
        assertThat(thrown).hasSize(2 + causes.length);
        assertThat(thrown.get(0)).isEqualTo(WRAPPER);
        assertThat(thrown.get(1)).isEqualTo(PARSER_EXCEPTION + message + " at: Binary XML file line #" + line);
        assertThat(thrown.subList(2, thrown.size())).containsExactly(causes);
        assertThat(refused().place().location().line()).isEqualTo(line);
    }

    HostResolution resolve(@Nullable String host) {
        return policy().resolve(host);
    }

    EffectiveConfig configFor(@Nullable String host) {
        HostResolution resolution = resolve(host);
        assertThat(resolution).isInstanceOf(HostResolution.Resolved.class);
        return ((HostResolution.Resolved) resolution).config();
    }

    EffectiveSettings settingsFor(@Nullable String host) {
        return configFor(host).settings();
    }

    EffectiveSettings base() {
        return policy().base().settings();
    }

    boolean cleartext(@Nullable String host) {
        return settingsFor(host).cleartextPermitted().value();
    }

    /** The anchor references in one line: {@code user! raw/ca system}, with a mark on those that override pins. */
    String anchors(@Nullable String host) {
        return notation(settingsFor(host).anchors().value());
    }

    static String notation(List<AnchorReference> references) {
        return String.join(
                " ",
                references.stream()
                        .map(reference -> name(reference.source()) + (reference.overridesPins() ? "!" : ""))
                        .toList());
    }

    private static String name(AnchorSource source) {
        if (source instanceof AnchorSource.Store store) {
            return switch (store) {
                case SYSTEM -> "system";
                case USER -> "user";
                case WFA -> "wfa";
            };
        }
        AnchorSource.Resource resource = (AnchorSource.Resource) source;
        return resource.name() == null ? "id" + resource.id() : resource.name().toString();
    }
}
