package io.github.nscope.cli.option;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads changes to a configuration. */
final class EditConverter {
    private EditConverter() {}

    /** Reads {@code PATH}. */
    static final class Removing implements ITypeConverter<Edit> {
        @Override
        public Edit convert(String text) {
            return new Edit.Removal(path(text, text));
        }
    }

    /** Reads {@code PATH=VALUE}. */
    static final class Assigning implements ITypeConverter<Edit> {
        @Override
        public Edit convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new TypeConversionException("'" + text + "' is not of the form path=value");
            }
            return new Edit.Assignment(path(text.substring(0, equals), text), text.substring(equals + 1));
        }
    }

    private static ElementPath path(String path, String text) {
        return ElementPath.parse(path)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no path, write it as in domain-config[2]/@cleartextTrafficPermitted"));
    }
}
