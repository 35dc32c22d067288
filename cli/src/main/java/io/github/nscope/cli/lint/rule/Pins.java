package io.github.nscope.cli.lint.rule;

import io.github.nscope.HostPolicy;
import io.github.nscope.Trusted;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.platform.ApiLevel;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pins as they are written. */
final class Pins {
    /** So many hexadecimal digits are one pin. */
    static final int HEX_LENGTH = 64;

    /** Beyond that, two pins have nothing to do with each other. */
    static final int MOST_CHANGED = 2;

    private static final int FEW_CHARACTERS = 8;
    private static final int LENGTH = 32;
    private static final String OF_NOTHING = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    /** Those of Android's documentation. */
    private static final Set<String> SAMPLES =
            Set.of("7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=", "fwza0LRMXouZHRC8Ei+4PyuldPDcf3UKgO/04cDM1oE=");

    private Pins() {}

    /** How many of them are different. */
    static int distinct(List<Located> pins) {
        return (int) pins.stream().map(pin -> bare(pin.text())).distinct().count();
    }

    /** In how many characters two pins of a length differ; many where their lengths do. */
    static int distance(String one, String two) {
        String first = bare(one);
        String second = bare(two);
        if (first.length() != second.length() || first.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int distance = 0;
        for (int i = 0; i < first.length(); i++) {
            distance += first.charAt(i) == second.charAt(i) ? 0 : 1;
        }
        return distance;
    }

    /** Whether nobody computed it. A real digest has about thirty different characters. */
    static boolean isMadeUp(String text) {
        String pin = bare(text);
        return SAMPLES.contains(text)
                || (!pin.isEmpty() && pin.chars().distinct().count() <= FEW_CHARACTERS)
                || isReadable(text);
    }

    private static boolean isReadable(String text) {
        try {
            byte[] digest = Base64.getDecoder().decode(text);
            for (byte next : digest) {
                if (next < ' ' || next > '~') {
                    return false;
                }
            }
            return digest.length == LENGTH;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Whether it is the digest of an empty input. */
    static boolean isOfNothing(String text) {
        return bare(text).equals(bare(OF_NOTHING));
    }

    private static String bare(String text) {
        return text.replaceAll("[^A-Za-z0-9+/]", "");
    }

    /** The hosts that the configuration names and for which pins are in force. */
    static List<String> pinned(Subject app) {
        ApiLevel newest = app.levels().get(app.levels().size() - 1);
        return Places.namedHosts(app).stream()
                .filter(host -> app.ask(newest, Question.of(Aspect.PINS, host))
                        .filter(verdict -> verdict.code().equals("IN_FORCE"))
                        .isPresent())
                .toList();
    }

    /**
     * Which certificates of a chain have a pinned key, by their positions; nothing is empty but where there are pins.
     *
     * @return the position behind the last one for those that pins can't be held against
     */
    static Set<Integer> matched(Subject app, String host, List<Certificate> chain) {
        ApiLevel newest = app.levels().get(app.levels().size() - 1);
        if (!(app.engine(newest).policy(host) instanceof HostPolicy policy)
                || policy.settings().pins().value().pins().isEmpty()) {
            return Set.of(chain.size());
        }
        Set<Bytes> pinned = new HashSet<>();
        policy.settings().pins().value().pins().forEach(pin -> pinned.add(pin.digest()));
        List<Certificate> path =
                app.engine(newest).evaluate(chain, host) instanceof Trusted trusted ? trusted.chain() : chain;
        Set<Integer> positions = new HashSet<>();
        for (int i = 0; i < path.size(); i++) {
            if (pinned.contains(path.get(i).publicKey().sha256())) {
                positions.add(i);
            }
        }
        return positions;
    }
}
