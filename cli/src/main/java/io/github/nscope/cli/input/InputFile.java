package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that an option names.
 *
 * @param option the option, {@code --chain}, for the error that may follow
 * @param path the file
 * @param stream what is read in place of the file, or null
 */
public record InputFile(String option, Path path, @Nullable InputStream stream) {
    /** More than any configuration or manifest ever needed. */
    public static final int TEXT_LIMIT = 8 << 20;

    /** More than any certificate bundle or key store ever needed: the web's roots take 300 KiB. */
    public static final int BUNDLE_LIMIT = 32 << 20;

    /** More than any file of a certificate directory ever needed, with the text that stands in it. */
    public static final int CERTIFICATE_LIMIT = 1 << 20;

    /** A file. */
    public InputFile(String option, Path path) {
        this(option, path, null);
    }

    /** A file, or the standard input where the path is a single {@code -}. */
    public static InputFile orStandardInput(String option, Path path, InputStream standardInput) {
        boolean dash = path.toString().equals("-");
        return new InputFile(option, dash ? Path.of("standard input") : path, dash ? standardInput : null);
    }

    /**
     * Reads the whole file.
     *
     * @param limit how many bytes it may have
     * @throws BadInput where there is no such file, it can't be read, or it is larger
     */
    public Bytes read(int limit) throws BadInput {
        try (InputStream stream = open()) {
            byte[] content = stream.readNBytes(limit + 1);
            if (content.length > limit) {
                throw unreadable("larger than " + (limit >> 20) + " MiB", "is it the right file?");
            }
            return Bytes.copyOf(content);
        } catch (NoSuchFileException e) {
            throw unreadable("no such file", "check the path given to " + option);
        } catch (AccessDeniedException e) {
            throw unreadable("permission denied", "make it readable for this user");
        } catch (IOException e) {
            throw BadInput.unreadable(this, "can't be read (" + e.getMessage() + ")", "give another copy", e);
        }
    }

    private InputStream open() throws IOException, BadInput {
        if (stream != null) {
            return stream;
        }
        if (Files.isDirectory(path)) {
            throw unreadable("is a directory", "name a file in it");
        }
        return Files.newInputStream(path);
    }

    /** The error that this file can't be used. */
    public BadInput unreadable(String problem, String fix) {
        return BadInput.unreadable(this, problem, fix);
    }

    /** The path as it was given. */
    @Override
    public String toString() {
        return path.toString();
    }
}
