package io.github.nscope.cli.option;

import io.github.nscope.Client;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a client, {@code okhttp} or {@code https-url-connection}. */
final class ClientConverter implements ITypeConverter<Client> {
    @Override
    public Client convert(String text) {
        return Stream.of(Client.values())
                .filter(client -> word(client).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no client, give one of " + String.join(", ", new Names())));
    }

    private static String word(Client client) {
        return client.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names, for help and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Client.values()).map(ClientConverter::word).iterator();
        }
    }
}
