package org.wuzhen.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.ProcessNumber;

/** The tasks of a case and their forms, for whoever works them other than through Tasklist. */
public interface CaseDesk {

    /** The open tasks of a case, or of a process of no case, oldest first. */
    List<OpenTask> tasks(ProcessNumber number);

    /** The case that a task belongs to, also when the task is done; empty when there is no such task, or none of a case. */
    Optional<CaseNumber> caseOf(String taskId);

    /** Where the process of no case is shown that a task belongs to; empty when it is of a case. */
    Optional<String> pageOf(String taskId);

    /** What the form of a task shows and starts with, as Tasklist reads it. */
    Map<String, Object> form(String taskId);

    /** What the start form of a process shows and starts with. */
    Map<String, Object> startForm(ProcessKey process);

    /** Claims a task for the current person and submits its form, as Tasklist does. */
    void complete(String taskId, Map<String, Object> form);

    /** Submits a start form as the current person, as Tasklist does. */
    CaseNumber begin(ProcessKey process, Map<String, Object> form);
}
