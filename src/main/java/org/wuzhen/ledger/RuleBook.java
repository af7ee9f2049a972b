package org.wuzhen.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wuzhen.publishing.Models;
import org.xml.sax.SAXException;

/** Tells in words which row of which rule table spoke: 《风险等级》R03 三十人以上. An edition's tables never change. */
@Component
class RuleBook {

    private final Models models;
    private final Words words;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    RuleBook(Models models, Words words) {
        this.models = models;
        this.words = words;
    }

    /**
     * The row in words.
     *
     * @param edition number of the case's edition, or null
     * @param kind what was decided
     * @param row id of the row; null answers null
     */
    String row(String edition, String kind, String row) {
        String key = words.ruleTable(kind);
        if (row == null || key == null || edition == null || !edition.matches("\\d{1,9}")) {
            return row;
        }
        Table table = tables.computeIfAbsent(edition + "/" + key, absent -> models.rules(Integer.parseInt(edition), key)
                .map(RuleBook::read)
                .orElse(new Table(null, Map.of())));
        if (table.name() == null) {
            return row;
        }
        String meaning = table.rows().get(row);
        return "《" + table.name() + "》" + row + (meaning == null ? "" : " " + meaning);
    }

    private record Table(String name, Map<String, String> rows) {}

    private static Table read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
            Element decision = (Element) named(root, "decision").item(0);
            Map<String, String> rows = new HashMap<>();
            NodeList rules = named(root, "rule");
            int column = column(named(root, "output"));
            for (int i = 0; i < rules.getLength(); i++) {
                Element rule = (Element) rules.item(i);
                String meaning = text(rule, "description");
                Element row = (Element) named(rule, "outputEntry").item(column);
                String id = row == null ? null : text(row, "text");
                if (meaning != null && id != null) {
                    rows.put(id.replace("\"", ""), meaning);
                }
            }
            return new Table(decision.getAttribute("name"), rows);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A published rule table cannot be read", e);
        }
    }

    /** Which of the answers is the row's own id. */
    private static int column(NodeList outputs) {
        for (int i = 0; i < outputs.getLength(); i++) {
            if (((Element) outputs.item(i)).getAttribute("name").equals("row")) {
                return i;
            }
        }
        return -1;
    }

    private static NodeList named(Element parent, String name) {
        return parent.getElementsByTagNameNS("*", name);
    }

    private static String text(Element parent, String name) {
        NodeList found = named(parent, name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent().strip();
    }
}
