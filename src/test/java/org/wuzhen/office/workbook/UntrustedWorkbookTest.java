package org.wuzhen.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside may be anything. */
class UntrustedWorkbookTest {

    @Test
    void readsWhatStandsInTheCells() throws Exception {
        RawSheet sheet = UntrustedWorkbook.read(new Sheets()
                        .raw("表", " 甲 ", 2, null, new Sheets.Formula("1+1"))
                        .raw("表")
                        .raw("表", null, "乙\u200b")
                        .file())
                .get(0);

        assertThat(sheet.name()).isEqualTo("表");
        assertThat(sheet.rows()).extracting(RawSheet.RawRow::number).containsExactly(1, 3);
        assertThat(sheet.rows().get(0).cells())
                .extracting(RawSheet.RawCell::kind, RawSheet.RawCell::text)
                .containsExactly(
                        tuple(RawSheet.RawCell.Kind.TEXT, "甲"),
                        tuple(RawSheet.RawCell.Kind.NUMBER, "2"),
                        tuple(RawSheet.RawCell.Kind.EMPTY, ""),
                        tuple(RawSheet.RawCell.Kind.FORMULA, "=1+1"));
        assertThat(sheet.rows().get(1).cell(1).text()).isEqualTo("乙");
        assertThat(sheet.rows().get(1).cell(39).text()).isEmpty();
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        refused(new byte[0], "文件是空的");
        refused("登录名,姓名".getBytes(StandardCharsets.UTF_8), "这不是 Excel 文件");
        refused(
                new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                },
                "旧版 .xls");
        refused(zip("word/document.xml", "<x/>".getBytes(StandardCharsets.UTF_8)), "可能是 Word 文档");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4, 5}, "文件已损坏");
        refused(new byte[UntrustedWorkbook.MAX_BYTES + 1], "超过10 MB");
    }

    @Test
    void refusesHalfAFile() {
        byte[] file = new Sheets().raw("表", "甲").file();

        refused(Arrays.copyOf(file, file.length / 2), "文件已损坏");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"})
    void refusesMacros(String part) {
        refused(with(part, new byte[] {1}), "文件含有宏");
    }

    @Test
    void stopsUnpackingABomb() {
        byte[] bomb = with("xl/worksheets/sheet9.xml", new byte[80 * 1024 * 1024]);
        assertThat(bomb).hasSizeLessThan(200 * 1024);

        refused(bomb, "文件解压后超过64 MB");
    }

    @Test
    void followsNoReferenceOutOfTheFile() {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets>&e;</sheets></workbook>";

        refused(with("xl/workbook.xml", evil.getBytes(StandardCharsets.UTF_8)), "文件已损坏");
    }

    @Test
    void refusesMoreRowsThanAnybodyTypes() {
        Sheets sheets = new Sheets();
        for (int row = 0; row < 20_001; row++) {
            sheets.raw("表", "甲");
        }

        refused(sheets.file(), "超过20000行");
    }

    private static void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> UntrustedWorkbook.read(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(sentence);
    }

    /** A good workbook with one part more, or another one. */
    private static byte[] with(String part, byte[] content) {
        byte[] good = new Sheets().raw("表", "甲").file();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : Sheets.parts(good).entrySet()) {
                if (!entry.getKey().equals(part)) {
                    to.putNextEntry(new ZipEntry(entry.getKey()));
                    to.write(entry.getValue());
                }
            }
            to.putNextEntry(new ZipEntry(part));
            to.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String part, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            to.putNextEntry(new ZipEntry(part));
            to.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
