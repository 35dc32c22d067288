package io.github.nscope.cli.whatif;

import io.github.nscope.cli.render.Progress;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The answers to some questions, for levels and for combinations of whatever else is varied.
 *
 * @param levels the levels, oldest first
 * @param axes what else is varied
 * @param tables one for each host and question
 */
public record Matrix(List<ApiLevel> levels, List<Axis> axes, List<Table> tables) {
    /** Copies the lists. */
    public Matrix {
        levels = List.copyOf(levels);
        axes = List.copyOf(axes);
        tables = List.copyOf(tables);
    }

    /**
     * The answers to one question about one host.
     *
     * @param inquiry the host
     * @param topic the question
     * @param boxes the answers, as few boxes as they fold into
     */
    public record Table(Inquiry inquiry, Topic topic, List<Box> boxes) {
        /** Copies the list. */
        public Table {
            boxes = List.copyOf(boxes);
        }

        /** Whether there is one answer for everything. */
        public boolean isUniform() {
            return boxes.size() == 1 && boxes.get(0).spans().size() == 1;
        }
    }

    /**
     * A row of the matrix: what a combination of values is on each level.
     *
     * @param indexes the combination, an index for each axis
     * @param situations by level
     */
    public record Row(List<Integer> indexes, List<Situation> situations) {
        /** Copies the lists. */
        public Row {
            indexes = List.copyOf(indexes);
            situations = List.copyOf(situations);
        }
    }

    /** Asks everything while nobody waits. */
    public static Matrix of(List<ApiLevel> levels, List<Axis> axes, List<Row> rows, List<Inquiry> inquiries) {
        return of(levels, axes, rows, inquiries, Progress.UNSEEN);
    }

    /** Asks everything. */
    public static Matrix of(
            List<ApiLevel> levels, List<Axis> axes, List<Row> rows, List<Inquiry> inquiries, Progress progress) {
        List<Table> tables = new ArrayList<>();
        for (Inquiry inquiry : inquiries) {
            for (Topic topic : inquiry.topics()) {
                List<Box> boxes = new ArrayList<>();
                for (Row row : rows) {
                    boxes.add(new Box(
                            row.indexes().stream().map(Set::of).toList(),
                            Span.of(row.situations(), topic.about(inquiry))));
                }
                tables.add(new Table(inquiry, topic, Box.folded(boxes, axes.size())));
                progress.done(inquiry.hostWords() + ", " + topic.label());
            }
        }
        return new Matrix(levels, axes, tables);
    }
}
