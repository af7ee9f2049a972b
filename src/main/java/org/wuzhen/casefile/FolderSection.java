package org.wuzhen.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A section of the file of a case: a heading and what stands under it.
 *
 * @param title in Chinese
 * @param since the moment by which it is placed among the others, the earliest first; null puts it last
 */
public record FolderSection(String title, Instant since, List<Block> blocks) {

    public FolderSection {
        blocks = List.copyOf(blocks);
    }

    public static FolderSection of(String title, Instant since, Block... blocks) {
        return new FolderSection(title, since, List.of(blocks));
    }

    /** What may stand under a heading. */
    public sealed interface Block {}

    /** A sentence that stands by itself. */
    public record Note(String text, FolderValue.Tone tone) implements Block {}

    /** Facts one under the other, each with its name; one without a value does not show. */
    public record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = facts.stream().filter(fact -> !fact.value().empty()).toList();
        }

        /** Begins a list of facts. */
        public static Facts of(String label, FolderValue value) {
            return new Facts(List.of(new Fact(label, value)));
        }

        /** The same list with one more. */
        public Facts and(String label, FolderValue value) {
            List<Fact> more = new ArrayList<>(facts);
            more.add(new Fact(label, value));
            return new Facts(more);
        }
    }

    /** A fact with its name. */
    public record Fact(String label, FolderValue value) {}

    /**
     * A table.
     *
     * @param rows each as long as {@code columns}
     */
    public record Table(List<String> columns, List<List<FolderValue>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<FolderValue> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " values under " + columns.size() + " columns");
                }
            }
        }

        /** Begins a table. */
        public static Table of(String... columns) {
            return new Table(List.of(columns), List.of());
        }

        /** The same table with one more row. */
        public Table row(FolderValue... values) {
            List<List<FolderValue>> more = new ArrayList<>(rows);
            more.add(Arrays.asList(values));
            return new Table(columns, more);
        }
    }
}
