package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.buildtools.BuildRefusedException;
import io.github.nscope.conformance.buildtools.CompiledXml;
import io.github.nscope.conformance.buildtools.NotModelledException;
import io.github.nscope.conformance.buildtools.ResourceTable;
import io.github.nscope.conformance.buildtools.XmlCompiler;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import io.github.nscope.conformance.protocol.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges cases with the classes of one level: a fresh app on a fresh device for each. */
final class LevelJudge implements AutoCloseable {
    private static final String RESOURCES = "android.content.res.Resources";
    private static final String CONTEXT = "android.content.ContextWrapper";

    private static final Map<String, String> RESOURCE_METHODS = Map.of(
            "getXml", "(I)Landroid/content/res/XmlResourceParser;",
            "openRawResource", "(I)Ljava/io/InputStream;",
            "getResourceEntryName", "(I)Ljava/lang/String;",
            "getResourcePackageName", "(I)Ljava/lang/String;",
            "getResourceName", "(I)Ljava/lang/String;",
            "getIdentifier", "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)I");
    private static final Map<String, String> CONTEXT_METHODS = Map.of(
            "getResources", "()Landroid/content/res/Resources;",
            "getApplicationInfo", "()Landroid/content/pm/ApplicationInfo;",
            "getPackageName", "()Ljava/lang/String;");

    private final Level level;
    private final LevelEnvironment environment;
    private final PlatformCertificates certificates;
    private final DeviceStores stores;
    private final Subclasses subclasses;
    private final CaseResources resources;

    LevelJudge(Level level) {
        this.level = level;
        this.environment = level.loader().environment();
        this.stores = new DeviceStores(environment.root(), environment.data());
        this.certificates = new PlatformCertificates(level.loader());
        this.subclasses = new Subclasses(level.loader());
        this.resources = new CaseResources(level.loader());
    }

    Response answer(Request request) {
        String module = request.device().conscrypt();
        if (module != null && !module.equals(Integer.toString(level.number()))) {
            return new Skipped(request.id(), "the classes of a level have Conscrypt as that level shipped it");
        }
        try {
            return on(request.device(), request.app().targetSdk(), () -> judge(request));
        } catch (UnreadableCertificateException | IllegalArgumentException e) {
            return new Unreadable(request.id(), String.valueOf(e.getMessage()));
        } catch (NotModelledException e) {
            return new Skipped(request.id(), String.valueOf(e.getMessage()));
        }
    }

    /** What is done on a device that has been set up. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws UnreadableCertificateException;
    }

    /** Sets a device up, the one and only that these classes see, and does something on it. */
    <T> T on(Device device, int targetSdk, Task<T> task) throws UnreadableCertificateException {
        try {
            environment.begin(device, targetSdk);
            prepareStores(device);
            return task.run();
        } finally {
            environment.xml().clear();
        }
    }

    /** Changes the device's stores while something is done on it; nobody is told. */
    void changeStores(Device changed) throws UnreadableCertificateException {
        writeStores(changed);
    }

