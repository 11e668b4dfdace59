package org.pledgehub.connectors.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made of the cells as a spreadsheet stores them. Style 1 is a day, style 2 a day with time, style 3 an amount. */
public final class WorkbookScenario {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final Pattern SHARED = Pattern.compile("\\{shared:([^}]*)}");

    private final StringBuilder rows = new StringBuilder();
    private final List<String> shared = new ArrayList<>();
    private String merged = "";
    private String properties = "";
    private int row;

    /** A row of cells made by the functions below; empty texts leave a cell out. */
    public WorkbookScenario row(String... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        for (int column = 0; column < cells.length; column++) {
            rows.append(SHARED.matcher(cells[column])
                    .replaceAll(text -> Integer.toString(indexOf(text.group(1))))
                    .replace("@", (char) ('A' + column) + Integer.toString(row)));
        }
        rows.append("</row>");
        return this;
    }

    private int indexOf(String text) {
        if (!shared.contains(text)) {
            shared.add(text);
        }
        return shared.indexOf(text);
    }

    /** Merges cells, such as {@code A1:B1}. */
    public WorkbookScenario merged(String cells) {
        merged = "<mergeCells count=\"1\"><mergeCell ref=\"" + cells + "\"/></mergeCells>";
        return this;
    }

    /** Dates are counted from 1904, spelled so. */
    WorkbookScenario date1904(String spelled) {
        properties = "<workbookPr date1904=\"" + spelled + "\"/>";
        return this;
    }

    /** A text as Excel writes it: in the table of shared texts. */
    public static String shared(String text) {
        return "<c r=\"@\" t=\"s\"><v>{shared:" + text + "}</v></c>";
    }

    /** A day as the standard allows it and Excel does not write it by itself. */
    public static String isoDay(String day) {
        return "<c r=\"@\" t=\"d\"><v>" + day + "</v></c>";
    }

    public static String textFormula(String formula, String result) {
        return "<c r=\"@\" t=\"str\"><f>" + formula + "</f><v>" + result + "</v></c>";
    }

    static String text(String text) {
        return "<c r=\"@\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String number(String raw) {
        return "<c r=\"@\"><v>" + raw + "</v></c>";
    }

    public static String day(String serial) {
        return "<c r=\"@\" s=\"1\"><v>" + serial + "</v></c>";
    }

    static String moment(String serial) {
        return "<c r=\"@\" s=\"2\"><v>" + serial + "</v></c>";
    }

    public static String amount(String raw) {
        return "<c r=\"@\" s=\"3\"><v>" + raw + "</v></c>";
    }

    static String formula(String formula, String result) {
        return "<c r=\"@\"><f>" + formula + "</f><v>" + result + "</v></c>";
    }

    static String notComputed(String formula) {
        return "<c r=\"@\"><f>" + formula + "</f></c>";
    }

    static String error(String code) {
        return "<c r=\"@\" t=\"e\"><v>" + code + "</v></c>";
    }

    static String failedFormula(String formula, String code) {
        return "<c r=\"@\" t=\"e\"><f>" + formula + "</f><v>" + code + "</v></c>";
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", types());
            put(zip, "_rels/.rels", relations(relation("1", "officeDocument", "xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook());
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation("1", "worksheet", "worksheets/sheet1.xml")
                            + relation("2", "styles", "styles.xml")
                            + relation("3", "sharedStrings", "sharedStrings.xml")));
            put(zip, "xl/sharedStrings.xml", sharedTexts());
            put(zip, "xl/styles.xml", styles());
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + merged + "</worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String types() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main+xml")
                + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                + override("/xl/styles.xml", "styles+xml")
                + override("/xl/sharedStrings.xml", "sharedStrings+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + DOCUMENT + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** With the marks for phonetic guides that a Chinese Excel adds. */
    private String sharedTexts() {
        var texts = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        shared.forEach(text -> texts.append("<si><t>")
                .append(text)
                .append("</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>"));
        return texts.append("</sst>").toString();
    }

    private String workbook() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\">" + properties + "<sheets>"
                + "<sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                + "<numFmt numFmtId=\"177\" formatCode=\"[$¥-804]#,##0.00;[Red]\\-[$¥-804]#,##0.00\"/></numFmts>"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"176\"/><xf numFmtId=\"22\"/><xf numFmtId=\"177\"/></cellXfs></styleSheet>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
