package org.wuzhen.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseContext;
import org.wuzhen.engine.FormRejected;

/** Answers the engine from the case: what stands on its tasks, when they are due, and whether they may be done now. */
@Component
@Transactional
class JourneyContext implements CaseContext {

    private static final Set<String> WHILE_SUSPENDED = Set.of("review-suspension");

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final Duty duty;
    private final CaseAccess access;

    JourneyContext(CaseFiles cases, CaseClocks clocks, Duty duty, CaseAccess access) {
        this.cases = cases;
        this.clocks = clocks;
        this.duty = duty;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Caption caption(CaseNumber number) {
        CaseFile file = cases.get(number);
        RiskLevel risk = file.risk() == null ? RiskLevel.YELLOW : file.risk();
        return new Caption(
                file.disputeType().label(),
                file.centre(),
                risk.priority(),
                file.restricted() ? access.leaderGroups(file.centre()) : Set.of());
    }

    @Override
    public Instant taskDue(CaseNumber number, String term, String taskId) {
        return clocks.running(number, term)
                .map(Deadline::dueAt)
                .orElseGet(() -> clocks.startForTask(number, term, taskId).dueAt());
    }

    @Override
    public Instant taskDue(CaseNumber number, String term, String taskId, String shorter, Instant wanted) {
        return clocks.running(number, term).map(Deadline::dueAt).orElseGet(() -> clocks.startForTask(
                        number, term, taskId, shorter, wanted)
                .dueAt());
    }

    @Override
    public Optional<String> onDuty(ProcessNumber number, String taskId, String person, String post) {
        return duty.meant(number, taskId, person, post == null ? null : Post.valueOf(post));
    }

    @Override
    public void taskEnded(ProcessNumber number, String taskId, boolean completed) {
        if (number instanceof CaseNumber ofCase) {
            clocks.endForTask(ofCase, taskId, completed ? "已办结" : "任务撤销");
        }
        duty.forget(taskId);
    }

    @Override
    @Transactional(readOnly = true)
    public void admit(CaseNumber number, String formId) {
        CaseFile file = cases.get(number);
        if (file.suspended() && !WHILE_SUSPENDED.contains(formId)) {
            throw new FormRejected("案件已中止（" + file.suspendReason() + "），恢复后才能继续办理。请先办理“核查中止事由”任务。");
        }
    }
}
