package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.matrix.MatrixCases;
import io.github.nscope.conformance.pki.MiniPki;
import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.SuiteCertificate;
import io.github.nscope.conformance.suite.SuiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compiles the authored cases and the mini-PKI into the suite. */
public final class SuiteCompiler {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9.]+(-[a-z0-9.]+)*)+");

    private final MiniPki pki;
    private final PkiValues values;
    private final RequestNotation requests;
    private final ExpectationNotation expectations;
    private final ChainDrawing drawing;

    private SuiteCompiler(MiniPki pki, OutcomeVocabulary vocabulary) {
        this.pki = pki;
        this.values = new PkiValues(pki);
        this.requests = new RequestNotation(pki);
        this.expectations = new ExpectationNotation(new OutcomeNotation(pki, vocabulary));
        this.drawing = new ChainDrawing(pki);
    }

    /**
     * Compiles a directory of cases with {@code vocabulary.yaml} and {@code version.txt}, and a directory of certificates.
     *
     * @throws IOException where a file can't be read
     * @throws IllegalArgumentException where a case says something that can't be; the message names file and case
     */
    public static ConformanceSuite compile(Path cases, Path certificates) throws IOException {
        MiniPki pki = MiniPki.read(certificates);
        SuiteCompiler compiler = new SuiteCompiler(pki, OutcomeVocabulary.read(cases.resolve("vocabulary.yaml")));
        return compiler.suite(Files.readString(cases.resolve("version.txt")).strip(), CaseFiles.read(cases));
    }

    /**
     * Compiles the product of configuration features and attacks, with the vocabulary and version of a directory of cases.
     *
     * @throws IOException where a file can't be read
     */
    public static ConformanceSuite compileMatrix(Path cases, Path certificates) throws IOException {
        MiniPki pki = MiniPki.read(certificates);
        SuiteCompiler compiler = new SuiteCompiler(pki, OutcomeVocabulary.read(cases.resolve("vocabulary.yaml")));
        List<AuthoredCase> combinations = MatrixCases.all().stream()
                .map(fields -> new AuthoredCase("the matrix", fields))
                .toList();
        return compiler.suite(Files.readString(cases.resolve("version.txt")).strip(), combinations);
    }

    private ConformanceSuite suite(String version, List<AuthoredCase> authored) {
        List<ConformanceCase> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (AuthoredCase each : authored) {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException(each.file() + ": a second case is called " + each.id());
            }
            cases.add(compiled(each));
        }
        cases.sort(Comparator.comparing(ConformanceCase::id));
        Map<String, SuiteCertificate> certificates = new LinkedHashMap<>();
        used(cases)
                .forEach(name -> certificates.put(name, new SuiteCertificate(name, pki.pem(name), pki.sha256(name))));
        return new ConformanceSuite(version, certificates, cases);
    }

    /** The certificates that requests name, and those that may turn up in answers because a resource holds them. */
    private List<String> used(List<ConformanceCase> cases) {
        StringBuilder text = new StringBuilder();
        cases.forEach(each -> text.append(each.request()).append(each.expectations()));
        String all = text.toString();
        return pki.names().stream()
                .filter(name -> all.contains("\"" + name + "\"") || all.contains(pki.sha256(name)))
                .toList();
    }

    private ConformanceCase compiled(AuthoredCase authored) {
        try {
            if (!ID.matcher(authored.id()).matches()) {
                throw new IllegalArgumentException("an id is lower-case words with dashes, after a topic and a slash");
            }
            ObjectNode fields = (ObjectNode) Placeholders.fill(authored.fields(), values::value);
            JsonNode request = requests.read(fields);
            checkNames(request);
            String drawn = fields.path("draw").asString("");
            return new ConformanceCase(
                    authored.id(),
                    authored.rules(),
                    authored.text("why"),
                    authored.text("reveals"),
                    drawn.isEmpty() ? drawing.draw(fields) : drawn,
                    request,
                    expectations.read(fields.path("expect")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(authored.file() + ": case " + authored.id() + ": " + e.getMessage(), e);
        }
    }

    private void checkNames(JsonNode request) {
        JsonNode device = request.path("device");
        List<JsonNode> lists = new ArrayList<>(List.of(
                device.path("systemCertificates"),
                device.path("userCertificates"),
                device.path("removedSystemCertificates"),
                request.path("connection").path("chain")));
        request.path("earlier").forEach(connection -> lists.add(connection.path("chain")));
        for (JsonNode names : lists) {
            names.forEach(name -> {
                if (!pki.has(name.asString())) {
                    throw new IllegalArgumentException("no certificate is called " + name.asString());
                }
            });
        }
    }

    /**
     * Compiles cases and matrix to a directory.
     *
     * @param arguments the directory of cases, the directory of certificates, the directory to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path cases = Path.of(arguments[0]);
        Path certificates = Path.of(arguments[1]);
        Path target = Path.of(arguments[2]);
        Files.createDirectories(target);
        Files.write(target.resolve(ConformanceSuite.FILE_NAME), SuiteFile.write(compile(cases, certificates)));
        Files.write(target.resolve(ConformanceSuite.MATRIX_NAME), SuiteFile.write(compileMatrix(cases, certificates)));
    }
}
