package io.github.nscope.cli.render;

import io.github.nscope.revocation.StapledResponseResult;
import io.github.nscope.transparency.JudgedTimestamp;
import io.github.nscope.transparency.PolicyTally;
import io.github.nscope.transparency.TransparencyEvidence;
import io.github.nscope.transparency.TransparencyResult;
import java.time.Instant;

/** What came of timestamps and of the stapled OCSP response, as members of an object. */
final class JsonHandshake {
    private final Json json;
    private final JsonValues values;

    JsonHandshake(Json json) {
        this.json = json;
        this.values = new JsonValues(json);
    }

    void transparency(TransparencyResult result) {
        json.object("transparency", () -> {
            if (result instanceof TransparencyResult.NotRequired none) {
                json.string("outcome", "NOT_REQUIRED");
                json.string("because", none.requirement());
            } else if (result instanceof TransparencyResult.NoLogList) {
                json.string("outcome", "NO_LOG_LIST");
            } else if (result instanceof TransparencyResult.FailedOpen open) {
                json.string("outcome", "FAILED_OPEN");
                json.string("because", open.cause());
                json.string("sentence", open.why());
            } else if (result instanceof TransparencyResult.Complied complied) {
                json.string("outcome", "COMPLIED");
                evidence(complied.evidence());
            } else if (result instanceof TransparencyResult.Violated violated) {
                json.string("outcome", "VIOLATED");
                json.string("because", violated.reason());
                evidence(violated.evidence());
            } else if (result instanceof TransparencyResult.Escaped escaped) {
                json.string("outcome", "ESCAPED");
                values.throwables(escaped.throwable().chain());
            }
        });
    }

    private void evidence(TransparencyEvidence evidence) {
        json.objects("timestamps", evidence.timestamps(), this::timestamp);
        json.strings("skipped", evidence.skipped());
        json.objects("tallies", evidence.tallies(), this::tally);
    }

    private void timestamp(JudgedTimestamp judged) {
        json.string("origin", judged.timestamp().origin());
        json.string("logId", judged.timestamp().logId());
        json.string("time", Instant.ofEpochMilli(judged.timestamp().timestamp()));
        if (judged instanceof JudgedTimestamp.Valid valid) {
            json.string("outcome", "VALID");
            json.string("log", valid.log().description());
            json.string("operator", valid.log().operator());
        } else if (judged instanceof JudgedTimestamp.BadSignature bad) {
            json.string("outcome", "BAD_SIGNATURE");
            json.string("log", bad.log().description());
        } else if (judged instanceof JudgedTimestamp.UnknownLog) {
            json.string("outcome", "UNKNOWN_LOG");
        } else if (judged instanceof JudgedTimestamp.Unverifiable unverifiable) {
            json.string("outcome", "UNVERIFIABLE");
            json.string("sentence", unverifiable.why());
        }
    }

    private void tally(PolicyTally tally) {
        json.string("group", tally.group());
        json.number("logs", tally.logs().size());
        json.number("logsNeeded", tally.logsNeeded());
        json.strings("operators", tally.operators().stream().sorted().toList());
        json.string("compliance", tally.compliance());
    }

    void stapledResponse(StapledResponseResult result) {
        json.object("stapledResponse", () -> {
            if (result instanceof StapledResponseResult.NotChecked unchecked) {
                json.string("outcome", "NOT_CHECKED");
                json.string("because", unchecked.reason());
            } else if (result instanceof StapledResponseResult.Vouched vouched) {
                json.string("outcome", "VOUCHED");
                json.string("thisUpdate", vouched.answer().thisUpdate());
                json.string("nextUpdate", vouched.answer().nextUpdateOrNull());
            } else if (result instanceof StapledResponseResult.Refused refused) {
                json.string("outcome", "REFUSED");
                json.string("because", refused.refusal());
                json.string("sentence", refused.why());
                json.string("fallback", refused.fallback());
                values.throwables(refused.throwable().chain());
            }
        });
    }
}
