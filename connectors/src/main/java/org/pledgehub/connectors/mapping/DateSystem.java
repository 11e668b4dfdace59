package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * From which day a workbook counts its dates. It is read here and not by the library, which knows {@code date1904="true"} only, while Excel
 * writes {@code date1904="1"}; a date would come out four years and a day early.
 */
enum DateSystem {
    FROM_1900(0),
    FROM_1904(1462);

    private static final XMLInputFactory XML = safeFactory();

    private final BigDecimal daysLater;

    DateSystem(int daysLater) {
        this.daysLater = BigDecimal.valueOf(daysLater);
    }

    /**
     * The date system of a workbook.
     *
     * @throws IOException where the file is no readable workbook
     */
    static DateSystem of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var workbook = attribute(zip, "_rels/.rels", "Relationship", "Target", DateSystem::isOfWorkbook)
                    .map(target -> target.startsWith("/") ? target.substring(1) : target)
                    .orElse("xl/workbook.xml");
            var date1904 = attribute(zip, workbook, "workbookPr", "date1904", element -> true)
                    .map(String::strip);
            return date1904.filter(text -> text.equals("1") || text.equals("true"))
                            .isPresent()
                    ? FROM_1904
                    : FROM_1900;
        } catch (XMLStreamException e) {
            throw new IOException("it is no readable workbook: " + e.getMessage(), e);
        }
    }

    /** Which element is meant, of several with one name. */
    private interface Choice {
        boolean takes(XMLStreamReader element);
    }

    private static boolean isOfWorkbook(XMLStreamReader relationship) {
        return String.valueOf(relationship.getAttributeValue(null, "Type")).endsWith("/officeDocument");
    }

    private static Optional<String> attribute(ZipFile zip, String part, String element, String name, Choice choice)
            throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        try (var bytes = zip.getInputStream(entry)) {
            var xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)
                        && choice.takes(xml)) {
                    return Optional.ofNullable(xml.getAttributeValue(null, name));
                }
            }
            return Optional.empty();
        }
    }

    private static XMLInputFactory safeFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The same date as it is counted from 1900. */
    BigDecimal since1900(BigDecimal serial) {
        return serial.add(daysLater);
    }
}
