package io.github.nscope.cli.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is to say about a rule. Immutable; its ids never change. */
public final class Definition {
    private final Builder said;

    private Definition(Builder said) {
        this.said = said;
    }

    /**
     * Starts the definition of a rule.
     *
     * @param code the short id, {@code C1}
     * @param id the long id, {@code cleartext-app-wide}
     */
    public static Builder of(String code, String id) {
        return new Builder(code, id);
    }

    /** The short id, {@code C1}. */
    public String code() {
        return said.code;
    }

    /** The long id, {@code cleartext-app-wide}. */
    public String id() {
        return said.id;
    }

    /** How bad its findings are where no profile says otherwise. */
    public Severity severity() {
        return said.severity;
    }

    /** A few words. */
    public String title() {
        return said.title;
    }

    /** What it finds. */
    public String meaning() {
        return said.meaning;
    }

    /** Why that matters. */
    public String why() {
        return said.why;
    }

    /** What to do about it. */
    public String fix() {
        return said.fix;
    }

    /** The weakness that it is, or null for none that OWASP names. */
    public @Nullable Weakness weakness() {
        return said.weakness;
    }

    /** The tests of OWASP MASTG that ask for it. */
    public List<String> tests() {
        return List.copyOf(said.tests);
    }

    /** What other tools call it, {@code android-lint:MissingBackupPin}. */
    public List<String> aliases() {
        return List.copyOf(said.aliases);
    }

    /** Where to read more. */
    public List<String> references() {
        return List.copyOf(said.references);
    }

    /** What it needs beside the configuration. */
    public Set<Need> needs() {
        return Set.copyOf(said.needs);
    }

    /** Whether it is only applied where a profile asks for everything. */
    public boolean isOptional() {
        return said.optional;
    }

    /** Whether a text is one of its ids, or what another tool calls it: for suppressions. */
    public boolean isNamed(String name) {
        return name.equals(code())
                || name.equals(id())
                || said.aliases.stream()
                        .anyMatch(
                                alias -> alias.substring(alias.indexOf(':') + 1).equals(name));
    }

    @Override
    public String toString() {
        return code() + " " + id();
    }

    /** Collects what there is to say. */
    public static final class Builder {
        private static final String DOCUMENTATION =
                "https://developer.android.com/privacy-and-security/security-config";

        private final String code;
        private final String id;
        private Severity severity = Severity.WARNING;
        private String title = "";
        private String meaning = "";
        private String why = "";
        private String fix = "";
        private @Nullable Weakness weakness;
        private boolean optional;
        private final List<String> tests = new ArrayList<>();
        private final List<String> aliases = new ArrayList<>();
        private final List<String> references = new ArrayList<>(List.of(DOCUMENTATION));
        private final Set<Need> needs = EnumSet.noneOf(Need.class);

        private Builder(String code, String id) {
            this.code = code;
            this.id = id;
        }

        /** How bad; {@link Severity#WARNING} where nothing is said. */
        public Builder severity(Severity value) {
            severity = value;
            return this;
        }

        /** A few words. */
        public Builder title(String text) {
            title = text;
            return this;
        }

        /** What it finds. */
        public Builder meaning(String text) {
            meaning = text;
            return this;
        }

        /** Why that matters. */
        public Builder why(String text) {
            why = text;
            return this;
        }

        /** What to do about it. */
        public Builder fix(String text) {
            fix = text;
            return this;
        }

        /** The weakness that it is. */
        public Builder weakness(Weakness value) {
            weakness = value;
            return this;
        }

        /** A test of OWASP MASTG by its number. */
        public Builder test(String number) {
            tests.add("MASTG-TEST-" + number);
            return this;
        }

        /** What another tool calls it. */
        public Builder alias(String tool, String name) {
            aliases.add(tool + ":" + name);
            return this;
        }

        /** Where to read more. */
        public Builder reference(String url) {
            references.add(url);
            return this;
        }

        /** Something that it needs. */
        public Builder needs(Need need) {
            needs.add(need);
            return this;
        }

        /** It is only applied where a profile asks for everything. */
        public Builder optional() {
            optional = true;
            return this;
        }

        /** The definition. */
        public Definition build() {
            if (title.isEmpty() || meaning.isEmpty() || why.isEmpty() || fix.isEmpty()) {
                throw new IllegalStateException(code + " is not said in full");
            }
            return new Definition(this);
        }
    }
}
