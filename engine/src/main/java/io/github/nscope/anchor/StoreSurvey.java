package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Says of a store's files why a search for a name passes them over. */
final class StoreSurvey {
    private final Set<String> files;
    private final Set<String> hidden;
    private final Function<String, Optional<Certificate>> reader;

    StoreSurvey(Set<String> files, Set<String> hidden, Function<String, Optional<Certificate>> reader) {
        this.files = files;
        this.hidden = hidden;
        this.reader = reader;
    }

    /** The files that hold a certificate of the name, or should, and that the search does not come upon. */
    Map<String, NearMiss.Why> missed(DistinguishedName name) {
        Map<String, NearMiss.Why> missed = new TreeMap<>();
        for (String file : files) {
            Optional<Certificate> certificate = reader.apply(file);
            boolean wanted = certificate
                    .map(known -> known.subject().equals(name))
                    .orElseGet(() -> file.startsWith(name.directoryHash() + "."));
            if (wanted) {
                why(file, name, certificate).ifPresent(why -> missed.put(file, why));
            }
        }
        return missed;
    }

    private Optional<NearMiss.Why> why(String file, DistinguishedName name, Optional<Certificate> certificate) {
        if (hidden.contains(file)) {
            return Optional.of(NearMiss.Why.REMOVED);
        }
        if (certificate.isEmpty()) {
            return Optional.of(NearMiss.Why.UNREADABLE);
        }
        String hash = name.directoryHash();
        if (!certificate.get().subject().directoryHash().equals(hash)) {
            return Optional.of(NearMiss.Why.NAME_ENCODED_DIFFERENTLY);
        }
        if (!isNumbered(file, hash)) {
            return Optional.of(NearMiss.Why.MISNAMED);
        }
        return isReached(file, hash) ? Optional.empty() : Optional.of(NearMiss.Why.BEHIND_A_GAP);
    }

    private static boolean isNumbered(String file, String hash) {
        return file.matches(hash + "\\.(0|[1-9][0-9]{0,8})");
    }

    private boolean isReached(String file, String hash) {
        for (int index = 0; files.contains(hash + "." + index); index++) {
            if (file.equals(hash + "." + index)) {
                return true;
            }
        }
        return false;
    }
}
