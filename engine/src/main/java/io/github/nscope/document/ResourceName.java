package io.github.nscope.document;

/**
 * The name of a resource: {@code raw/my_ca}, {@code android:color/black}.
 *
 * @param inPackage the package as written, empty for the app's own
 * @param type the resource type, {@code raw}
 * @param entry the entry, {@code my_ca}
 */
public record ResourceName(String inPackage, String type, String entry) {
    private static final String FRAMEWORK = "android";

    /** Whether the framework rather than the app holds it. */
    public boolean isFramework() {
        return inPackage.equals(FRAMEWORK);
    }

    /** {@code type/entry}, without the package. */
    public String path() {
        return type + "/" + entry;
    }

    /** The name as a reference writes it, without the {@code @}. */
    @Override
    public String toString() {
        return inPackage.isEmpty() ? path() : inPackage + ":" + path();
    }
}
