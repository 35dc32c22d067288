package io.github.nscope.roots;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.LevelRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the table of roots that lies beside this class: data of the engine, as constant as its code. */
final class SystemRootTable {
    private static final String RESOURCE = "system-roots.csv";
    private static final int COLUMNS = 11;

    private SystemRootTable() {}

    static List<SystemRoot> read() {
        List<SystemRoot> roots = new ArrayList<>();
        text().lines().skip(1).map(SystemRootTable::root).forEach(roots::add);
        return List.copyOf(roots);
    }

    private static String text() {
        try (InputStream in = SystemRootTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The engine's own resource " + RESOURCE + " is missing from its jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's own resource " + RESOURCE + " can't be read", e);
        }
    }

    private static SystemRoot root(String line) {
        List<String> cells = cells(line);
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(RESOURCE + " has a line with " + cells.size() + " columns: " + line);
        }
        String note = cells.get(10);
        return new SystemRoot(
                hex(cells.get(0)),
                cells.get(1),
                LocalDate.parse(cells.get(2)),
                LocalDate.parse(cells.get(3)),
                new LevelRange(Integer.parseInt(cells.get(4)), lastLevel(cells.get(5))),
                cells.get(6),
                hex(cells.get(7)),
                withinLevel(note),
                note);
    }

    private static @Nullable Integer lastLevel(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static WithinLevel withinLevel(String note) {
        if (note.startsWith("absent from the first release of this level")) {
            return WithinLevel.ADDED_BY_UPDATE;
        }
        return note.startsWith("removed within this level") ? WithinLevel.REMOVED_BY_UPDATE : WithinLevel.UNCHANGED;
    }

    private static Bytes hex(String digits) {
        return Bytes.copyOf(HexFormat.of().parseHex(digits));
    }

    /** The cells of a line of RFC 4180 text; no cell of the table holds a quotation mark or a line break. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int position = 0;
        while (position <= line.length()) {
            boolean quoted = line.startsWith("\"", position);
            int start = quoted ? position + 1 : position;
            int end = quoted ? line.indexOf('"', start) : line.indexOf(',', start);
            int stop = end < 0 ? line.length() : end;
            cells.add(line.substring(start, stop));
            position = stop + (quoted ? 2 : 1);
        }
        return cells;
    }
}
