package io.github.nscope.cli.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, read where it is. */
public final class FileSource implements ByteSource, Closeable {
    private final SeekableByteChannel channel;
    private final long size;

    private FileSource(SeekableByteChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** Opens a file. */
    public static FileSource open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new FileSource(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        ByteSource.checkRange(offset, length, size);
        ByteBuffer content = ByteBuffer.allocate(length);
        channel.position(offset);
        while (content.hasRemaining()) {
            if (channel.read(content) < 0) {
                throw new EOFException("became shorter while it was read");
            }
        }
        return content.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
