package org.wuzhen.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wuzhen.casefile.number.CaseNumber;

/** The tasks of a case and their forms, for whoever works them other than through Tasklist. */
public interface CaseDesk {

    /** The open tasks of a case, oldest first. */
    List<OpenTask> tasks(CaseNumber number);

    /** The case that a task belongs to, also when the task is done; empty when there is no such task. */
    Optional<CaseNumber> caseOf(String taskId);

    /** What the form of a task shows and starts with, as Tasklist reads it. */
    Map<String, Object> form(String taskId);

    /** What the start form of a process shows and starts with. */
    Map<String, Object> startForm(ProcessKey process);

    /** Claims a task for the current person and submits its form, as Tasklist does. */
    void complete(String taskId, Map<String, Object> form);

    /** Submits a start form as the current person, as Tasklist does. */
    CaseNumber begin(ProcessKey process, Map<String, Object> form);
}
