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
import org.wuzhen.engine.CaseContext;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.StartForm;
import org.wuzhen.engine.TextGuard;

/** All forms that have somebody behind them, and which task was completed through its form in the running command. */
@Component
class CaseForms {

    private final ObjectProvider<CaseForm> taskForms;
    private final ObjectProvider<StartForm> startForms;
    private final Supplier<CaseContext> contexts;
    private final Supplier<TextGuard> guards;
    private final Map<CommandContext, Set<String>> submitted = new WeakHashMap<>();
    private volatile Map<String, CaseForm> byId;
    private volatile Map<String, StartForm> startById;

    CaseForms(
            ObjectProvider<CaseForm> taskForms,
            ObjectProvider<StartForm> startForms,
            ObjectProvider<CaseContext> contexts,
            ObjectProvider<TextGuard> guards) {
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.contexts = SingletonSupplier.of(contexts::getObject);
        this.guards = SingletonSupplier.of(guards::getObject);
    }

    CaseForm task(String formId) {
        if (byId == null) {
            byId = index(taskForms.stream().toList(), CaseForm::formId);
        }
        return known(byId.get(formId), formId);
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

    CaseContext context() {
        return contexts.get();
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
