package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;
import java.util.regex.Pattern;

/** A proxy's or debugging CA is trusted by release builds. */
public final class ProxyCaInRelease implements Rule {
    private static final Definition DEFINITION = Definition.of("T3", "proxy-ca-in-release")
            .severity(Severity.ERROR)
            .title("A proxy's or debugging CA is trusted by release builds")
            .meaning("A certificate whose name is that of an intercepting proxy, or of a debugging aid, is a "
                    + "trust anchor outside of debug-overrides.")
            .why("Whoever has that CA's key, in some tools everybody, can intercept the released app.")
            .fix("Move the certificates element into debug-overrides.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            for (Located certificates : scope.certificates()) {
                String name = Anchors.resource(certificates);
                if (name != null && (NAME.matcher(name).find() || Anchors.hasSubject(app, name, SUBJECT))) {
                    Suspect suspect = Suspect.at(
                                    certificates.spot("src"),
                                    "@" + name + " is a proxy's or debugging CA, and release builds trust it.")
                            .mendedBy(new Edit.Removal(certificates.path()));
                    for (String host : scope.hosts()) {
                        suspect.provedByDifference(
                                app.contrast(Aspect.ANCHORS, host, Change.without(certificates.path())));
                    }
                    findings.report(suspect);
                }
            }
        }
    }

    private static final Pattern NAME = Pattern.compile(
            "(?i)charles|burp|mitm|fiddler|proxyman|http_?toolkit|owasp_?zap|(?:^|[/_])(?:debug|dev|test|testing|local|proxy)"
                    + "(?:[_.]|$|ca|cert)");
    private static final Pattern SUBJECT = Pattern.compile(
            "Charles Proxy|PortSwigger|mitmproxy|DO_NOT_TRUST|Fiddler|Proxyman|HTTP Toolkit|OWASP (?:Root|Zed)|ZAP");
    // --
}
