package io.github.nscope.cli.source;

import io.github.nscope.cli.source.GradleScript.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a module's build script says plainly: SDK versions, build types, flavours and what they fill into the manifest. */
final class BuildScript {
    private static final Pattern TARGET = assignment("targetSdk|targetSdkVersion");
    private static final Pattern TARGET_PREVIEW = assignment("targetSdkPreview");
    private static final Pattern MINIMUM = assignment("minSdk|minSdkVersion");
    private static final Pattern VERSION = assignment("version");
    private static final Pattern DEBUGGABLE = assignment("isDebuggable|debuggable");
    private static final Pattern INITIAL = Pattern.compile("initWith\\s*\\(?(.*)");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\W*$");
    private static final Pattern PLACEHOLDERS = Pattern.compile("(?s).*\\bmanifestPlaceholders\\b(.*)");
    /** {@code name: "value"}, {@code "name" to "value"}, {@code ["name"] = "value"}. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[\"']?(\\w+)[\"']?\\]?\\s*(?::|=|to\\b)\\s*(?:\"([^\"]*)\"|'([^']*)'|(true|false))");

    private static final Pattern APPLICATION =
            Pattern.compile("com\\.android\\.application|android\\.application|androidApplication");
    private static final String DEFAULTS = "defaultConfig";
    private static final String BUILD_TYPES = "buildTypes";
    private static final String FLAVOURS = "productFlavors";
    private static final String DEBUG = "debug";

    private final List<Statement> statements;
    private final boolean application;

    BuildScript(String text) {
        this.statements = GradleScript.read(text);
        this.application = APPLICATION.matcher(text).find();
    }

    private static Pattern assignment(String names) {
        return Pattern.compile("(?:[\\w.]+\\.)?(?:" + names + ")(?:\\.set\\s*\\(|\\s*=|\\s*\\(|\\s)\\s*(.+)");
    }

    /** Whether it seems to build an app rather than a library. */
    boolean isApplication() {
        return application;
    }

    /** The build types that it names. */
    Set<String> buildTypes() {
        return named(BUILD_TYPES);
    }

    /** The flavours that it names. */
    Set<String> flavours() {
        return named(FLAVOURS);
    }

    private Set<String> named(String block) {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : statements) {
            int index = statement.blocks().indexOf(block);
            if (index >= 0 && index + 1 < statement.blocks().size()) {
                names.add(statement.blocks().get(index + 1));
            }
        }
        return names;
    }

    /** The target SDK as it is written, of a flavour or by default; null where nothing is written. */
    @Nullable
    String targetSdk(List<String> flavours) {
        String preview = value(TARGET_PREVIEW, "targetSdkPreview", flavours);
        return preview != null ? preview : value(TARGET, "targetSdk", flavours);
    }

    /** The minimum SDK as it is written. */
    @Nullable
    String minSdk(List<String> flavours) {
        return value(MINIMUM, "minSdk", flavours);
    }

    private @Nullable String value(Pattern assignment, String block, List<String> flavours) {
        for (String flavour : flavours) {
            String own = last(assignment, block, FLAVOURS, flavour);
            if (own != null) {
                return own;
            }
        }
        String inDefaults = last(assignment, block, DEFAULTS);
        if (inDefaults != null) {
            return inDefaults;
        }
        // android.defaultConfig.targetSdk = 35, without a block.
        return statements.stream()
                .filter(statement -> statement.text().contains(DEFAULTS + "."))
                .map(statement -> matched(assignment, statement))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    /** The last value within blocks, whether assigned there or as {@code targetSdk { version = release(36) }}. */
    private @Nullable String last(Pattern assignment, String block, String... blocks) {
        String found = null;
        String[] deeper = Arrays.copyOf(blocks, blocks.length + 1);
        deeper[blocks.length] = block;
        for (Statement statement : statements) {
            String value = null;
            if (statement.isWithin(blocks)) {
                value = matched(assignment, statement);
            } else if (statement.isWithin(deeper)) {
                value = matched(VERSION, statement);
            }
            found = value == null ? found : value;
        }
        return found;
    }

    private static @Nullable String matched(Pattern assignment, Statement statement) {
        Matcher matcher = assignment.matcher(statement.text());
        return matcher.matches() ? matcher.group(1).strip() : null;
    }

    /** Whether a build type is debuggable: {@code debug} is unless it says otherwise, and what another starts from counts for it. */
    boolean isDebuggable(String buildType) {
        return isDebuggable(buildType, buildTypes().size() + 1);
    }

    private boolean isDebuggable(String buildType, int steps) {
        String value = last(DEBUGGABLE, "debuggable", BUILD_TYPES, buildType);
        if (value != null) {
            return value.startsWith("true");
        }
        Optional<String> initial = statements.stream()
                .filter(statement -> statement.isWithin(BUILD_TYPES, buildType))
                .map(statement -> INITIAL.matcher(statement.text()))
                .filter(Matcher::matches)
                .map(matcher -> NAME.matcher(matcher.group(1)))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
        if (initial.isPresent() && steps > 0) {
            return isDebuggable(initial.get(), steps - 1);
        }
        return buildType.equals(DEBUG);
    }

    /** What the manifest's placeholders stand for, those of the build type before those of flavours and defaults. */
    Map<String, String> placeholders(String buildType, List<String> flavours) {
        Map<String, String> all = new LinkedHashMap<>();
        addPlaceholders(all, DEFAULTS);
        for (int i = flavours.size() - 1; i >= 0; i--) {
            addPlaceholders(all, FLAVOURS, flavours.get(i));
        }
        addPlaceholders(all, BUILD_TYPES, buildType);
        return all;
    }

    private void addPlaceholders(Map<String, String> all, String... blocks) {
        for (Statement statement : statements) {
            Matcher placeholders = PLACEHOLDERS.matcher(statement.text());
            if (statement.isWithin(blocks) && placeholders.matches()) {
                Matcher entry = PLACEHOLDER.matcher(placeholders.group(1));
                while (entry.find()) {
                    String quoted = entry.group(2) != null ? entry.group(2) : entry.group(3);
                    all.put(entry.group(1), quoted != null ? quoted : entry.group(4));
                }
            }
        }
    }
}