    /** The context of an app on a device, good until the next case. */
    Object contextOf(AppDescription app, Device device) throws BuildRefusedException {
        try {
            environment.begin(device, app.targetSdk());
            prepareStores(device);
        } catch (UnreadableCertificateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return context(app);
    }

    Level level() {
        return level;
    }

    private Response judge(Request request) throws UnreadableCertificateException {
        ConnectionDescription connection = request.connection();
        List<X509Certificate> chain = presented(connection);
        Object context;
        try {
            context = context(request.app());
        } catch (BuildRefusedException e) {
            return Judged.unloadable(request.id(), ConfigAnswer.refusedByBuildTools(String.valueOf(e.getMessage())));
        }
        RunningApp app;
        boolean appCleartext;
        try {
            app = level.number() >= 24 ? InstalledApp.install(level, context) : UnconfiguredApp.install(level, context);
            appCleartext = app.cleartextPermitted();
        } catch (PlatformThrew e) {
            return Judged.unloadable(request.id(), ConfigAnswer.failed(e.describe()));
        }
        String host = connection == null ? null : connection.host();
        TrustQuestions questions = new TrustQuestions(level, app);
        for (ConnectionDescription before : request.earlier()) {
            questions.trust(before, presented(before));
        }
        return new Judged(
                request.id(),
                ConfigAnswer.LOADED,
                app.policy(host),
                appCleartext,
                questions.trust(connection, chain),
                questions.hostnameVerified(host, chain),
                omitted(connection));
    }

    private Set<Member> omitted(@Nullable ConnectionDescription connection) {
        return connection == null || Staples.of(connection) == null || Handshake.hasCallOfItsOwn(level)
                ? Set.of()
                : Set.of(Member.CHAIN);
    }

    private @Nullable List<X509Certificate> presented(@Nullable ConnectionDescription connection)
            throws UnreadableCertificateException {
        return connection == null || connection.chain() == null ? null : read("connection.chain", connection.chain());
    }

    private void prepareStores(Device device) throws UnreadableCertificateException {
        boolean changed = writeStores(device);
        stores.writeFiles(device.dataFiles());
        StaticState.reset(level, changed);
    }

    private boolean writeStores(Device device) throws UnreadableCertificateException {
        return stores.write(
                read("device.systemCertificates", device.systemCertificates()),
                read("device.userCertificates", device.userCertificates()),
                read("device.removedSystemCertificates", device.removedSystemCertificates()));
    }

    /** The certificates of a request's member as this level's class. */
    List<X509Certificate> read(String member, List<String> texts) throws UnreadableCertificateException {
        List<X509Certificate> read = new ArrayList<>();
        for (String text : texts) {
            try {
                read.add(certificates.read(text));
            } catch (CertificateException e) {
                throw new UnreadableCertificateException(member + "[" + read.size() + "]");
            }
        }
        return read;
    }

    /**
     * An app's context; the resources of one app at a time can be opened. On a level that reads no configuration, what its
     * package parser knows of the app.
     */
    Object context(AppDescription app) throws BuildRefusedException {
        Map<Integer, CompiledXml> documents = new HashMap<>();
        Map<String, String> xml = new LinkedHashMap<>();
        if (app.networkSecurityConfig() != null) {
            xml.put(CaseResources.CONFIG_RESOURCE, app.networkSecurityConfig());
        }
        // A sibling of no resource has no name.
        if (app.networkSecurityConfig() != null && app.debugNetworkSecurityConfig() != null) {
            xml.put(CaseResources.DEBUG_RESOURCE, app.debugNetworkSecurityConfig());
        }
        List<String> names = new ArrayList<>(app.resources().keySet());
        names.addAll(xml.keySet());
        ResourceTable table = new ResourceTable(names);
        XmlCompiler compiler = new XmlCompiler(table);
        for (Map.Entry<String, String> text : xml.entrySet()) {
            documents.put(table.id(text.getKey()), compiler.compile(text.getValue()));
        }
        if (level.number() < 24) {
            return Manifest.applicationInfo(level, app, 0);
        }
        resources.begin(table, app.resources(), id -> parser(documents.get(id)));
        try {
            Object stub = subclasses.instance(RESOURCES, RESOURCE_METHODS, resources);
            int configId = app.networkSecurityConfig() == null ? 0 : table.id(CaseResources.CONFIG_RESOURCE);
            Object info = Manifest.applicationInfo(level, app, configId);
            return subclasses.instance(CONTEXT, CONTEXT_METHODS, new CaseContext(stub, info));
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    private Object parser(@Nullable CompiledXml document) {
        if (document == null) {
            throw resources.notFound("no such file");
        }
        long handle = environment.xml().open(document);
        try {
            Object block = level.number() >= 36
                    ? level.create("android.content.res.XmlBlock", null, handle, true)
                    : level.create("android.content.res.XmlBlock", null, handle);
            Object parser = level.call(block, "newParser");
            if (parser == null) {
                throw new StandInFault("no parser over an open document");
            }
            return parser;
        } catch (PlatformThrew e) {
            throw new StandInFault(e);
        }
    }

    @Override
    public void close() {
        try {
            level.loader().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member of a request holds what the platform does not read. */
    static final class UnreadableCertificateException extends Exception {
        UnreadableCertificateException(String member) {
            super(member + ": not a certificate that the platform reads");
        }
    }
}
