package org.wuzhen.engine.camunda;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.engine.CaseContext;
import org.wuzhen.engine.OwnContext;

/** Announces a task with its number, what it is about, urgency and due date, and lets it be completed through its form only. */
class CaseTaskListener implements TaskListener {

    private final Term term;
    private final String formId;
    private final String post;
    private final String notBy;
    private final CaseForms forms;

    /**
     * A listener for one task of a model.
     *
     * @param term the legal term that dates the task
     * @param post the post for whose holder the task is meant in person, or null when it is for whoever claims it
     * @param notBy the variable that names the one person who may not take it, or null when anybody of its posts may
     */
    CaseTaskListener(Term term, String post, String notBy, String formId, CaseForms forms) {
        this.term = term;
        this.post = post;
        this.notBy = notBy;
        this.formId = formId;
        this.forms = forms;
    }

    /**
     * What dates a task.
     *
     * @param name the legal term, or null when it has none
     * @param wantedBy the variable that says until when its result is wanted, or null
     * @param shorter the legal term whose rule counts where the other would end later than that, or null
     */
    record Term(String name, String wantedBy, String shorter) {}

    @Override
    public void notify(DelegateTask task) {
        ProcessNumber number = NumberOfTask.number(task);
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                if (number instanceof OwnNumber own) {
                    announce(task, own);
                } else {
                    announce(task, (CaseNumber) number);
                }
            }
            case EVENTNAME_ASSIGNMENT -> assigned(task, number);
            case EVENTNAME_COMPLETE -> completed(task, number);
            case EVENTNAME_DELETE -> ended(task, number, false);
            default -> throw new IllegalStateException("Unexpected task event " + task.getEventName());
        }
    }

    private void announce(DelegateTask task, CaseNumber number) {
        CaseContext.Caption caption = forms.context().caption(number);
        task.setName(task.getName() + "｜" + number + "｜" + caption.type());
        task.setPriority(caption.priority());
        if (post != null && task.getAssignee() != null) {
            task.setAssignee(forms.context()
                    .onDuty(number, task.getId(), task.getAssignee(), post)
                    .orElse(null));
        }
        describe(task, number);
        caption.leaders().forEach(task::addCandidateGroup);
        if (term.name() != null) {
            task.setDueDate(Date.from(due(task, number)));
        }
    }

    private Instant due(DelegateTask task, CaseNumber number) {
        return term.wantedBy() != null && task.getVariable(term.wantedBy()) instanceof Date wanted
                ? forms.context().taskDue(number, term.name(), task.getId(), term.shorter(), wanted.toInstant())
                : forms.context().taskDue(number, term.name(), task.getId());
    }

    private void announce(DelegateTask task, OwnNumber number) {
        OwnContext.Caption caption = forms.context(number).caption(number);
        task.setName(task.getName() + "｜" + number + "｜" + caption.what());
        task.setPriority(caption.priority());
        if (task.getAssignee() != null) {
            task.setAssignee(forms.context()
                    .onDuty(number, task.getId(), task.getAssignee(), post)
                    .orElse(null));
        }
        describe(task, number);
        if (term.name() != null) {
            task.setDueDate(Date.from(forms.context(number).taskDue(number, term.name(), task.getId())));
        }
    }

    private void assigned(DelegateTask task, ProcessNumber number) {
        String assignee = task.getAssignee();
        if (notBy != null && assignee != null && assignee.equals(task.getVariable(notBy))) {
            throw new BadUserRequestException("本任务须由办理人以外的人办理，您（或者被指派的人）是办理人，不能领取。");
        }
        describe(task, number);
    }

    private void describe(DelegateTask task, ProcessNumber number) {
        task.setDescription(forms.describe(number, formId, task::getVariable, task.getAssignee()));
    }

    private void completed(DelegateTask task, ProcessNumber number) {
        if (!forms.wasSubmitted(task.getId())) {
            throw new BadUserRequestException("本任务须填写表单后提交，不能直接完成。请在任务列表中打开任务，填写表单后点击“完成”。");
        }
        ended(task, number, true);
    }

    private void ended(DelegateTask task, ProcessNumber number, boolean completed) {
        forms.context().taskEnded(number, task.getId(), completed);
        if (number instanceof OwnNumber own) {
            forms.context(own).taskEnded(own, task.getId(), completed);
        }
    }
}
