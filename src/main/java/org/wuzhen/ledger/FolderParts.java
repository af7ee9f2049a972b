package org.wuzhen.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.Party;

/** What the stages add to the file of a case, put into words and masked; knows no stage. */
@Component
@Transactional(readOnly = true)
class FolderParts {

    private static final Comparator<FolderSection> IN_ORDER =
            Comparator.comparing(FolderSection::since, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<FolderPart> parts;
    private final CaseFiles cases;

    FolderParts(List<FolderPart> parts, CaseFiles cases) {
        this.parts = parts;
        this.cases = cases;
    }

    /** A section as the page shows it. */
    record Section(String title, List<Block> blocks) {}

    /**
     * A block under a heading; of {@code note}, {@code facts} and {@code rows} only one is there.
     *
     * @param rows the rows of a table under {@code columns}
     */
    record Block(Cell note, List<Fact> facts, List<String> columns, List<List<Cell>> rows) {}

    /** A fact with its name. */
    record Fact(String label, Cell value) {}

    /**
     * A fact in words.
     *
     * @param text null where there is nothing
     * @param mark class of a mark, or null for plain words
     * @param moment whether it is short and stays on one line
     */
    record Cell(String text, String mark, boolean moment) {}

    /** The sections of these tabs by their names, those without any left out. */
    Map<String, List<Section>> of(CaseFile file, Collection<FolderPart.Tab> tabs, Names names) {
        Map<FolderPart.Tab, List<FolderSection>> found = new EnumMap<>(FolderPart.Tab.class);
        for (FolderPart part : parts) {
            if (tabs.contains(part.tab())) {
                found.computeIfAbsent(part.tab(), tab -> new ArrayList<>()).addAll(part.sections(file));
            }
        }
        found.values().removeIf(List::isEmpty);
        if (found.isEmpty()) {
            return Map.of();
        }
        names.load(found.values().stream()
                .flatMap(List::stream)
                .flatMap(section -> section.blocks().stream())
                .flatMap(FolderParts::values)
                .map(value -> value instanceof FolderValue.Staff staff ? staff.person() : null)
                .filter(Objects::nonNull));
        Map<Long, String> parties =
                cases.parties(file.number()).stream().collect(Collectors.toMap(Party::id, Party::maskedName));
        Map<String, List<Section>> shown = new HashMap<>();
        found.forEach((tab, sections) -> shown.put(
                tab.name(),
                sections.stream()
                        .sorted(IN_ORDER)
                        .map(section -> section(section, parties, names))
                        .toList()));
        return shown;
    }

    private static Stream<FolderValue> values(FolderSection.Block block) {
        if (block instanceof FolderSection.Facts facts) {
            return facts.facts().stream().map(FolderSection.Fact::value);
        }
        return block instanceof FolderSection.Table table
                ? table.rows().stream().flatMap(List::stream)
                : Stream.empty();
    }

    private static Section section(FolderSection section, Map<Long, String> parties, Names names) {
        return new Section(
                section.title(),
                section.blocks().stream()
                        .map(block -> block(block, parties, names))
                        .toList());
    }

    private static Block block(FolderSection.Block block, Map<Long, String> parties, Names names) {
        if (block instanceof FolderSection.Note note) {
            return new Block(new Cell(note.text(), mark(note.tone()), false), null, null, null);
        }
        if (block instanceof FolderSection.Facts facts) {
            return new Block(
                    null,
                    facts.facts().stream()
                            .map(fact -> new Fact(fact.label(), cell(fact.value(), parties, names)))
                            .toList(),
                    null,
                    null);
        }
        FolderSection.Table table = (FolderSection.Table) block;
        return new Block(
                null,
                null,
                table.columns(),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(value -> cell(value, parties, names))
                                .toList())
                        .toList());
    }

    private static Cell cell(FolderValue value, Map<Long, String> parties, Names names) {
        if (value.empty()) {
            return new Cell(null, null, false);
        }
        if (value instanceof FolderValue.Text text) {
            return new Cell(Narratives.shown(text.text()), null, text.text().length() < 6);
        }
        if (value instanceof FolderValue.Day day) {
            return new Cell(day.day().toString(), null, true);
        }
        if (value instanceof FolderValue.Moment moment) {
            return new Cell(Moments.minute(moment.at()), null, true);
        }
        if (value instanceof FolderValue.Sum sum) {
            return new Cell(Folders.money(sum.yuan()), null, true);
        }
        if (value instanceof FolderValue.Staff staff) {
            return new Cell(names.of(staff.person()), null, false);
        }
        if (value instanceof FolderValue.Parties of) {
            return new Cell(
                    of.ids().stream()
                            .map(id -> parties.getOrDefault(id, "（已不在本案）"))
                            .collect(Collectors.joining("、")),
                    null,
                    false);
        }
        FolderValue.Status status = (FolderValue.Status) value;
        return new Cell(status.text(), mark(status.tone()), false);
    }

    private static String mark(Tone tone) {
        return switch (tone) {
            case PLAIN -> "plain";
            case GOOD -> "green";
            case WARNING -> "amber";
            case BAD -> "red";
        };
    }
}
