package io.github.centralmock.contract.report;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a JUnit XML file, each suite and case on its own line. */
final class JunitXml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    JunitXml(String name, double seconds) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        attributes("name", name, "time", String.valueOf(seconds));
    }

    /** The number of cases of a suite by result; all others passed. */
    record Counts(int tests, long failures, long errors, long skipped) {}

    void startSuite(String name, Counts counts, Instant timestamp) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attributes(
                "name", name,
                "tests", String.valueOf(counts.tests()),
                "failures", String.valueOf(counts.failures()),
                "errors", String.valueOf(counts.errors()),
                "skipped", String.valueOf(counts.skipped()),
                "timestamp", timestamp.toString());
    }

    void endSuite() throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    void passed(String className, String name) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("testcase");
        attributes("classname", className, "name", name);
    }

    /** Writes a failed case; the first line of the details is the message. */
    void failed(String className, String name, String details) throws XMLStreamException {
        startCase(className, name);
        xml.writeStartElement("failure");
        attributes("message", firstLine(details));
        xml.writeCharacters(ReportText.printable(details));
        xml.writeEndElement();
        endCase();
    }

    /** Writes a case with another result: the element is {@code error} or {@code skipped}. */
    void ended(String className, String name, String element, String message) throws XMLStreamException {
        startCase(className, name);
        xml.writeEmptyElement(element);
        attributes("message", message);
        endCase();
    }

    /** Ends the file and returns its text. */
    String end() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
        return text + "\n";
    }

    static String firstLine(String details) {
        return details.lines().findFirst().orElse("");
    }

    private void startCase(String className, String name) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attributes("classname", className, "name", name);
        xml.writeCharacters("\n      ");
    }

    private void endCase() throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], ReportText.printable(namesAndValues[i + 1]));
        }
    }
}
