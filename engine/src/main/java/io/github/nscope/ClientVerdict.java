package io.github.nscope;

import io.github.nscope.Client.Regard;
import io.github.nscope.hostname.HostnameVerdict;
import java.util.Optional;

/**
 * What a client makes of a decision: it stands beside the decision and is no part of it.
 *
 * @param client the client
 * @param outcome whether the connection comes about
 * @param because why, a sentence
 */
public record ClientVerdict(Client client, Outcome outcome, String because) {
    /** Whether the connection comes about. */
    public enum Outcome {
        /** It connects. */
        CONNECTS,
        /** It refuses the connection. */
        REFUSES,
        /** It does not ask the platform, or nothing is known about it. */
        UNKNOWN
    }

    /** What a client makes of a decision of the platform's trust manager. */
    public static ClientVerdict of(Client client, Decision decision) {
        if (decision instanceof Trusted trusted) {
            return ofTrusted(client, trusted.evidence().hostname());
        }
        if (client == Client.SSL_SOCKET_WITH_ENDPOINT_IDENTIFICATION
                && decision instanceof Rejected rejected
                && refusesName(rejected.evidence().hostname())) {
            return refuses(
                    client, "it checks the host name before the certificates, and the certificate names others.");
        }
        boolean byPins = decision.reason() == ReasonCode.PIN_MISMATCH;
        if (byPins && client.anchors() == Regard.ASKED && client.pins() == Regard.IGNORED) {
            return new ClientVerdict(client, Outcome.CONNECTS, "the policy says no; this client does not ask.");
        }
        return switch (byPins ? client.pins() : client.anchors()) {
            case ASKED -> refuses(client, "it asks the trust manager, which refuses.");
            case IGNORED, REPLACED ->
                unknown(client, "the policy says no; this client does not ask, and decides by rules of its own.");
            case UNKNOWN -> unknown(client, "the policy says no; whether this client asks is not known.");
        };
    }

    /** What a client makes of the platform's answer about cleartext. */
    public static ClientVerdict ofCleartext(Client client, HostPolicy policy) {
        if (policy.cleartextPermitted()) {
            return new ClientVerdict(
                    client, Outcome.CONNECTS, "the policy permits cleartext, and no client asks for more.");
        }
        return switch (client.cleartext()) {
            case ASKED -> refuses(client, "it asks about cleartext, and the policy says no.");
            case IGNORED ->
                new ClientVerdict(client, Outcome.CONNECTS, "the policy says no; this client does not ask.");
            case REPLACED ->
                unknown(client, "the policy says no; this client does not ask, and decides by rules of its own.");
            case UNKNOWN -> unknown(client, "the policy says no; whether this client asks is not known.");
        };
    }

    private static ClientVerdict ofTrusted(Client client, Optional<HostnameVerdict> name) {
        if (client.anchors() != Regard.ASKED) {
            return unknown(client, "the policy says yes; this client decides by rules of its own, or nobody knows.");
        }
        if (!refusesName(name)) {
            return new ClientVerdict(client, Outcome.CONNECTS, "it asks the trust manager, which trusts the server.");
        }
        return switch (client.hostname()) {
            case ASKED -> refuses(client, "the certificate is trusted, and does not name the host.");
            case IGNORED ->
                new ClientVerdict(
                        client,
                        Outcome.CONNECTS,
                        "the certificate does not name the host; this client does not check it, its caller has to.");
            case REPLACED, UNKNOWN ->
                unknown(
                        client,
                        "the certificate does not name the host by the platform's rules; this client has its own.");
        };
    }

    private static boolean refusesName(Optional<HostnameVerdict> name) {
        return name.filter(verdict -> !verdict.verified()).isPresent();
    }

    private static ClientVerdict refuses(Client client, String because) {
        return new ClientVerdict(client, Outcome.REFUSES, because);
    }

    private static ClientVerdict unknown(Client client, String because) {
        return new ClientVerdict(client, Outcome.UNKNOWN, because);
    }
}
