package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.directory.Post;

/** Models and Java agree in both directions: beans, forms, posts, terms, messages and the ids that Java names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelContractTest {

    private static final Set<String> OF_NO_CASE = Set.of("outreach");

    private static final Path PROCESSES = Path.of("processes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMPONENT = Pattern.compile("@Component\\(\"([A-Za-z]+)\"\\)");
    private static final Pattern DELEGATE = Pattern.compile("class\\s+(\\w+)Delegate\\b");
    private static final Pattern FORM_ID = Pattern.compile("String formId\\(\\) \\{\\s*return \"([a-z-]+)\";");

    private final Map<String, BpmnModelInstance> models = new TreeMap<>();
    private final Map<Path, String> sources = new TreeMap<>();

    @BeforeAll
    void read() throws IOException {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            files.filter(f -> f.toString().endsWith(".bpmn"))
                    .forEach(f -> models.put(f.getFileName().toString(), Bpmn.readModelFromFile(f.toFile())));
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
    }

    @Test
    void everyServiceTaskHasItsDelegateAndEveryDelegateItsServiceTask() {
        Set<String> drawn = all(ServiceTask.class)
                .map(task -> expression(task.getCamundaDelegateExpression()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> written = new TreeMap<>();
        sources.forEach((file, text) -> {
            Matcher delegate = DELEGATE.matcher(text);
            if (file.getFileName().toString().endsWith("Delegate.java") && delegate.find()) {
                Matcher bean = COMPONENT.matcher(text);
                String name = delegate.group(1);
                String expected = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                written.put(bean.find() ? bean.group(1) : "(unnamed) " + name, expected);
            }
        });
        written.forEach((bean, expected) ->
                assertThat(bean).as("bean name of %sDelegate", expected).isEqualTo(expected));
        assertThat(written.keySet())
                .as("delegates and the beans that models name")
                .isEqualTo(drawn);
    }

    @Test
    void everyFormHasSomebodyBehindItAndNobodyStandsBehindNothing() throws IOException {
        Set<String> files;
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            files = forms.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".form"))
                    .map(f -> f.replace(".form", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> behind = new TreeSet<>();
        sources.forEach((file, text) -> {
            Matcher id = FORM_ID.matcher(text);
            while (id.find()) {
                assertThat(behind.add(id.group(1)))
                        .as("two stand behind the form %s", id.group(1))
                        .isTrue();
            }
        });
        assertThat(behind).as("forms with a bean, and form files").isEqualTo(files);
    }

    @Test
    void everyPostThatAModelNamesExists() {
        Set<String> posts = Arrays.stream(Post.values()).map(Post::name).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        all(UserTask.class).forEach(task -> {
            List<String> groups = task.getCamundaCandidateGroupsList();
            if (groups.isEmpty() && task.getCamundaAssignee() == null) {
                unknown.add(task.getId() + " is offered to nobody");
            }
            groups.stream()
                    // a supervision order goes to the posts of whatever task it is about
                    .filter(g -> !g.equals("${answerGroups}"))
                    .filter(g -> !posts.contains(g.split("\\.")[0]))
                    .forEach(g -> unknown.add(task.getId() + ": " + g));
        });
        assertThat(unknown).as("posts in models").isEmpty();
    }

    private static String process(BaseElement of) {
        ModelElementInstance element = of;
        while (!(element instanceof Process)) {
            element = element.getParentElement();
        }
        return ((Process) element).getId();
    }

    @Test
    void aTaskForOnePersonSaysInWhichPost() {
        Set<String> posts = Arrays.stream(Post.values()).map(Post::name).collect(Collectors.toSet());
        List<String> silent = new ArrayList<>();
        all(UserTask.class)
                .filter(task -> task.getCamundaAssignee() != null)
                // of no case, and held by whoever has one of the posts that it waits for
                .filter(task -> !OF_NO_CASE.contains(process(task)) || task.getCamundaCandidateGroups() == null)
                .filter(task -> task.getExtensionElements() == null
                        || task.getExtensionElements().getElements().stream()
                                .filter(CamundaProperties.class::isInstance)
                                .flatMap(list -> ((CamundaProperties) list).getCamundaProperties().stream())
                                .noneMatch(property -> "post".equals(property.getCamundaName())
                                        && posts.contains(property.getCamundaValue())))
                .forEach(task -> silent.add(task.getId()));
        assertThat(silent)
                .as("tasks meant for one person without the property `post`: nobody could take over from them")
                .isEmpty();
    }

    @Test
    void everyTermThatAModelNamesStandsInTheTable() throws IOException {
        String table = Files.readString(PROCESSES.resolve("deadline/legal-term.dmn"));
        Set<String> unknown = new TreeSet<>();
        all(CamundaProperty.class)
                .filter(property -> Set.of("term", "shorterTerm").contains(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(term -> !table.contains("\"" + term + "\""))
                .forEach(unknown::add);
        assertThat(unknown).as("terms without a row in legal-term").isEmpty();
    }

    @Test
    void everyTermThatJavaNamesStandsInTheTable() throws IOException {
        String table = Files.readString(PROCESSES.resolve("deadline/legal-term.dmn"));
        Pattern use = Pattern.compile("clocks\\.(?:start|extend|running|end)\\([^;]*?\"([a-z-]+)\"");
        Set<String> unknown = new TreeSet<>();
        sources.forEach((file, text) -> {
            Matcher matcher = use.matcher(text);
            while (matcher.find()) {
                if (!table.contains("\"" + matcher.group(1) + "\"")) {
                    unknown.add(file.getFileName() + ": " + matcher.group(1));
                }
            }
        });
        assertThat(unknown).as("terms without a row in legal-term").isEmpty();
    }

    @Test
    void idsAndMessagesThatContractsNameAreDrawn() {
        Set<String> ids = new HashSet<>();
        Set<String> messages = new HashSet<>();
        models.values().forEach(model -> {
            model.getModelElementsByType(FlowElement.class).forEach(e -> ids.add(e.getId()));
            model.getModelElementsByType(Message.class).forEach(m -> messages.add(m.getName()));
        });
        Set<String> missing = new TreeSet<>();
        Set<String> said = new TreeSet<>();
        Pattern id = Pattern.compile(
                "\"((?:UserTask|ServiceTask|RuleTask|CallActivity|Gateway|StartEvent|EndEvent|Timer|Catch|Boundary|Error|SubProcess)_\\w+)\"");
        Pattern message = Pattern.compile("new MessageName\\(\"([a-z-]+)\"\\)");
        sources.forEach((file, text) -> {
            if (file.getFileName().toString().endsWith("Process.java")) {
                Matcher ofId = id.matcher(text);
                while (ofId.find()) {
                    if (!ids.contains(ofId.group(1))) {
                        missing.add(file.getFileName() + ": " + ofId.group(1));
                    }
                }
                Matcher ofMessage = message.matcher(text);
                while (ofMessage.find()) {
                    said.add(ofMessage.group(1));
                }
            }
        });
        assertThat(missing).as("ids that a contract names and no model draws").isEmpty();
        assertThat(said).as("messages of the contracts and of the models").isEqualTo(new TreeSet<>(messages));
    }

    @Test
    void everyModelHasItsContract() {
        Set<String> keys = models.values().stream()
                .flatMap(m -> m.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern key = Pattern.compile("new ProcessKey\\(\"([a-z-]+)\"\\)");
        Set<String> contracts = new TreeSet<>();
        sources.values().forEach(text -> {
            Matcher matcher = key.matcher(text);
            while (matcher.find()) {
                contracts.add(matcher.group(1));
            }
        });
        assertThat(contracts).as("process keys in Java and in models").isEqualTo(keys);
    }

    @Test
    void beanNamesAreUniqueInTheHouse() {
        Map<String, Path> seen = new HashMap<>();
        sources.forEach((file, text) -> {
            Matcher bean = COMPONENT.matcher(text);
            while (bean.find()) {
                Path before = seen.put(bean.group(1), file);
                assertThat(before).as("a second bean named %s", bean.group(1)).isNull();
            }
        });
        assertThat(seen).isNotEmpty();
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> all(Class<T> type) {
        return models.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private static String expression(String delegateExpression) {
        return delegateExpression.substring(2, delegateExpression.length() - 1);
    }
}
