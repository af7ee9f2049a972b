package org.wuzhen.office.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.wuzhen.office.workbook.RawSheet.RawCell;
import org.wuzhen.office.workbook.RawSheet.RawRow;

/** An Excel file from outside, opened with care: measured before it is unpacked, and nothing in it is run or followed. */
final class UntrustedWorkbook {

    /** Largest file, in bytes. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final long MAX_UNPACKED = 64L * 1024 * 1024;
    private static final int HEADER = 8;
    private static final int MAX_PARTS = 1000;
    private static final int MAX_ROWS = 20_000;
    private static final int MAX_COLUMNS = 40;
    private static final int MAX_TEXT = 2_000;
    private static final int SHOWN_MERGES = 20;
    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    private UntrustedWorkbook() {}

    /**
     * Reads every sheet of an .xlsx file.
     *
     * @throws FileRefused when it is none, too big, broken, protected or brings macros
     */
    static List<RawSheet> read(byte[] file) throws FileRefused {
        if (file.length == 0) {
            throw new FileRefused("文件是空的，请选择填写好的 .xlsx 文件。");
        }
        if (file.length > MAX_BYTES) {
            throw new FileRefused("文件超过10 MB，请拆分成几个文件，分别导入。");
        }
        boolean headed = file.length >= HEADER;
        if (headed && ReadableWorkbook.isOLE2Header(file)) {
            throw new FileRefused("这是旧版 .xls 文件，或者设了打开密码的文件。请在 Excel 或 WPS 中去掉密码，另存为“Excel 工作簿（.xlsx）”后再导入。");
        }
        if (!headed || !ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw new FileRefused("这不是 Excel 文件。请下载本页的模板，填写后以 .xlsx 格式保存再导入。");
        }
        Map<String, List<String>> merged = weigh(file);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true))) {
            List<RawSheet> sheets = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.add(new RawSheet(sheet.getName(), rows(sheet), merged.getOrDefault(sheet.getName(), List.of())));
            }
            return sheets;
        } catch (IOException | RuntimeException broken) {
            throw new FileRefused("文件已损坏，无法读取。请在 Excel 或 WPS 中打开检查，另存为新的 .xlsx 文件后再导入。");
        }
    }

    private static List<RawRow> rows(Sheet sheet) throws IOException, FileRefused {
        List<RawRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                List<RawCell> cells = new ArrayList<>();
                boolean filled = false;
                for (int column = 0; column < Math.min(MAX_COLUMNS, row.getCellCount()); column++) {
                    RawCell cell = cell(row.getOptionalCell(column).orElse(null));
                    filled |= cell.kind() != RawCell.Kind.EMPTY;
                    cells.add(cell);
                }
                if (filled) {
                    rows.add(new RawRow(row.getRowNum(), List.copyOf(cells)));
                    if (rows.size() > MAX_ROWS) {
                        throw new FileRefused("工作表“" + sheet.getName() + "”超过" + MAX_ROWS + "行，请拆分成几个文件，分别导入。");
                    }
                }
            }
        }
        return rows;
    }

    private static RawCell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return RawCell.EMPTY;
        }
        if (cell.getFormula() != null && !cell.getFormula().isEmpty() || cell.getType() == CellType.FORMULA) {
            return new RawCell(
                    RawCell.Kind.FORMULA, "=" + cut(cell.getFormula() == null ? "" : cell.getFormula()), null);
        }
        return switch (cell.getType()) {
            case NUMBER ->
                new RawCell(
                        RawCell.Kind.NUMBER,
                        cell.asNumber().stripTrailingZeros().toPlainString(),
                        cell.asNumber());
            case STRING -> text(cell.asString());
            case BOOLEAN -> text(Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE");
            default -> new RawCell(RawCell.Kind.BROKEN, cut(String.valueOf(cell.getRawValue())), null);
        };
    }

    private static RawCell text(String text) {
        String kept = stripped(text);
        return kept.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, cut(kept), null);
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    /** Without blanks of any kind around it, and without signs that nobody sees. */
    private static String stripped(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "")
                        .replaceAll("^[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$", "");
    }

    /** Unpacks everything once without keeping it, and answers the merged cells by sheet. */
    private static Map<String, List<String>> weigh(byte[] file) throws FileRefused {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long unpacked = 0;
            int parts = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                    throw new FileRefused("文件含有宏。请另存为不含宏的“Excel 工作簿（.xlsx）”后再导入。");
                }
                if (++parts > MAX_PARTS) {
                    throw new FileRefused("文件内部的部件过多，不像正常的表格。请把内容复制到本页的模板中再导入。");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked = count(in, unpacked);
                }
            }
            if (zip.getEntry(BOOK) == null) {
                throw new FileRefused("这不是 Excel 表格（可能是 Word 文档或压缩包）。请下载本页的模板，填写后以 .xlsx 格式保存再导入。");
            }
            return merged(zip);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new FileRefused("文件已损坏，无法读取。请在 Excel 或 WPS 中打开检查，另存为新的 .xlsx 文件后再导入。");
        }
    }

    private static long count(InputStream in, long before) throws IOException, FileRefused {
        byte[] buffer = new byte[16 * 1024];
        long sum = before;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum += read;
            if (sum > MAX_UNPACKED) {
                throw new FileRefused("文件解压后超过" + MAX_UNPACKED / (1024 * 1024) + " MB，不像正常的表格，已停止读取。请把内容复制到本页的模板中再导入。");
            }
        }
        return sum;
    }

    private static Map<String, List<String>> merged(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        each(
                zip,
                LINKS,
                "Relationship",
                element -> parts.put(element.getAttributeValue(null, "Id"), element.getAttributeValue(null, "Target")));
        Map<String, String> names = new HashMap<>();
        each(zip, BOOK, "sheet", element -> {
            String part = null;
            for (int i = 0; i < element.getAttributeCount(); i++) {
                if (element.getAttributeLocalName(i).equals("id")) {
                    part = parts.get(element.getAttributeValue(i));
                }
            }
            if (part != null) {
                names.put(
                        part.startsWith("/") ? part.substring(1) : "xl/" + part,
                        element.getAttributeValue(null, "name"));
            }
        });
        Map<String, List<String>> merged = new HashMap<>();
        for (Map.Entry<String, String> sheet : names.entrySet()) {
            List<String> regions = new ArrayList<>();
            each(zip, sheet.getKey(), "mergeCell", element -> {
                if (regions.size() < SHOWN_MERGES) {
                    regions.add(element.getAttributeValue(null, "ref"));
                }
            });
            merged.put(sheet.getValue(), regions);
        }
        return merged;
    }

    private interface Visit {
        void of(XMLStreamReader element);
    }

    private static void each(ZipFile zip, String part, String element, Visit visit)
            throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    visit.of(reader);
                }
            }
        }
    }
}
