package io.github.nscope.document;

import static io.github.nscope.document.Readings.refused;
import static io.github.nscope.document.Readings.root;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attributes in namespaces, X6")
class ForeignAttributesTest {
    private static final String RES = "http://schemas.android.com/apk/res";

    @Test
    @DisplayName("X6 tools: attributes are stripped, even ones that could not compile")
    void toolsAttributesAreStripped() {
        Element root = root("<a xmlns:tools='http://schemas.android.com/tools' tools:b='@raw/1' b='1'/>");
        assertThat(root.attributes()).extracting(Attribute::namespace).containsExactly("");
    }

    @Test
    @DisplayName("X6 the order is none before any namespace, then URI, then name")
    void order() {
        Element root = root("<a xmlns:q='urn:z' xmlns:r='urn:b' q:a='1' r:z='2' r:b='3' y='4' b='5'/>");
        assertThat(root.attributes())
                .extracting(attribute -> attribute.namespace() + "|" + attribute.name())
                .containsExactly("|b", "|y", "urn:b|b", "urn:b|z", "urn:z|a");
    }

    @Test
    @DisplayName("X6 declared attributes, which have ids, come before all others")
    void declaredFirst() {
        Element root = root("<a xmlns:android='" + RES + "/android' android:label='x' b='1'/>");
        assertThat(root.attributes()).extracting(Attribute::name).containsExactly("label", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "android:cleartextTrafficPermitted='true'",
                "android:includeSubdomains='true'",
                "android:expiration='2030-01-01'",
                "android:src='system'",
                "android:enabled='yes'",
            })
    @DisplayName("X6 android: attributes that are not declared, or not of that format, do not compile")
    void undeclaredInTheFramework(String attribute) {
        assertThat(refused("<a xmlns:android='" + RES + "/android' " + attribute + "/>")
                        .reason())
                .contains("android:attr/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"android:src='@raw/ca'", "android:src='#000'", "android:enabled='true'"})
    @DisplayName("X6 android: attributes that fit their format compile")
    void declaredInTheFramework(String attribute) {
        assertThat(root("<a xmlns:android='" + RES + "/android' " + attribute + "/>")
                        .attributes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {RES + "-auto", RES + "/com.example"})
    @DisplayName("X6 app: attributes compile only in an app that declares them")
    void appAttributes(String namespace) {
        String text = "<a xmlns:app='" + namespace + "' app:cleartextTrafficPermitted='false'/>";
        assertThat(refused(text).reason()).contains("not found");
        Reading declared = TextXml.read(text, ResourceNames.only(Set.of("attr/cleartextTrafficPermitted")));
        assertThat(root(declared).attributes()).hasSize(1);
    }

    @Test
    @DisplayName("X6 <aapt:attr> leaves the document and becomes a reference of its parent")
    void inlineResource() {
        Element root = root("<a xmlns:aapt='http://schemas.android.com/aapt' z='1'>x"
                + "<aapt:attr name='src'>\n<b>text<c/></b></aapt:attr>y</a>");
        assertThat(Readings.children(root)).containsExactly("'x'", "'y'");
        assertThat(root.attributes()).extracting(Attribute::name).containsExactly("src", "z");
        assertThat(root.attributes().get(0).value()).isInstanceOf(TypedValue.Reference.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aapt:attr><b/></aapt:attr>",
                "<aapt:attr name='x'/>",
                "<aapt:attr name='x'><b/><c/></aapt:attr>",
                "<aapt:attr name='x'>text<b/></aapt:attr>",
                "<aapt:attr name=':x'><b/></aapt:attr>",
            })
    @DisplayName("X6 <aapt:attr> needs a name and exactly one element")
    void brokenInlineResource(String inline) {
        assertThat(refused("<a xmlns:aapt='http://schemas.android.com/aapt'>" + inline + "</a>")
                        .reason())
                .isNotBlank();
    }
}
