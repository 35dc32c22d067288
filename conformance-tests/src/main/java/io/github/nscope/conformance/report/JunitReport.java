package io.github.nscope.conformance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.nscope.conformance.runner.QuestionResult;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.XmlWriteFeature;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import tools.jackson.dataformat.xml.annotation.JacksonXmlText;

/** The XML that build servers read: a suite for each tool and topic, a test case for each question. */
final class JunitReport {
    private static final XmlMapper XML = XmlMapper.builder()
            .enable(XmlWriteFeature.WRITE_XML_DECLARATION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JunitReport() {}

    @JsonRootName("testsuites")
    record TestSuites(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "testsuite")
            List<TestSuite> suites) {}

    record TestSuite(
            @JacksonXmlProperty(isAttribute = true) String name,
            @JacksonXmlProperty(isAttribute = true) int tests,
            @JacksonXmlProperty(isAttribute = true) long failures,
            @JacksonXmlProperty(isAttribute = true) long errors,
            @JacksonXmlProperty(isAttribute = true) long skipped,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "testcase")
            List<TestCase> cases) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TestCase(
            @JacksonXmlProperty(isAttribute = true) String classname,
            @JacksonXmlProperty(isAttribute = true) String name,
            @Nullable Outcome failure,
            @Nullable Outcome error,
            @Nullable Outcome skipped) {}

    record Outcome(
            @JacksonXmlProperty(isAttribute = true) String message,
            @JacksonXmlText String text) {}

    static String of(List<RunResult> runs) {
        List<TestSuite> suites = new ArrayList<>();
        for (RunResult run : runs) {
            run.results().stream()
                    .collect(Collectors.groupingBy(result -> result.asked().topic(), TreeMap::new, Collectors.toList()))
                    .forEach((topic, results) -> suites.add(suite(run.tool(), topic, results)));
        }
        return XML.writeValueAsString(new TestSuites(suites));
    }

    private static TestSuite suite(String tool, String topic, List<QuestionResult> results) {
        List<TestCase> cases =
                results.stream().map(result -> testCase(tool, result)).toList();
        return new TestSuite(
                printable(tool + " " + topic),
                cases.size(),
                count(cases, TestCase::failure),
                count(cases, TestCase::error),
                count(cases, TestCase::skipped),
                cases);
    }

    private static TestCase testCase(String tool, QuestionResult result) {
        String known = result.expectedFailure();
        boolean passed = result.verdict() == Verdict.PASSED;
        Outcome failure = null;
        Outcome error = null;
        Outcome skipped = null;
        if (result.verdict() == Verdict.SKIPPED) {
            skipped = outcome(result.note());
        } else if (known != null) {
            skipped = passed ? null : outcome("known: " + known);
            failure = passed ? outcome("passes, though it is expected to fail: " + known) : null;
        } else if (result.verdict() == Verdict.FAILED) {
            failure =
                    outcome(result.differences().stream().map(Object::toString).collect(Collectors.joining("\n")));
        } else if (result.verdict() == Verdict.BROKEN) {
            error = outcome(result.note());
        }
        return new TestCase(printable(tool + "." + result.asked().topic()), result.id(), failure, error, skipped);
    }

    private static long count(List<TestCase> cases, Function<TestCase, @Nullable Outcome> kind) {
        return cases.stream().filter(each -> kind.apply(each) != null).count();
    }

    private static Outcome outcome(String text) {
        return new Outcome(printable(text.lines().findFirst().orElse("")), printable(text));
    }

    /** XML 1.0 has no place for most control characters, and a tool may have written any. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
