package io.github.nscope.cli.render;

import io.github.nscope.Trusted;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.roots.ChainSurvey;
import io.github.nscope.cli.roots.LevelVerdict;
import io.github.nscope.cli.roots.RootDifference;
import io.github.nscope.cli.roots.RootListing;
import io.github.nscope.cli.roots.RootsAnswer;
import io.github.nscope.roots.RootStanding;
import io.github.nscope.roots.SystemRoot;

/** Roots of the system store, as members of objects. */
final class JsonRoots {
    private final Json json;

    JsonRoots(Json json) {
        this.json = json;
    }

    void write(RootsAnswer answer) {
        if (answer instanceof RootListing listing) {
            json.string("apiLevel", listing.level());
            json.objects("roots", listing.roots(), this::root);
            json.objects("addedByUpdates", listing.addedByUpdates(), this::root);
            json.objects("removedByUpdates", listing.removedByUpdates(), this::root);
            json.strings("caveats", listing.caveats());
        } else if (answer instanceof RootDifference difference) {
            json.string("from", difference.earlier());
            json.string("to", difference.later());
            json.objects("added", difference.changes().added(), this::root);
            json.objects("removed", difference.changes().removed(), this::root);
            json.objects("reissued", difference.changes().reissued(), this::root);
        } else if (answer instanceof ChainSurvey survey) {
            json.string("time", survey.time());
            json.strings(
                    "presented",
                    survey.presented().stream().map(Certificate::subject).toList());
            json.objects("levels", survey.verdicts(), this::verdict);
        }
    }

    private void verdict(LevelVerdict verdict) {
        json.string("apiLevel", verdict.level());
        json.string("outcome", verdict.outcome());
        json.string("reason", verdict.decision().reason());
        if (verdict.decision() instanceof Trusted trusted) {
            json.strings(
                    "chain", trusted.chain().stream().map(Certificate::subject).toList());
        }
        json.objects("notAtHand", verdict.notAtHand(), this::root);
    }

    void standing(RootStanding standing) {
        root(standing.root());
        json.string("standing", standing.standing());
    }

    void root(SystemRoot root) {
        json.string("subject", root.subject());
        json.string("sha256", root.sha256());
        json.string("levels", root.levels());
        json.string("notBefore", root.notBefore());
        json.string("notAfter", root.notAfter());
        json.string("key", root.key());
        json.string("spkiSha256", root.keySha256());
        if (!root.note().isEmpty()) {
            json.string("note", root.note());
        }
    }
}
