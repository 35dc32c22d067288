package io.github.nscope.cli.input;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an app's manifest says about network security. Each value is read when it is asked for, so that a placeholder
 * which an option overrides is no error.
 */
public final class Manifest {
    static final String PACKAGE = "package";
    static final String TARGET_SDK_VERSION = "targetSdkVersion";
    static final String MIN_SDK_VERSION = "minSdkVersion";
    static final String TARGET_SANDBOX_VERSION = "targetSandboxVersion";
    static final String USES_CLEARTEXT_TRAFFIC = "usesCleartextTraffic";
    static final String NETWORK_SECURITY_CONFIG = "networkSecurityConfig";
    static final String DEBUGGABLE = "debuggable";
    static final String IGNORE = "ignore";

    /** The target SDK of an app that was built for a codename: {@code VMRuntime.SDK_VERSION_CUR_DEVELOPMENT}. */
    static final int CODENAME_TARGET = 10000;

    /** What different manifests of a build may not contradict each other about. */
    static final Set<String> MERGED = Set.of(USES_CLEARTEXT_TRAFFIC, NETWORK_SECURITY_CONFIG, DEBUGGABLE);

    private static final Pattern CODENAME = Pattern.compile("[A-Z][A-Za-z]*");
    private static final Pattern REFERENCE = Pattern.compile("@(?:[A-Za-z][\\w.]*:)?xml/([\\w.]+)");

    private final InputFile file;
    private final Map<String, ManifestAttribute> attributes;
    private final MergeRules merging;

    Manifest(InputFile file, Map<String, ManifestAttribute> attributes, MergeRules merging) {
        this.file = file;
        this.attributes = Map.copyOf(attributes);
        this.merging = merging;
    }

    /** A manifest that says nothing. */
    public static Manifest empty() {
        return new Manifest(new InputFile("--manifest", Path.of("AndroidManifest.xml")), Map.of(), MergeRules.NONE);
    }

    /**
     * This manifest merged with one of lower priority, as the build merges that of a build type with that of {@code main}.
     *
     * @throws BadInput where both set an attribute to different values and this one does not say which is meant: the build
     *     refuses that
     */
    public Manifest over(Manifest lower) throws BadInput {
        Map<String, ManifestAttribute> merged = new HashMap<>(attributes);
        for (ManifestAttribute theirs : lower.attributes.values()) {
            ManifestAttribute own = attributes.get(theirs.name());
            if (own == null && !merging.drops(theirs.name())) {
                merged.put(theirs.name(), theirs);
            } else if (own != null && MERGED.contains(theirs.name()) && merging.isConflict(own, theirs)) {
                throw own.file()
                        .unreadable(
                                "line " + own.line() + ": " + own.name() + "=\"" + own.text() + "\" contradicts \""
                                        + theirs.text() + "\" of " + theirs.file(),
                                "add tools:replace=\"android:" + own.name() + "\" to its <application>");
            }
        }
        return new Manifest(file, merged, merging.over(lower.merging));
    }

    /** This manifest with the build's placeholders filled in, as far as they are known. */
    public Manifest filledWith(Map<String, String> placeholders) {
        Map<String, ManifestAttribute> filled = new HashMap<>();
        attributes.forEach((name, attribute) -> {
            String text = attribute.text();
            for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
                text = text.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
            }
            filled.put(name, attribute.withText(text));
        });
        return new Manifest(file, filled, merging);
    }

    /** The app's package as the manifest has it, or empty where it leaves that to the build. */
    public Optional<String> packageName() {
        return Optional.ofNullable(attributes.get(PACKAGE)).map(ManifestAttribute::text);
    }

    /** The app's {@code minSdkVersion}, or empty where the manifest leaves it to the build. */
    public OptionalInt minSdk() throws BadInput {
        ManifestAttribute attribute = attributes.get(MIN_SDK_VERSION);
        return attribute == null ? OptionalInt.empty() : OptionalInt.of(sdk(attribute));
    }

    /**
     * Where an attribute stands, by its name without prefix; empty where it is not set.
     *
     * @return the file and the line of its element
     */
    public Optional<Map.Entry<InputFile, Integer>> place(String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(attribute -> Map.entry(attribute.file(), attribute.line()));
    }

    /** The application's {@code tools:ignore}, or empty where it has none. */
    public Optional<String> ignored() {
        return Optional.ofNullable(attributes.get(IGNORE)).map(ManifestAttribute::text);
    }

    /** The file that it was read from. */
    public InputFile file() {
        return file;
    }

    /**
     * The app's target SDK: without one its {@code minSdkVersion}, and empty without that too, which the platform
     * takes for older than any level.
     *
     * @throws BadInput where the build fills the value in
     */
    public OptionalInt targetSdk() throws BadInput {
        ManifestAttribute attribute = attributes.get(TARGET_SDK_VERSION);
        if (attribute == null) {
            attribute = attributes.get(MIN_SDK_VERSION);
        }
        return attribute == null ? OptionalInt.empty() : OptionalInt.of(sdk(attribute));
    }

    private int sdk(ManifestAttribute attribute) throws BadInput {
        return CODENAME.matcher(attribute.text()).matches()
                ? CODENAME_TARGET
                : number(attribute, "give the number by --target-sdk");
    }

    /** The version of the sandbox that the app asks for, or empty where it asks for none. */
    public OptionalInt targetSandboxVersion() throws BadInput {
        ManifestAttribute attribute = attributes.get(TARGET_SANDBOX_VERSION);
        return attribute == null
                ? OptionalInt.empty()
                : OptionalInt.of(number(attribute, "give the number by --sandbox-version"));
    }

    /** Whether the app says that it uses cleartext traffic, or empty where it says nothing. */
    public Optional<Boolean> usesCleartextTraffic() throws BadInput {
        return flag(USES_CLEARTEXT_TRAFFIC, "give the value by --uses-cleartext-traffic=true or =false");
    }

    /** Whether the app is debuggable, or empty where the manifest leaves it to the build. */
    public Optional<Boolean> debuggable() throws BadInput {
        return flag(DEBUGGABLE, "give the value by --debuggable or --no-debuggable");
    }

    /** The entry name of the XML resource that is the app's configuration, or empty where it has none. */
    public Optional<String> configurationEntry() throws BadInput {
        ManifestAttribute attribute = attributes.get(NETWORK_SECURITY_CONFIG);
        if (attribute == null || attribute.text().equals("@null")) {
            return Optional.empty();
        }
        Matcher reference = REFERENCE.matcher(attribute.text());
        if (!reference.matches()) {
            throw unresolved(attribute, "write it as @xml/name");
        }
        return Optional.of(reference.group(1));
    }

    private Optional<Boolean> flag(String name, String fix) throws BadInput {
        ManifestAttribute attribute = attributes.get(name);
        if (attribute == null) {
            return Optional.empty();
        }
        return switch (attribute.text()) {
            case "true", "TRUE", "True" -> Optional.of(true);
            case "false", "FALSE", "False" -> Optional.of(false);
            default -> throw unresolved(attribute, fix);
        };
    }

    private int number(ManifestAttribute attribute, String fix) throws BadInput {
        if (!attribute.text().matches("[0-9]{1,9}")) {
            throw unresolved(attribute, fix);
        }
        return Integer.parseInt(attribute.text());
    }

    private BadInput unresolved(ManifestAttribute attribute, String fix) {
        return attribute
                .file()
                .unreadable(
                        "line " + attribute.line() + ": " + attribute.name() + "=\"" + attribute.text() + "\" "
                                + (attribute.isPlaceholder() ? "is filled in by the build" : "can't be resolved here"),
                        fix);
    }
}
