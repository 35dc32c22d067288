package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a case smaller as long as two tools still differ in the same first member. */
final class Shrinker {
    private static final int MOST_ATTEMPTS = 3000;

    private final Predicate<Request> stillDiffers;
    private int attempts;

    Shrinker(Predicate<Request> stillDiffers) {
        this.stillDiffers = stillDiffers;
    }

    /** A predicate that holds where two tools differ in the member in which they first differ on a case. */
    static Predicate<Request> sameDifference(DifferentialRun run, Comparison found) {
        return request -> {
            Comparison now = run.compare(request);
            return !now.isEqual() && now.members().get(0) == found.members().get(0);
        };
    }

    Request shrink(Request request) {
        Request smallest = request;
        Request before;
        do {
            before = smallest;
            smallest = app(smallest);
            smallest = device(smallest);
            smallest = connection(smallest);
        } while (!smallest.equals(before) && attempts < MOST_ATTEMPTS);
        return smallest;
    }

    private Request app(Request request) {
        Request smallest = request;
        AppDescription app = request.app();
        smallest = attempt(
                smallest,
                r -> r.withApp(AppDescription.of(r.app().targetSdk(), r.app().networkSecurityConfig())
                        .withResources(r.app().resources())
                        .withConfigs(r.app().networkSecurityConfig(), r.app().debugNetworkSecurityConfig())));
        smallest = attempt(
                smallest, r -> r.withApp(r.app().withTargetSdk(r.device().apiLevel())));
        smallest = attempt(smallest, r -> r.withApp(r.app().withConfigs(r.app().networkSecurityConfig(), null)));
        for (String name : app.resources().keySet()) {
            smallest = attempt(
                    smallest,
                    r -> r.withApp(r.app().withResources(without(r.app().resources(), name))));
        }
        smallest = text(
                smallest,
                r -> r.app().networkSecurityConfig(),
                (r, text) -> r.withApp(r.app().withConfigs(text, r.app().debugNetworkSecurityConfig())));
        return text(
                smallest,
                r -> r.app().debugNetworkSecurityConfig(),
                (r, text) -> r.withApp(r.app().withConfigs(r.app().networkSecurityConfig(), text)));
    }

    private static Map<String, String> without(Map<String, String> map, String key) {
        Map<String, String> rest = new LinkedHashMap<>(map);
        rest.remove(key);
        return rest;
    }

    private Request device(Request request) {
        Request smallest = attempt(request, r -> r.withDevice(r.device().withDataFiles(Map.of())));
        smallest = attempt(smallest, r -> r.withDevice(r.device().withCompatChanges(Map.of())));
        smallest = attempt(smallest, r -> r.withDevice(r.device().withTimeZone("UTC")));
        smallest = list(
                smallest,
                r -> r.device().systemCertificates(),
                (r, list) -> r.withDevice(r.device()
                        .withStores(
                                list, r.device().userCertificates(), r.device().removedSystemCertificates())));
        smallest = list(
                smallest,
                r -> r.device().userCertificates(),
                (r, list) -> r.withDevice(r.device()
                        .withStores(
                                r.device().systemCertificates(),
                                list,
                                r.device().removedSystemCertificates())));
        return list(smallest, r -> r.device().removedSystemCertificates(), (r, list) -> {
            Device device = r.device();
            return r.withDevice(device.withStores(device.systemCertificates(), device.userCertificates(), list));
        });
    }

    private Request connection(Request request) {
        ConnectionDescription connection = request.connection();
        if (connection == null) {
            return request;
        }
        Request smallest = attempt(
                request, r -> r.withConnection(ConnectionDescription.of(connection.host(), connection.chain())));
        if (connection.chain() == null) {
            return smallest;
        }
        return list(
                smallest,
                r -> {
                    ConnectionDescription now = r.connection();
                    return now == null || now.chain() == null ? List.of() : now.chain();
                },
                (r, chain) -> {
                    ConnectionDescription now = r.connection();
                    return now == null
                            ? r
                            : r.withConnection(new ConnectionDescription(
                                    now.host(),
                                    chain,
                                    now.authType(),
                                    now.signedCertificateTimestamps(),
                                    now.ocspResponse()));
                });
    }

    private interface Replacement<T> {
        Request in(Request request, T part);
    }

    private Request text(Request request, Function<Request, @Nullable String> part, Replacement<String> replacement) {
        String text = part.apply(request);
        if (text == null) {
            return request;
        }
        List<String> pieces = XmlPieces.of(text);
        Predicate<List<String>> holds = tried -> attemptable(request, replacement, String.join("", tried));
        List<String> kept = reduce(withoutElements(pieces, holds), holds);
        return kept.size() == pieces.size() ? request : replacement.in(request, String.join("", kept));
    }

    private Request list(Request request, Function<Request, List<String>> part, Replacement<List<String>> replacement) {
        List<String> all = part.apply(request);
        List<String> kept = reduce(all, tried -> attemptable(request, replacement, tried));
        return kept.size() == all.size() ? request : replacement.in(request, kept);
    }

    private <T> boolean attemptable(Request request, Replacement<T> replacement, T part) {
        return differs(replacement.in(request, part));
    }

    private static List<String> withoutElements(List<String> pieces, Predicate<List<String>> holds) {
        List<String> kept = pieces;
        for (int i = 1; i < XmlPieces.elements(kept).size(); ) {
            XmlPieces.Range element = XmlPieces.elements(kept).get(i);
            List<String> tried = new ArrayList<>(kept.subList(0, element.from()));
            tried.addAll(kept.subList(element.to(), kept.size()));
            if (holds.test(tried)) {
                kept = tried;
            } else {
                i++;
            }
        }
        return kept;
    }

    /** Delta debugging: leaves out ever smaller runs of parts for as long as the predicate holds. */
    private static List<String> reduce(List<String> parts, Predicate<List<String>> holds) {
        List<String> kept = new ArrayList<>(parts);
        for (int size = Math.max(1, kept.size() / 2); size > 0; size /= 2) {
            for (int from = 0; from < kept.size(); ) {
                List<String> tried = new ArrayList<>(kept.subList(0, from));
                tried.addAll(kept.subList(Math.min(from + size, kept.size()), kept.size()));
                if (holds.test(tried)) {
                    kept = tried;
                } else {
                    from += size;
                }
            }
        }
        return kept;
    }

    private Request attempt(Request request, Function<Request, Request> change) {
        Request changed = change.apply(request);
        return !changed.equals(request) && differs(changed) ? changed : request;
    }

    private boolean differs(Request request) {
        return attempts++ < MOST_ATTEMPTS && stillDiffers.test(request);
    }
}
