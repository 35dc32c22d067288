package io.github.nscope.document;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which resources an app has when its configuration is compiled. A reference to one that does not exist is refused by
 * the build tools, so the answer decides whether a text is a configuration at all.
 */
public interface ResourceNames {
    /** Whether the app, or for {@link ResourceName#isFramework() framework names} the framework, has the resource. */
    boolean contains(ResourceName name);

    /** The id in the app's resource table. Where it is unknown, references are numbered as they are first mentioned. */
    default OptionalInt id(ResourceName name) {
        return OptionalInt.empty();
    }

    /**
     * Nothing is known about the app's resources: every well-formed reference is taken to exist. Attributes of the app's
     * own are taken not to exist, because only they would make {@code app:} attributes legal.
     */
    static ResourceNames assumed() {
        return name -> !name.type().equals("attr") || name.isFramework();
    }

    /**
     * The app has these resources and no others; the framework is taken to have what is asked of it.
     *
     * @param paths names by {@code type/entry}, {@code raw/my_ca}
     */
    static ResourceNames only(Set<String> paths) {
        Set<String> known = Set.copyOf(paths);
        return name -> name.isFramework() || known.contains(name.path());
    }

    /**
     * The app has these resources under these ids and no others; the framework is taken to have what is asked of it.
     *
     * @param ids ids by {@code type/entry}
     */
    static ResourceNames numbered(Map<String, Integer> ids) {
        Map<String, Integer> known = Map.copyOf(ids);
        return new ResourceNames() {
            @Override
            public boolean contains(ResourceName name) {
                return name.isFramework() || known.containsKey(name.path());
            }

            @Override
            public OptionalInt id(ResourceName name) {
                Integer id = name.isFramework() ? null : known.get(name.path());
                return id == null ? OptionalInt.empty() : OptionalInt.of(id);
            }
        };
    }
}
