package org.wuzhen.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.engine.CaseContext;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnContext;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.StartForm;
import org.wuzhen.engine.TaskForm;
import org.wuzhen.engine.TextGuard;
import org.wuzhen.engine.Variables;

/** All forms that have somebody behind them, what is known of what they belong to, and which task was completed through its form in the running command. */
@Component
class CaseForms {

    private final ObjectProvider<CaseForm> caseForms;
    private final ObjectProvider<OwnForm> ownForms;
    private final ObjectProvider<StartForm> startForms;
    private final Supplier<CaseContext> contexts;
    private final OwnContexts own;
    private final Supplier<TextGuard> guards;
    private final Map<CommandContext, Set<String>> submitted = new WeakHashMap<>();
    private volatile Map<String, CaseForm> byId;
    private volatile Map<String, OwnForm> ownById;
    private volatile Map<String, StartForm> startById;

    CaseForms(
            ObjectProvider<CaseForm> caseForms,
            ObjectProvider<OwnForm> ownForms,
            ObjectProvider<StartForm> startForms,
            ObjectProvider<CaseContext> contexts,
            OwnContexts own,
            ObjectProvider<TextGuard> guards) {
        this.caseForms = caseForms;
        this.ownForms = ownForms;
        this.startForms = startForms;
        this.own = own;
        this.contexts = SingletonSupplier.of(contexts::getObject);
        this.guards = SingletonSupplier.of(guards::getObject);
    }

    /** What a form of a task shows. */
    Map<String, Object> show(ProcessNumber number, String formId, Function<String, Object> process) {
        return number instanceof OwnNumber ownNumber
                ? own(formId).show(ownNumber, process)
                : ofCase(formId).show((CaseNumber) number, process);
    }

    /** What the description of a task says, or null. */
    String describe(ProcessNumber number, String formId, Function<String, Object> process, String assignee) {
        return number instanceof OwnNumber ownNumber
                ? own(formId).describe(ownNumber, process, assignee)
                : ofCase(formId).describe((CaseNumber) number, process, assignee);
    }

    /** Hands what was typed to whatever stands behind the form. */
    Variables take(
            ProcessNumber number,
            String formId,
            String taskId,
            Map<String, Object> typed,
            Function<String, Object> process) {
        TaskForm<?> form = number instanceof CaseNumber ? ofCase(formId) : own(formId);
        CaseNumber ofCase = number instanceof CaseNumber of ? of : null;
        return form.take(new FormEntry(number, taskId, guarded(ofCase, typed, form.personal()), process));
    }

    private CaseForm ofCase(String formId) {
        if (byId == null) {
            byId = index(caseForms.stream().toList(), CaseForm::formId);
        }
        return known(byId.get(formId), formId);
    }

    private OwnForm own(String formId) {
        if (ownById == null) {
            ownById = index(ownForms.stream().toList(), OwnForm::formId);
        }
        return known(ownById.get(formId), formId);
    }

    StartForm start(String formId) {
        if (startById == null) {
            startById = index(startForms.stream().toList(), StartForm::formId);
        }
        return known(startById.get(formId), formId);
    }

    /** What a start form shows to whoever opens it; nothing where nobody stands behind the form. */
    Map<String, Object> shownAtStart(String formId) {
        return startForms.stream()
                .filter(form -> form.formId().equals(formId))
                .findFirst()
                .map(StartForm::show)
                .orElse(Map.of());
    }

    /** What the house answers of a case. */
    CaseContext context() {
        return contexts.get();
    }

    /** What a stage answers of a process of no case. */
    OwnContext context(OwnNumber number) {
        return own.of(number);
    }

    /** What was typed, without the numbers of persons in its texts. */
    Map<String, Object> guarded(CaseNumber number, Map<String, Object> typed, Set<String> personal) {
        return guards.get().guarded(number, typed, personal);
    }

    void noteSubmitted(String taskId) {
        synchronized (submitted) {
            submitted
                    .computeIfAbsent(Context.getCommandContext(), c -> ConcurrentHashMap.newKeySet())
                    .add(taskId);
        }
    }

    boolean wasSubmitted(String taskId) {
        synchronized (submitted) {
            return submitted.getOrDefault(Context.getCommandContext(), Set.of()).contains(taskId);
        }
    }

    private static <F> Map<String, F> index(List<F> forms, Function<F, String> id) {
        return forms.stream().collect(Collectors.toUnmodifiableMap(id, f -> f));
    }

    private static <F> F known(F form, String formId) {
        if (form == null) {
            throw new IllegalStateException("Nobody stands behind the form `" + formId + "`");
        }
        return form;
    }
}
