package io.github.nscope.conformance.buildtools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the text of an XML resource: what aapt2 writes, as events. */
public final class XmlCompiler {
    private static final String XML_PREFIX = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS_PREFIX = "http://www.w3.org/2000/xmlns/";
    private static final String TOOLS = "http://schemas.android.com/tools";
    private static final String AAPT = "http://schemas.android.com/aapt";
    private static final String DECLARED_ATTRIBUTES = "http://schemas.android.com/apk/";

    private static final Comparator<CompiledAttribute> BINARY_ORDER = Comparator.comparing(
                    (CompiledAttribute attribute) -> attribute.namespace() == null ? "" : attribute.namespace(),
                    XmlCompiler::byCodePoints)
            .thenComparing(CompiledAttribute::name, XmlCompiler::byCodePoints);

    private final AttributeTyping typing;

    /** A compiler that resolves references in a table. */
    public XmlCompiler(ResourceTable resources) {
        this.typing = new AttributeTyping(resources);
    }

    /**
     * Compiles a text.
     *
     * @throws BuildRefusedException where no APK can hold it
     * @throws NotModelledException where this model can't tell
     */
    public CompiledXml compile(String text) throws BuildRefusedException {
        Compilation compilation = new Compilation();
        new XmlTokenizer(compilation).read(text);
        return new CompiledXml(compilation.events);
    }

    /** aapt2 compares UTF-8, whose order is that of code points. */
    private static int byCodePoints(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private record OpenElement(CompiledXml.Start start, Map<String, @Nullable String> outerPrefixes) {}

    private final class Compilation implements XmlTokenizer.Sink {
        private final List<CompiledXml.Event> events = new ArrayList<>();
        private final Deque<OpenElement> open = new ArrayDeque<>();
        private Map<String, @Nullable String> prefixes = new HashMap<>(Map.of("xml", XML_PREFIX));
        private final StringBuilder run = new StringBuilder();
        private int runLine;

        @Override
        public void text(String text, int line) {
            if (run.length() == 0) {
                runLine = line;
            }
            run.append(text);
        }

        @Override
        public void comment() {
            endRun();
        }

        @Override
        public void start(String name, List<XmlTokenizer.Attribute> attributes, int line) throws BuildRefusedException {
            endRun();
            Map<String, @Nullable String> outer = prefixes;
            declarePrefixes(attributes);
            String namespace = namespace(name, true, line);
            if (AAPT.equals(namespace) && local(name).equals("attr")) {
                throw new NotModelledException(line, "an aapt:attr element");
            }
            CompiledXml.Start start = new CompiledXml.Start(line, namespace, local(name), compiled(attributes));
            events.add(start);
            open.push(new OpenElement(start, outer));
        }

        @Override
        public void end() {
            endRun();
            OpenElement ended = open.pop();
            prefixes = ended.outerPrefixes();
            CompiledXml.Start start = ended.start();
            events.add(new CompiledXml.End(start.line(), start.namespace(), start.name()));
        }

        private void endRun() {
            if (run.length() == 0) {
                return;
            }
            String text = trimmed(run);
            if (!text.isBlank() || hasOtherThanSpace(run)) {
                events.add(new CompiledXml.Text(runLine, text));
            }
            run.setLength(0);
        }

        private void declarePrefixes(List<XmlTokenizer.Attribute> attributes) throws BuildRefusedException {
            Map<String, @Nullable String> inner = prefixes;
            for (XmlTokenizer.Attribute attribute : attributes) {
                if (isDeclaration(attribute)) {
                    if (inner == prefixes) {
                        inner = new HashMap<>(prefixes);
                    }
                    declare(inner, attribute);
                }
            }
            prefixes = inner;
        }

        private void declare(Map<String, @Nullable String> inner, XmlTokenizer.Attribute attribute)
                throws BuildRefusedException {
            String prefix = attribute.name().equals("xmlns") ? "" : local(attribute.name());
            String uri = attribute.value();
            boolean reserved = prefix.equals("xmlns")
                    || prefix.equals("xml") != uri.equals(XML_PREFIX)
                    || uri.equals(XMLNS_PREFIX)
                    || (uri.isEmpty() && !prefix.isEmpty());
            if (reserved) {
                throw new BuildRefusedException(attribute.line(), "prefix " + prefix + " must not be bound to " + uri);
            }
            inner.put(prefix, uri.isEmpty() ? null : uri);
        }

        private List<CompiledAttribute> compiled(List<XmlTokenizer.Attribute> attributes) throws BuildRefusedException {
            List<CompiledAttribute> compiled = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (XmlTokenizer.Attribute attribute : attributes) {
                if (isDeclaration(attribute)) {
                    continue;
                }
                String namespace = namespace(attribute.name(), false, attribute.line());
                if (!names.add(namespace + " " + local(attribute.name()))) {
                    throw new BuildRefusedException(attribute.line(), "duplicate attribute " + attribute.name());
                }
                if (TOOLS.equals(namespace)) {
                    continue;
                }
                if (namespace != null && namespace.startsWith(DECLARED_ATTRIBUTES)) {
                    throw new BuildRefusedException(attribute.line(), "attribute " + attribute.name() + " not found");
                }
                compiled.add(new CompiledAttribute(
                        namespace, local(attribute.name()), typing.type(attribute.value(), attribute.line())));
            }
            compiled.sort(BINARY_ORDER);
            return compiled;
        }

        private @Nullable String namespace(String name, boolean isElement, int line) throws BuildRefusedException {
            int colon = name.indexOf(':');
            if (colon < 0) {
                return isElement ? prefixes.get("") : null;
            }
            String prefix = name.substring(0, colon);
            if (!prefixes.containsKey(prefix)) {
                throw new BuildRefusedException(line, "unbound prefix " + prefix);
            }
            return prefixes.get(prefix);
        }
    }

    private static boolean isDeclaration(XmlTokenizer.Attribute attribute) {
        return attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean hasOtherThanSpace(CharSequence text) {
        return text.chars().anyMatch(c -> !isSpace(c));
    }

    /** Leading and trailing white space is each one blank. */
    private static String trimmed(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return (from > 0 ? " " : "") + text.subSequence(from, to) + (to < text.length() ? " " : "");
    }

    private static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
