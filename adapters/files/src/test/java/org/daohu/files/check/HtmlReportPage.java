package org.daohu.files.check;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read strictly: what is not well-formed fails the test. */
record HtmlReportPage(String source, Document document) {

    static HtmlReportPage parse(String source) {
        try {
            return new HtmlReportPage(
                    source,
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(source))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    List<Element> elements(String tag) {
        return elements(document.getDocumentElement(), tag);
    }

    String text(String tag, String id) {
        return elements(tag).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    List<String> attributes(String name) {
        return elements("*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    List<String> attributeNames() {
        List<String> names = new ArrayList<>();
        for (Element element : elements("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add(element.getAttributes().item(i).getNodeName());
            }
        }
        return names;
    }

    /** The tables of quotas, in the order of the funds. */
    List<Element> drillDowns() {
        return elements("tr").stream()
                .filter(row -> row.getAttribute("class").equals("drill"))
                .map(row -> elements(row, "table").get(0))
                .toList();
    }

    /** Rows of the table's body or foot. */
    static List<Element> rows(Element table, String part) {
        return elements(table, part).stream()
                .flatMap(body -> elements(body, "tr").stream())
                .toList();
    }

    static List<String> cells(Element row) {
        return elements(row, "td").stream().map(Node::getTextContent).toList();
    }

    static Money money(Element row, int column) {
        return Money.parse(cells(row).get(column).replace(",", ""), MoneyUnit.YUAN);
    }

    /** The sums of the eight columns of money that add up: received to unpaid. */
    static List<Money> sumOfRows(Element table, String part) {
        ImmutableList.Builder<Money> sums = ImmutableList.builder();
        for (int column = 1; column <= 8; column++) {
            Money sum = Money.ZERO;
            for (Element row : rows(table, part)) {
                sum = sum.plus(money(row, column));
            }
            sums.add(sum);
        }
        return sums.build();
    }

    private static List<Element> elements(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
