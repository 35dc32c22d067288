package io.github.nscope.cli.lint;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.EditedApp;
import io.github.nscope.cli.edit.ElementPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** One change after another. */
    record Both(Change first, Change second) implements Change {
        @Override
        public Optional<App> applyTo(App app) {
            return first.applyTo(app).flatMap(second::applyTo);
        }

        @Override
        public List<String> options() {
            List<String> options = new ArrayList<>(first.options());
            options.addAll(second.options());
            return options;
        }

        @Override
        public String words() {
            return first.words() + ", " + second.words();
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
        Change change = none();
        // Backwards, because a path counts the siblings before it.
        for (int i = paths.size() - 1; i >= 0; i--) {
            change = change instanceof None ? without(paths.get(i)) : change.and(without(paths.get(i)));
        }
        return change;
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
        return new Both(this, next);
    }
}
