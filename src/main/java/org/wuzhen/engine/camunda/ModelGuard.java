package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that could run anything but our delegates: it may use the engine's extensions on the list below and
 * no others, so scripts, classes, connectors, mail and shell tasks, and embedded or external forms never get in.
 */
class ModelGuard extends AbstractBpmnParseListener {

    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;
    private static final String OLD_CAMUNDA = BpmnParser.ACTIVITI_BPMN_EXTENSIONS_NS;
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*[A-Za-z][A-Za-z0-9]*\\s*}");

    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee",
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "candidateGroups",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "delegateExpression",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessage",
            "errorMessageVariable",
            "escalationCodeVariable",
            "exclusive",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "initiator",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateIcon",
            "modelerTemplateVersion",
            "priority",
            "resultVariable",
            "taskPriority",
            "variableEvents",
            "variableName",
            "versionTag");

    private static final Set<String> ELEMENTS = Set.of(
            "entry",
            "executionListener",
            "failedJobRetryTimeCycle",
            "in",
            "inputOutput",
            "inputParameter",
            "list",
            "map",
            "out",
            "outputParameter",
            "properties",
            "property",
            "taskListener",
            "value");

    /** Attributes of a listener, in no namespace. */
    private static final Set<String> ON_LISTENERS = Set.of("delegateExpression", "event", "id");

    /** What names a script language wherever it stands. */
    private static final Set<String> SCRIPT_ATTRIBUTES = Set.of("language", "scriptFormat");

    private static final Set<String> SCRIPT_ELEMENTS = Set.of("script", "scriptTask");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        List<String> findings = new ArrayList<>();
        check(root, findings);
        if (!findings.isEmpty()) {
            throw new NotValidException("流程模型含有不允许的内容，不能发布：" + String.join("；", findings));
        }
    }

    private static void check(Element element, List<String> findings) {
        String name = element.getTagName();
        boolean extension = isCamunda(element.getUri());
        if (OLD_CAMUNDA.equals(element.getUri())
                || CAMUNDA.equals(element.getUri()) && !ELEMENTS.contains(name)
                || SCRIPT_ELEMENTS.contains(name)) {
            findings.add(finding("元素", name, element));
        }
        for (String key : element.attributes()) {
            int colon = key.lastIndexOf(':');
            String space = colon < 0 ? "" : key.substring(0, colon);
            String attribute = key.substring(colon + 1);
            if (OLD_CAMUNDA.equals(space)
                    || CAMUNDA.equals(space) && !ATTRIBUTES.contains(attribute)
                    || SCRIPT_ATTRIBUTES.contains(attribute)
                    || extension && name.endsWith("Listener") && !ON_LISTENERS.contains(attribute)) {
                findings.add(finding("属性", attribute, element));
            }
            if (attribute.equals("delegateExpression")
                    && !BEAN.matcher(element.attribute(key)).matches()) {
                findings.add(finding("委托表达式", element.attribute(key), element));
            }
            if (extension && attribute.equals("variables")) {
                findings.add(finding("全部变量传递", attribute, element));
            }
        }
        element.elements().forEach(child -> check(child, findings));
    }

    private static boolean isCamunda(String uri) {
        return CAMUNDA.equals(uri) || OLD_CAMUNDA.equals(uri);
    }

    private static String finding(String kind, String what, Element element) {
        return "第" + element.getLine() + "行" + kind + " " + what;
    }
}
