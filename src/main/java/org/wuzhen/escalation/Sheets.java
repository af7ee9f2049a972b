package org.wuzhen.escalation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.AskedDepartment;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.TermKind;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.escalation.SheetLine.Part;

/** What a hand-over sheet says of a case as it stands: running clocks with their dates, open tasks, departments, papers. */
@Component
class Sheets {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CaseClocks clocks;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final OpenTasks tasks;
    private final Directory directory;

    Sheets(CaseClocks clocks, CaseFiles cases, CaseRecords records, OpenTasks tasks, Directory directory) {
        this.clocks = clocks;
        this.cases = cases;
        this.records = records;
        this.tasks = tasks;
        this.directory = directory;
    }

    List<SheetLine> lines(CaseNumber number) {
        List<SheetLine> lines = new ArrayList<>();
        clocks.of(number).stream().filter(CaseClock::running).map(Sheets::clock).forEach(lines::add);
        tasks.of(number).stream()
                .filter(task -> !task.process().equals(EscalationProcess.KEY.value()))
                .map(this::task)
                .forEach(lines::add);
        cases.askedOf(number).stream()
                .filter(asked -> asked.endedAt() == null)
                .map(this::department)
                .forEach(lines::add);
        records.of(number).stream().map(Sheets::paper).forEach(lines::add);
        return lines;
    }

    private static SheetLine clock(CaseClock clock) {
        return new SheetLine(
                Part.CLOCK,
                clock.deadline().term().label(),
                MINUTE.format(clock.deadline().dueAt()) + " 到期"
                        + (clock.deadline().term().kind() == TermKind.LEGAL ? "（法定）" : "")
                        + (clock.deadline().isPaused() ? "，现中止计时" : ""));
    }

    private SheetLine task(OpenTask task) {
        return new SheetLine(
                Part.TASK,
                task.title(),
                task.assignee() == null ? "待领取" : "由" + directory.nameOf(task.assignee()) + "办理");
    }

    private SheetLine department(AskedDepartment asked) {
        return new SheetLine(
                Part.DEPARTMENT,
                directory.department(asked.department()).map(Department::name).orElse(asked.department()),
                MINUTE.format(asked.askedAt()) + "起办理或者征询，继续办理，不因移交重新提出");
    }

    private static SheetLine paper(CaseRecord paper) {
        return new SheetLine(Part.PAPER, paper.kind().label(), paper.title());
    }
}
