package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java that the documentation shows compiles, with what a reader would have at hand as parameters. */
class DocumentedCodeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String AROUND = """
            import io.github.nscope.*;
            import io.github.nscope.certificate.*;
            import java.security.cert.X509Certificate;
            import java.time.*;
            import java.util.*;

            class Documented {
                void shown(String config, List<X509Certificate> chain, Bytes myCa, List<Certificate> systemRoots,
                        Certificate proxyCa, List<Certificate> presented) throws Exception {
            %s
                }
            }
            """;

    @TempDir
    private Path compiled;

    static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        Path root = Path.of("..");
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            for (Path page : Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                Matcher matcher = BLOCK.matcher(Files.readString(page));
                while (matcher.find()) {
                    blocks.add(matcher.group(1));
                }
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void compiles(String block) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        JavaFileObject source = new Source(AROUND.formatted(block));

        boolean successful = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", compiled.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source))
                .call();

        assertThat(successful).as(messages.toString()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Documented.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
