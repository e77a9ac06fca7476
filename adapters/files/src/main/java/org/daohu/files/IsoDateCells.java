package org.daohu.files;

import com.fasterxml.aalto.stax.EventFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes cells that hold a date as ISO text (type {@code d}, which some programs write) into cells of text, since the library
 * that reads workbooks stops at them. The workbook is copied in memory; {@link WorkbookGuard} has looked it over before.
 */
final class IsoDateCells {

    /** The type of such a cell. */
    static final String TYPE = "d";

    /** The type of a cell with a formula's text. */
    private static final String TEXT_TYPE = "str";

    private static final QName TYPE_ATTRIBUTE = new QName("t");
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T.*", Pattern.DOTALL);

    private final XMLEventFactory events = new EventFactoryImpl();
    private final XMLEventWriter to;

    private IsoDateCells(OutputStream to) throws XMLStreamException {
        this.to = new OutputFactoryImpl().createXMLEventWriter(to, StandardCharsets.UTF_8.name());
    }

    /** The workbook {@code file} with such cells of the parts {@code sheets} as text. */
    static InputStream asText(Path file, ImmutableSet<String> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream part = from.getInputStream(entry)) {
                    if (sheets.contains(entry.getName())) {
                        copySheet(part, to);
                    } else {
                        part.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Copies a worksheet up to its end, or to where it breaks off: there the library stops, too, and says so. */
    private static void copySheet(InputStream sheet, OutputStream to) {
        try {
            IsoDateCells cells = new IsoDateCells(to);
            try {
                cells.copy(WorkbookGuard.xml().createXMLEventReader(sheet));
            } finally {
                cells.to.flush();
            }
        } catch (XMLStreamException | RuntimeException brokenOff) {
            // What was copied ends in the middle.
        }
    }

    private void copy(XMLEventReader from) throws XMLStreamException {
        while (from.hasNext()) {
            XMLEvent event = from.nextEvent();
            if (event.isStartElement() && isDate(event.asStartElement())) {
                copyCell(event.asStartElement(), from);
            } else {
                to.add(event);
            }
        }
    }

    private static boolean isDate(StartElement element) {
        Attribute type = element.getAttributeByName(TYPE_ATTRIBUTE);
        return type != null
                && type.getValue().equals(TYPE)
                && element.getName().getLocalPart().equals("c");
    }

    private void copyCell(StartElement cell, XMLEventReader from) throws XMLStreamException {
        List<XMLEvent> content = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean inValue = false;
        XMLEvent event = from.nextEvent();
        while (!(event.isEndElement() && event.asEndElement().getName().equals(cell.getName()))) {
            String opens =
                    event.isStartElement() ? event.asStartElement().getName().getLocalPart() : "";
            formula = formula || opens.equals("f");
            inValue = opens.equals("v") || (inValue && !event.isEndElement());
            if (inValue && event.isCharacters()) {
                value.append(event.asCharacters().getData());
            } else {
                if (event.isEndElement()
                        && event.asEndElement().getName().getLocalPart().equals("v")) {
                    content.add(events.createCharacters(day(value.toString())));
                }
                content.add(event);
            }
            event = from.nextEvent();
        }
        boolean blank = value.toString().isBlank();
        to.add(withType(cell, blank && !formula ? null : TEXT_TYPE));
        for (XMLEvent inside : content) {
            to.add(inside);
        }
        to.add(event);
    }

    private StartElement withType(StartElement cell, @Nullable String type) {
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> given = cell.getAttributes(); given.hasNext(); ) {
            Attribute attribute = given.next();
            if (!attribute.getName().equals(TYPE_ATTRIBUTE)) {
                attributes.add(attribute);
            }
        }
        if (type != null) {
            attributes.add(events.createAttribute(TYPE_ATTRIBUTE, type));
        }
        return events.createStartElement(cell.getName(), attributes.iterator(), cell.getNamespaces());
    }

    /** The day of a date with a time; anything else as it is. */
    private static String day(String text) {
        Matcher withTime = WITH_TIME.matcher(text.strip());
        return withTime.matches() ? withTime.group(1) : text.strip();
    }
}
