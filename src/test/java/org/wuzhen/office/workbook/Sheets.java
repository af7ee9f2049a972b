package org.wuzhen.office.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as somebody might fill it in, for tests. */
final class Sheets {

    /** Marks a cell as a formula. */
    record Formula(String text) {}

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final Map<String, int[]> merged = new LinkedHashMap<>();

    Sheets with(OfficeSheet sheet, Object... cells) {
        rows.computeIfAbsent(sheet.title(), title -> headed(sheet)).add(cells);
        return this;
    }

    /** A sheet with whatever headings. */
    Sheets raw(String title, Object... cells) {
        rows.computeIfAbsent(title, t -> new ArrayList<>()).add(cells);
        return this;
    }

    Sheets merge(OfficeSheet sheet, int top, int left, int bottom, int right) {
        merged.put(sheet.title(), new int[] {top, left, bottom, right});
        return this;
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", null)) {
            rows.forEach((title, lines) -> {
                Worksheet page = book.newWorksheet(title);
                for (int row = 0; row < lines.size(); row++) {
                    for (int column = 0; column < lines.get(row).length; column++) {
                        put(page, row, column, lines.get(row)[column]);
                    }
                }
                int[] region = merged.get(title);
                if (region != null) {
                    page.range(region[0], region[1], region[2], region[3]).merge();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of a workbook, unpacked. */
    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static void put(Worksheet page, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            page.value(row, column, day);
            page.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            page.value(row, column, number);
        } else if (value instanceof Formula formula) {
            page.formula(row, column, formula.text());
        } else if (value != null) {
            page.value(row, column, value.toString());
        }
    }

    private static List<Object[]> headed(OfficeSheet sheet) {
        List<Object[]> lines = new ArrayList<>();
        lines.add(sheet.columns().stream().map(OfficeSheet.Column::heading).toArray());
        return lines;
    }
}
