package io.github.nscope;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.document.Document;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import java.util.Objects;

/**
 * A network security configuration: the XML resource that the manifest names.
 *
 * @param entryName the resource's entry name without type or extension, {@code network_security_config}; the platform
 *     puts it into its error messages
 * @param content what is in it
 */
public record ConfigurationFile(String entryName, Content content) {
    /** The entry name that Android's own documentation uses. */
    public static final String USUAL_NAME = "network_security_config";

    /** The XML, in one of the forms in which people have it. */
    public sealed interface Content {
        /** Characters; an encoding that they declare means nothing any more. */
        record Text(String xml) implements Content {}

        /** A text file, in whatever encoding it declares. */
        record File(Bytes bytes) implements Content {}

        /** What the build tools made of it, as read from an app's package. */
        record Compiled(Document document) implements Content {}
    }

    /** Checks that both are there. */
    public ConfigurationFile {
        Objects.requireNonNull(entryName, "entryName");
        Objects.requireNonNull(content, "content");
    }

    /** A text file. */
    public ConfigurationFile(String entryName, Bytes bytes) {
        this(entryName, new Content.File(bytes));
    }

    /** XML text under the usual name. */
    public static ConfigurationFile of(String xml) {
        return new ConfigurationFile(USUAL_NAME, new Content.Text(xml));
    }

    Reading read(ResourceNames resources) {
        if (content instanceof Content.Text text) {
            return TextXml.read(text.xml(), resources);
        }
        if (content instanceof Content.File file) {
            return TextXml.read(file.bytes().toArray(), resources);
        }
        return new Reading.Read(((Content.Compiled) content).document());
    }
}
