package io.github.nscope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Files in every encoding that the build tools read")
class EncodingTest {
    private record Encoded(String text, Charset charset) {}

    static List<Encoded> encodings() {
        return List.of(
                new Encoded("<a>b\u00fccher</a>", StandardCharsets.UTF_8),
                new Encoded("\ufeff<a>b\u00fccher</a>", StandardCharsets.UTF_8),
                new Encoded("\ufeff<?xml version='1.0' encoding='utf-8'?><a>b\u00fccher</a>", StandardCharsets.UTF_8),
                new Encoded("\ufeff<a>b\u00fccher</a>", StandardCharsets.UTF_16LE),
                new Encoded("\ufeff<a>b\u00fccher</a>", StandardCharsets.UTF_16BE),
                new Encoded("<a>b\u00fccher</a>", StandardCharsets.UTF_16BE),
                new Encoded("<?xml version='1.0' encoding='UTF-16'?><a>b\u00fccher</a>", StandardCharsets.UTF_16LE),
                new Encoded(
                        "<?xml version='1.0' encoding='ISO-8859-1'?><a>b\u00fccher</a>", StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void isRead(Encoded encoded) {
        byte[] file = encoded.text().getBytes(encoded.charset());
        Element root = Readings.root(TextXml.read(file, ResourceNames.assumed()));
        assertThat(Readings.children(root)).containsExactly("'b\u00fccher'");
    }

    static List<Encoded> broken() {
        return List.of(
                new Encoded("<a>b\u00fccher</a>", StandardCharsets.ISO_8859_1),
                new Encoded("<?xml version='1.0' encoding='us-ascii'?><a>b\u00fccher</a>", StandardCharsets.UTF_8),
                new Encoded("<?xml version='1.0' encoding='utf-16'?><a/>", StandardCharsets.UTF_8),
                new Encoded("<?xml version='1.0' encoding='koi8-r'?><a/>", StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefused(Encoded encoded) {
        byte[] file = encoded.text().getBytes(encoded.charset());
        assertThat(Readings.refused(TextXml.read(file, ResourceNames.assumed())).reason())
                .containsAnyOf("not valid", "encoding");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(TextXml.read(new byte[0], ResourceNames.assumed())).isInstanceOf(Reading.Refused.class);
        assertThat(TextXml.read(new byte[] {'<'}, ResourceNames.assumed())).isInstanceOf(Reading.Refused.class);
    }
}
