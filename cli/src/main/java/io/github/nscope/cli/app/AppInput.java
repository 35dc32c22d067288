package io.github.nscope.cli.app;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.util.List;

/**
 * An app as it was handed over. Everything was read already, so that no file is open and any number of devices can be
 * asked. {@link AppInputs} makes one.
 */
public interface AppInput {
    /** What was handed over. */
    enum Form {
        /** A network security configuration, as text or compiled. */
        CONFIGURATION("a network security configuration"),
        /** An {@code AndroidManifest.xml} with the resources beside it. */
        MANIFEST("a manifest"),
        /** An app's package. */
        APK("an APK"),
        /** A base package with its splits, as several files, as a folder or as an archive of them. */
        SPLIT_APKS("split APKs"),
        /** An app bundle, {@code .aab}. */
        BUNDLE("an app bundle"),
        /** An Android library, {@code .aar}. */
        LIBRARY("an Android library"),
        /** The folder of a project or module. */
        PROJECT("a project");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** What to call it in a sentence. */
        public String words() {
            return words;
        }
    }

    /** The path, as it was given. */
    String source();

    /** What it is. */
    Form form();

    /**
     * What a device of a level sees of the app: resources are chosen as {@linkplain
     * io.github.nscope.cli.compiled.PhoneQualifiers a common phone} of this level chooses them.
     *
     * @param build which build of the app
     * @param given what is known better
     * @throws BadInput where the app has no such build, or does not say what the device would have to know
     */
    AppOnDevice on(ApiLevel device, BuildVariant build, GivenFacts given) throws BadInput;

    /**
     * The configurations among its resources that can be told without asking a device: those of sources.
     *
     * @param build which build of the app
     */
    default List<ConfigurationResource> configurations(BuildVariant build) throws BadInput {
        return List.of();
    }

    /**
     * What a device of a level sees of the app.
     *
     * @throws BadInput where the app has no such build, or does not say what the device would have to know
     */
    default AppOnDevice on(ApiLevel device, BuildVariant build) throws BadInput {
        return on(device, build, GivenFacts.NONE);
    }
}
