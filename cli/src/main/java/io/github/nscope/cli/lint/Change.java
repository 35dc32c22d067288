package io.github.nscope.cli.lint;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.EditedApp;
import io.github.nscope.cli.edit.ElementPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different in the second of two questions; what can be asked for on the command line, too. */
public sealed interface Change {
    /** The app with the change; empty where that makes no sense for it. */
    Optional<App> applyTo(App app);

    /** The options that ask for it, which replace those of the same name. */
    List<String> options();

    /** What is different, {@code without base-config}. */
    String words();

    /** Nothing is different. */
    record None() implements Change {
        @Override
        public Optional<App> applyTo(App app) {
            return Optional.of(app);
        }

        @Override
        public List<String> options() {
            return List.of();
        }

        @Override
        public String words() {
            return "as it is";
        }
    }

    /** The configuration is another. */
    record Edited(Edit edit) implements Change {
        @Override
        public Optional<App> applyTo(App app) {
            return EditedApp.of(app, edit);
        }

        @Override
        public List<String> options() {
            return List.of(edit instanceof Edit.Removal ? "--without" : "--with", edit.toString());
        }

        @Override
        public String words() {
            if (!(edit instanceof Edit.Removal)) {
                return "with " + edit;
            }
            return edit.path().equals(ElementPath.ROOT)
                    ? "without the configuration"
                    : edit.path().equals(ElementPath.SIBLING) ? "without the sibling" : "without " + edit;
        }
    }

    /**
     * The manifest names another configuration.
     *
     * @param path where that is
     */
    record Configured(String path, ConfigurationFile file) implements Change {
        @Override
        public Optional<App> applyTo(App app) {
            return Optional.of(app.toBuilder().configuration(file).build());
        }

        @Override
        public List<String> options() {
            return List.of("--config", path);
        }

        @Override
        public String words() {
            return "with " + path;
        }
    }

    /** The app targets another SDK. */
    record Retargeted(int target) implements Change {
        @Override
        public Optional<App> applyTo(App app) {
            return Optional.of(app.toBuilder(target).build());
        }

        @Override
        public List<String> options() {
            return List.of("--target-sdk", Integer.toString(target));
        }

        @Override
        public String words() {
            return "with target SDK " + target;
        }
    }

    /** The manifest's flag is another. */
    record Flagged(boolean usesCleartextTraffic) implements Change {
        @Override
        public Optional<App> applyTo(App app) {
            return Optional.of(
                    app.toBuilder().usesCleartextTraffic(usesCleartextTraffic).build());
        }

        @Override
        public List<String> options() {
            return List.of("--uses-cleartext-traffic", Boolean.toString(usesCleartextTraffic));
        }

        @Override
        public String words() {
            return "with usesCleartextTraffic=\"" + usesCleartextTraffic + "\"";
        }
    }

    /** The build is debuggable, or is not. */
    record Built(boolean debuggable) implements Change {
        @Override
        public Optional<App> applyTo(App app) {
            return Optional.of(app.toBuilder().debuggable(debuggable).build());
        }

        @Override
        public List<String> options() {
            return List.of(debuggable ? "--debuggable" : "--no-debuggable");
        }

        @Override
        public String words() {
            return debuggable ? "in a debuggable build" : "in a release build";
        }
    }

    /** One change after another, in a list because there may be thousands. */
    record Several(List<Change> changes) implements Change {
        /** Copies the list. */
        public Several {
            changes = List.copyOf(changes);
        }

        @Override
        public Optional<App> applyTo(App app) {
            Optional<App> changed = Optional.of(app);
            for (Change change : changes) {
                changed = changed.flatMap(change::applyTo);
            }
            return changed;
        }

        @Override
        public List<String> options() {
            return changes.stream().flatMap(change -> change.options().stream()).toList();
        }

        @Override
        public String words() {
            return changes.stream().map(Change::words).collect(Collectors.joining(", "));
        }
    }

    /** Nothing is different. */
    static Change none() {
        return new None();
    }

    /** An element or attribute is taken away. */
    static Change without(ElementPath path) {
        return new Edited(new Edit.Removal(path));
    }

    /** There is no configuration. */
    static Change withoutConfiguration() {
        return without(ElementPath.ROOT);
    }

    /** Elements or attributes are taken away. */
    static Change without(List<ElementPath> paths) {
        List<Change> changes = new ArrayList<>();
        // Backwards, because a path counts the siblings before it.
        for (int i = paths.size() - 1; i >= 0; i--) {
            changes.add(without(paths.get(i)));
        }
        return changes.size() == 1 ? changes.get(0) : new Several(changes);
    }

    /** The configuration's sibling is taken away. */
    static Change withoutSibling() {
        return without(ElementPath.SIBLING);
    }

    /** An attribute or a text is another. */
    static Change with(ElementPath path, String value) {
        return new Edited(new Edit.Assignment(path, value));
    }

    /** This change, then another. */
    default Change and(Change next) {
        return new Several(Stream.of(this, next).flatMap(Change::parts).toList());
    }

    /** What is different where some changes have been told of already. */
    default String wordsAfter(Change told) {
        List<Change> rest = new ArrayList<>(parts(this).toList());
        rest.removeAll(parts(told).toList());
        return rest.isEmpty() ? words() : new Several(rest).words();
    }

    /** The changes that it is made of. */
    private static Stream<Change> parts(Change change) {
        return change instanceof Several several ? several.changes().stream() : Stream.of(change);
    }
}
