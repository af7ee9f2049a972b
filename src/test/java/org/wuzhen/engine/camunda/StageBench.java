package org.wuzhen.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.database.TestDatabase;
import org.wuzhen.engine.CaseContext;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnContext;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.StartForm;
import org.wuzhen.engine.TextGuard;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/**
 * A workbench for one stage's model: a real engine on PostgreSQL with our reading of models, the stage's real
 * delegates over fake services, and its forms, real ones or, where none is given, one that passes on what is typed as
 * variables. Timers fire by hand.
 */
public final class StageBench implements AutoCloseable {

    private static final Map<String, Object> START = Map.of("centre", "02", "disputeType", "NEIGHBOUR");

    private final ProcessEngine engine;
    private final String key;
    private final Path model;
    private final OwnContext own;
    private int started;
    private ProcessInstance current;

    private StageBench(ProcessEngine engine, String key, Path model, OwnContext own) {
        this.engine = engine;
        this.own = own;
        this.key = key;
        this.model = model;
        BpmnAwareTests.init(engine);
    }

    /** Begins a bench for the model {@code processes/<stage>/<stage>.bpmn} with its rules and forms. */
    public static Builder stage(String stage) {
        return new Builder(stage);
    }

    /** Starts the stage for a new case; {@code centre} and {@code disputeType} have values unless given. */
    public ProcessInstance start(Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(START);
        all.putAll(variables);
        current = engine.getRuntimeService().startProcessInstanceByKey(key, key(++started), all);
        return current;
    }

    private String key(int nth) {
        return (own == null ? "BH" : own.kind()) + "0220261123%04d".formatted(nth);
    }

    /** Starts it for a new case at the start event that waits for a message. */
    public ProcessInstance startAt(String message, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(START);
        all.putAll(variables);
        current = engine.getRuntimeService().startProcessInstanceByMessage(message, key(++started), all);
        return current;
    }

    /** The process that was started last. */
    public ProcessInstance process() {
        return current;
    }

    public CaseNumber caseNumber() {
        return CaseNumber.of(key(started));
    }

    /** The number of a process of no case. */
    public OwnNumber ownNumber() {
        return OwnNumber.of(key(started));
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** The one open task at an element. */
    public Task task(String element) {
        List<Task> found = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key(started))
                .taskDefinitionKey(element)
                .list();
        assertThat(found).as("open tasks at %s; open now: %s", element, open()).isNotEmpty();
        return found.get(0);
    }

