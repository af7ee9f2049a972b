package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What {@link GrantedTasks}, {@link PersonsGrants}, {@link WholeHistory} and our reading of variables say instead of the
 * engine is what the engine says, as long as the engine's own mapping is the one that was read.
 */
class EngineMappingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Task, selectTaskByQueryCriteria, 882eed4293f7263d",
        "Task, selectTaskCountByQueryCriteria, 31d390ffb254a5a1",
        "Task, columnSelection, 5d410205fe1351bb",
        "Task, selectTaskByQueryCriteriaSql, 495e2ad09ad5750b",
        "Authorization, authCheckJoinWithoutOnClause, 3750227ae659ed11",
        "Authorization, authCheckJoinWithoutOnClauseWithBinding, 6dcc256d013fed8e",
        "Authorization, atomicChecksOnResourceTypeAndPerms, 9a48815c242ec709",
        "Authorization, contextualAuthorizationCheck, 795e967594130c68",
        "Authorization, authorizationCheck, c6d027700e39010a",
        "Authorization, atomicChecks, bd5b0480c777b280",
        "Authorization, disjunctiveAtomicChecks, 0c428fdd99ed2776",
        "Authorization, authCheck, 01d4735e4ba54197",
        "Authorization, conjunctiveAtomicChecks, 6d3b09efdfe0a318",
        "Authorization, isUserAuthorizedForResource, 1d6ab5d02fb37eae",
        "Authorization, selectRevokeAuthorization, bf920364ad9c7835",
        "VariableInstance, selectVariablesByExecutionId, fd062fdefa9eb139",
        "VariableInstance, selectVariablesByTaskId, 02e30ceb372b9dba",
        "VariableInstance, variableInstanceResultMap, c3e79f9dea5411c0",
        "Commons, bindOrderBy, 42f8bb1f19e1c289",
        "Authorization, queryAuthorizationCheckWithoutPrefix, a276c9ff3af5ad2c",
        "HistoricProcessInstance, selectHistoricProcessInstanceCountByQueryCriteria, 8be8b61c8abef18d",
        "HistoricProcessInstance, selectHistoricProcessInstancesByQueryCriteria, eccfd47069f728a9",
        "HistoricProcessInstance, selectHistoricProcessInstancesByQueryCriteriaSql, 15f57188506daef5",
        "HistoricTaskInstance, selectHistoricTaskInstanceCountByQueryCriteria, 41a451c3d1945101",
        "HistoricTaskInstance, selectHistoricTaskInstancesByQueryCriteria, 954fc04901591fa5",
        "HistoricTaskInstance, selectHistoricTaskInstancesByQueryCriteriaSql, 13f67a3401054ba3",
        "UserOperationLogEntry, selectUserOperationLogEntryCountByQueryCriteria, 794ec4f3d1a469d4",
        "UserOperationLogEntry, selectUserOperationLogEntriesByQueryCriteria, 0869bd6bdfaf6481",
        "UserOperationLogEntry, selectUserOperationLogEntriesByQueryCriteriaSql, 01feb60070daca20",
    })
    void theEnginesMappingIsTheOneThatWasRead(String file, String fragment, String sum) throws Exception {
        assertThat(sum(file, fragment))
                .as(
                        "The engine's %s in %s.xml is not the one that GrantedTasks, PersonsGrants, WholeHistory and"
                                + " CaseVariables were written after. Compare the two versions; where what a person may see"
                                + " or do, or the order of tasks or history, has changed, follow it there and in"
                                + " NarrowedLists; run GrantedTasksTest, PersonsGrantsTest and WholeHistoryTest; then enter"
                                + " the new sum here (ADR 0023, 0025)",
                        fragment, file)
                .isEqualTo(sum);
    }

    private static String sum(String file, String fragment) throws Exception {
        StringBuilder text = new StringBuilder();
        write(fragment(file, fragment), text);
        byte[] bytes = text.toString().replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, 16);
    }

    private static Element fragment(String file, String id) throws Exception {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        reader.setEntityResolver((publicId, systemId) -> new org.xml.sax.InputSource(InputStream.nullInputStream()));
        String path = "/org/camunda/bpm/engine/impl/mapping/entity/" + file + ".xml";
        try (InputStream mapping = ProcessEngine.class.getResourceAsStream(path)) {
            Document document = reader.parse(mapping);
            NodeList children = document.getDocumentElement().getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i) instanceof Element element && id.equals(element.getAttribute("id"))) {
                    return element;
                }
            }
        }
        throw new AssertionError("The engine's " + file + ".xml has no " + id + " any more (ADR 0023)");
    }

    /** Elements, attributes and text, without comments. */
    private static void write(Node node, StringBuilder text) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            text.append(node.getNodeValue());
        } else if (node instanceof Element element) {
            text.append(" <").append(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                text.append(' ').append(element.getAttributes().item(i));
            }
            text.append("> ");
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, text);
            }
            text.append(" </> ");
        }
    }
}
