package io.github.nscope.conformance.platform;

/** What an app's {@code Context} answers in a case. The methods are named after those that they answer. */
@SuppressWarnings({"unused", "UnusedMethod"})
final class CaseContext {
    private final Object resources;
    private final Object applicationInfo;

    CaseContext(Object resources, Object applicationInfo) {
        this.resources = resources;
        this.applicationInfo = applicationInfo;
    }

    Object getResources() {
        return resources;
    }

    Object getApplicationInfo() {
        return applicationInfo;
    }

    String getPackageName() {
        return "app.under.test";
    }
}
