package io.github.nscope.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.TrustAnswer;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.platform.Behavior;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the suite says of engines that are wrong about one thing: it names the rule that they break. */
class BrokenEnginesTest {
    private static final ConformanceSuite SUITE = ConformanceSuite.bundled();
    private static final Adapter ENGINE = new EngineAdapter();
    private static final List<Integer> LEVELS = List.of(24, 37);

    private static final Pattern EXPIRATION = Pattern.compile("expiration=\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern SUBDOMAINS = Pattern.compile("<domain includeSubdomains=\"true\">([a-z.]+)</domain>");

    /**
     * An engine that is wrong.
     *
     * @param how in words
     * @param tool the engine
     * @param rules what it breaks: each of its failures rests on one of them
     */
    private record BrokenEngine(String how, Adapter tool, Set<String> rules) {
        @Override
        public String toString() {
            return how;
        }
    }

    static Stream<BrokenEngine> engines() {
        return Stream.of(
                broken("pins bind behind their expiry", judging(BrokenEnginesTest::withTurnedExpiry), "nsc/6.6"),
                broken(
                        "overridePins is ignored",
                        judging(withoutOverriding()),
                        "nsc/3.2",
                        "nsc/6.3",
                        "nsc/S32",
                        "trust/TS19"),
                broken("subdomains need no dot", asking(BrokenEnginesTest::withDot), "nsc/4.1", "nsc/4.2"),
                broken("debug-overrides in a release", asking(debuggable()), "nsc/3.3", "nsc/S21", "nsc/S22"),
                broken(
                        "user CAs for every app",
                        judging(BrokenEnginesTest::targeting23),
                        "nsc/5.4",
                        "nsc/5.1",
                        "nsc/3.3"),
                broken("the expiry date is a UTC date", asking(inUtc()), "nsc/6.6"),
                broken("staples are ignored", asking(BrokenEnginesTest::withoutStaple), "trust/6"),
                broken("blocklists are ignored", asking(withoutFiles("misc/keychain/pubkey")), "trust/3"),
                broken("device-wide pins are ignored", asking(withoutFiles("misc/keychain/pins")), "trust/4"),
                broken("disabled CAs are trusted", asking(withDisabledOnes()), "nsc/7.1"),
                broken("SHA-1 is fine", without(Behavior.SHA1_SIGNATURES_REFUSED), "trust/2.3"),
                broken("user CAs for no app", without(Behavior.USER_CAS_TRUSTED_BY_DEFAULT), "nsc/5.4"),
                broken(
                        "transparency for no app",
                        without(Behavior.CERTIFICATE_TRANSPARENCY_BY_DEFAULT),
                        "nsc/5.5",
                        "nsc/3.4",
                        "nsc/S72",
                        "trust/5.4"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void each_failure_names_the_broken_rule(BrokenEngine engine) {
        List<QuestionResult> failures = failures(engine.tool());

        assertThat(failures).isNotEmpty();
        assertThat(failures.stream()
                        .filter(failure -> !failure.asked().rules().stream().anyMatch(engine.rules()::contains))
                        .map(failure -> failure.id() + " " + failure.asked().rules())
                        .toList())
                .isEmpty();
    }

    @Test
    void a_fault_that_shows_everywhere_is_named_by_some() {
        assertThat(failures(BrokenEnginesTest::comparingHostNames).stream()
                        .flatMap(failure -> failure.asked().rules().stream())
                        .toList())
                .contains("trust/7.1", "trust/TS63", "trust/2.5/wrong-hostname");
    }

    private static List<QuestionResult> failures(Adapter tool) {
        String levels = LEVELS.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new ConformanceRun(SUITE, Selection.of(levels, List.of()), ExpectedFailures.NONE, 1)
                .against("broken", () -> new InProcessTool(tool))
                .unexpected();
    }

    private static BrokenEngine broken(String how, Adapter tool, String... rules) {
        return new BrokenEngine(how, tool, Set.of(rules));
    }

    /** Answers another question. */
    private static Adapter asking(UnaryOperator<Request> change) {
        return request -> ENGINE.answer(change.apply(request));
    }

    /** Answers everything but trust as it is, and trust for another question. */
    private static Adapter judging(UnaryOperator<Request> change) {
        return request -> {
            Response answer = ENGINE.answer(request);
            Response other = ENGINE.answer(change.apply(request));
            return answer instanceof Judged judged && other instanceof Judged wrong
                    ? withTrust(judged, wrong.trust())
                    : answer;
        };
    }

    private static Judged withTrust(Judged judged, @Nullable TrustAnswer trust) {
        return new Judged(
                judged.id(),
                judged.config(),
                judged.policy(),
                judged.appCleartextPermitted(),
                trust,
                judged.hostnameVerified(),
                judged.omitted());
    }

    private static Adapter without(Behavior behavior) {
        return new EngineAdapter(profile -> profile.without(behavior));
    }

    private static UnaryOperator<Request> app(UnaryOperator<AppDescription> change) {
        return request -> request.withApp(change.apply(request.app()));
    }

    private static UnaryOperator<Request> config(UnaryOperator<String> change) {
        return app(app -> {
            String config = app.networkSecurityConfig();
            return config == null ? app : app.withConfigs(change.apply(config), app.debugNetworkSecurityConfig());
        });
    }

    private static Request withTurnedExpiry(Request request) {
        LocalDate today = LocalDate.ofInstant(request.device().time(), ZoneOffset.UTC);
        return config(text -> EXPIRATION.matcher(text).replaceAll(match -> turned(match, today)))
                .apply(request);
    }

    private static String turned(MatchResult expiration, LocalDate today) {
        boolean expired = expiration.group(1).compareTo(today.toString()) < 0;
        return "expiration=\"" + (expired ? "2999-01-01" : "1999-01-01") + "\"";
    }

    /** Below 37, where the target decides about transparency too. */
    private static Request targeting23(Request request) {
        return request.device().apiLevel() < 37 ? request.withApp(request.app().withTargetSdk(23)) : request;
    }

    private static UnaryOperator<Request> withoutOverriding() {
        return config(text -> text.replace("overridePins=\"true\"", ""));
    }

    /** A host that ends like a domain is asked about as if it were below it. */
    private static Request withDot(Request request) {
        ConnectionDescription connection = request.connection();
        String config = request.app().networkSecurityConfig();
        if (connection == null || connection.host() == null || config == null) {
            return request;
        }
        String host = connection.host().toLowerCase(Locale.ROOT);
        Matcher domains = SUBDOMAINS.matcher(config);
        while (domains.find()) {
            String domain = domains.group(1);
            if (host.endsWith(domain) && !host.equals(domain) && !host.endsWith("." + domain)) {
                return request.withConnection(new ConnectionDescription(
                        "below." + domain,
                        connection.chain(),
                        connection.authType(),
                        connection.signedCertificateTimestamps(),
                        connection.ocspResponse()));
            }
        }
        return request;
    }

    private static UnaryOperator<Request> debuggable() {
        return app(app -> new AppDescription(
                app.targetSdk(),
                true,
                app.privileged(),
                app.instant(),
                app.targetSandboxVersion(),
                app.usesCleartextTraffic(),
                app.networkSecurityConfig(),
                app.debugNetworkSecurityConfig(),
                app.resources()));
    }

    private static UnaryOperator<Request> device(UnaryOperator<Device> change) {
        return request -> request.withDevice(change.apply(request.device()));
    }

    private static UnaryOperator<Request> inUtc() {
        return device(device -> device.withTimeZone("UTC"));
    }

    private static UnaryOperator<Request> withDisabledOnes() {
        return device(device -> device.withStores(device.systemCertificates(), device.userCertificates(), List.of()));
    }

    private static UnaryOperator<Request> withoutFiles(String prefix) {
        return device(device -> device.withDataFiles(device.dataFiles().entrySet().stream()
                .filter(file -> !file.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static Request withoutStaple(Request request) {
        ConnectionDescription connection = request.connection();
        return connection == null
                ? request
                : request.withConnection(new ConnectionDescription(
                        connection.host(),
                        connection.chain(),
                        connection.authType(),
                        connection.signedCertificateTimestamps(),
                        null));
    }

    private static Response comparingHostNames(Request request) {
        Response answer = ENGINE.answer(request);
        return answer instanceof Judged judged
                        && Boolean.FALSE.equals(judged.hostnameVerified())
                        && judged.trust() != null
                        && judged.trust().decision() == TrustAnswer.Decision.TRUSTED
                ? withTrust(judged, TrustAnswer.rejected(List.of()))
                : answer;
    }
}