    /** The elements at which tasks of the case are open. */
    public Set<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key(started)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The candidate groups of the open task at an element. */
    public Set<String> groups(String element) {
        return engine.getTaskService().getIdentityLinksForTask(task(element).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(g -> g != null)
                .collect(Collectors.toSet());
    }

    /** Submits the form of the open task at an element. */
    public void complete(String element, Map<String, Object> form) {
        engine.getFormService().submitTaskForm(task(element).getId(), form);
    }

    public void complete(String element) {
        complete(element, Map.of());
    }

    /** Claims a task that was read just before somebody else went on with its case. */
    public void claimLate(String element, String person, Runnable meanwhile) {
        late(element, meanwhile, id -> engine.getTaskService().claim(id, person));
    }

    /** Submits the form of a task that was read just before somebody else went on with its case. */
    public void completeLate(String element, Map<String, Object> form, Runnable meanwhile) {
        late(element, meanwhile, id -> engine.getFormService().submitTaskForm(id, form));
    }

    private void late(String element, Runnable meanwhile, Consumer<String> act) {
        String id = task(element).getId();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    command.getTaskManager().findTaskById(id);
                    CompletableFuture.runAsync(meanwhile).join();
                    act.accept(id);
                    return null;
                });
    }

    /** Fires the timer of an element, whatever its date. */
    public void fire(String element) {
        List<Job> jobs = engine.getManagementService().createJobQuery().activityId(element).list().stream()
                .filter(job -> belongsToCase(job.getProcessInstanceId()))
                .toList();
        assertThat(jobs).as("timers at %s", element).isNotEmpty();
        engine.getManagementService().executeJob(jobs.get(0).getId());
    }

    /** Executes every job of the case that is not a timer until none is left. */
    public void runJobs() {
        List<Job> jobs;
        do {
            jobs = engine.getManagementService().createJobQuery().messages().list().stream()
                    .filter(job -> belongsToCase(job.getProcessInstanceId()))
                    .toList();
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        } while (!jobs.isEmpty());
    }

    /** Sends a message to the case. */
    public void tell(String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(key(started))
                .setVariables(variables)
                .correlateAll();
    }

    /** When the timer of an element is due. */
    public Instant timerDue(String element) {
        return engine.getManagementService().createJobQuery().activityId(element).list().stream()
                .filter(job -> belongsToCase(job.getProcessInstanceId()))
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }

    /** The last value of a variable of the process started last, also after its end. */
    public Object variable(String name) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(current.getId())
                .variableName(name)
                .list()
                .stream()
                .reduce((a, b) -> b)
                .map(HistoricVariableInstance::getValue)
                .orElse(null);
    }

    /** Asserts that the process started last has ended by an end event. */
    public void ended(String endEvent) {
        BpmnAwareTests.assertThat(current).isEnded().hasPassed(endEvent);
    }

    /** Fails unless every flow node of the model was passed by some case of this bench. */
    public void covered() {
        Set<String> passed = engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        Set<String> missed = Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .filter(id -> !passed.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missed).as("flow nodes of %s that no case passed", key).isEmpty();
    }

    private boolean belongsToCase(String processInstanceId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .processInstanceBusinessKey(key(started))
                        .count()
                > 0;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Puts a bench together. */
    public static final class Builder {

        private final String stage;
        private final Map<Object, Object> beans = new HashMap<>();
        private final Map<String, CaseForm> forms = new TreeMap<>();
        private final Map<String, OwnForm> ownForms = new TreeMap<>();
        private final Map<String, StartForm> startForms = new TreeMap<>();
        private final Map<String, Map<String, Object>> called = new LinkedHashMap<>();
        private CaseContext context = new PlainContext();
        private OwnContext own;

        private Builder(String stage) {
            this.stage = stage;
        }

        /** A delegate (or a fake service it reads) under its bean name. */
        public Builder bean(String name, Object bean) {
            beans.put(name, bean);
            return this;
        }

        /** A real form; forms not given pass on what is typed as variables. */
        public Builder form(CaseForm form) {
            forms.put(form.formId(), form);
            return this;
        }

        /** The start form. */
        public Builder form(StartForm form) {
            startForms.put(form.formId(), form);
            return this;
        }

        /**
         * A called process that waits at one task {@code UserTask_Called_<key>}; completing it with variables ends it,
         * handing them back under the names that the call activity maps.
         */
        public Builder calls(String processKey) {
            called.put(processKey, Map.of());
            return this;
        }

        /** A real form of a process of no case. */
        public Builder form(OwnForm form) {
            ownForms.put(form.formId(), form);
            return this;
        }

        /** The processes of the model are of no case: what the engine asks of them. */
        public Builder own(OwnContext context) {
            this.own = context;
            return this;
        }

        /** Another answer to what the engine asks of a case. */
        public Builder context(CaseContext other) {
            this.context = other;
            return this;
        }

        public StageBench build() {
            try {
                return assemble();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private StageBench assemble() throws IOException {
            Path folder = Path.of("processes", stage);
            Path model = folder.resolve(stage + ".bpmn");
            Map<String, String> resources = new TreeMap<>();
            collect(resources, folder, ".bpmn", ".dmn");
            collect(resources, Path.of("forms", stage), ".form");
            called.keySet().forEach(processKey -> resources.put("called-" + processKey + ".bpmn", stub(processKey)));
            resources.values().forEach(this::standIn);
            standIn("camunda:formRef=\"called\"");

            StaticListableBeanFactory factory = new StaticListableBeanFactory();
            forms.forEach(factory::addBean);
            ownForms.forEach((id, form) -> factory.addBean("own " + id, form));
            if (own != null) {
                factory.addBean("own", own);
            }
            startForms.forEach((id, form) -> factory.addBean("start " + id, form));
            factory.addBean("context", context);
            factory.addBean("texts", (TextGuard) (number, typed, personal) -> typed);
            CaseForms caseForms = new CaseForms(
                    factory.getBeanProvider(CaseForm.class),
                    factory.getBeanProvider(OwnForm.class),
                    factory.getBeanProvider(StartForm.class),
                    factory.getBeanProvider(CaseContext.class),
                    new OwnContexts(factory.getBeanProvider(OwnContext.class)),
                    factory.getBeanProvider(TextGuard.class));

            StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
            configuration.setProcessEngineName("bench-" + stage + "-" + System.nanoTime());
            configuration.setDataSource(TestDatabase.newDatabase().application());
            configuration.setDatabaseSchemaUpdate("false");
            configuration.setHistory("full");
            configuration.setHistoryTimeToLive("P3650D");
            configuration.setJobExecutorActivate(false);
            configuration.setMetricsEnabled(false);
            configuration.setBeans(beans);
            configuration
                    .getProcessEnginePlugins()
                    .addAll(List.of(
                            new SpinProcessEnginePlugin(),
                            new CaseEnginePlugin(caseForms, new FormValues(new ObjectMapper()), event -> {})));
            ProcessEngine engine = configuration.buildProcessEngine();
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            resources.forEach(deployment::addString);
            deployment.deploy();
            return new StageBench(engine, stage, model, own);
        }

        private static void collect(Map<String, String> resources, Path folder, String... endings) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (Arrays.stream(endings).anyMatch(file.toString()::endsWith)) {
                        resources.put(file.getFileName().toString(), Files.readString(file));
                    }
                }
            }
        }

        private void standIn(String model) {
            Matcher refs = Pattern.compile("camunda:formRef=\"([^\"]+)\"").matcher(model);
            while (refs.find()) {
                forms.computeIfAbsent(refs.group(1), PassingForm::new);
                ownForms.computeIfAbsent(refs.group(1), PassingOwnForm::new);
            }
        }

        private static String stub(String processKey) {
            return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="called">
                  <process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="Start_Called_%1$s"/>
                    <sequenceFlow id="In_%1$s" sourceRef="Start_Called_%1$s" targetRef="UserTask_Called_%1$s"/>
                    <userTask id="UserTask_Called_%1$s" name="called" camunda:formRef="called" camunda:formRefBinding="latest"/>
                    <sequenceFlow id="Out_%1$s" sourceRef="UserTask_Called_%1$s" targetRef="End_Called_%1$s"/>
                    <endEvent id="End_Called_%1$s"/>
                  </process>
                </definitions>
                """.formatted(processKey);
        }
    }

    private record PassingForm(String formId) implements CaseForm {

        @Override
        public Map<String, Object> show(CaseNumber number) {
            return Map.of();
        }

        @Override
        public Variables take(FormEntry entry) {
            return passedOn(entry);
        }
    }

    private record PassingOwnForm(String formId) implements OwnForm {

        @Override
        public Map<String, Object> show(OwnNumber number, Function<String, Object> process) {
            return Map.of();
        }

        @Override
        public Variables take(FormEntry entry) {
            return passedOn(entry);
        }
    }

    private static Variables passedOn(FormEntry entry) {
        Variables variables = Variables.none();
        for (String key : entry.keys()) {
            variables = variables.with(new Variable<>(key, Object.class), entry.raw(key));
        }
        return variables;
    }

    private static final class PlainContext implements CaseContext {

        @Override
        public Optional<String> onDuty(ProcessNumber number, String taskId, String person, String post) {
            return Optional.of(person);
        }

        private final List<String> ended = new ArrayList<>();

        @Override
        public Caption caption(CaseNumber number) {
            return new Caption("邻里", "02", 50, Set.of());
        }

        @Override
        public Instant taskDue(CaseNumber number, String term, String taskId) {
            return Instant.now().plus(Duration.ofDays(1));
        }

        @Override
        public Instant taskDue(CaseNumber number, String term, String taskId, String shorter, Instant wanted) {
            return taskDue(number, term, taskId);
        }

        @Override
        public void taskEnded(ProcessNumber number, String taskId, boolean completed) {
            ended.add(taskId);
        }

        @Override
        public void admit(CaseNumber number, String formId) {
            // every form may be submitted at the bench
        }
    }
}
