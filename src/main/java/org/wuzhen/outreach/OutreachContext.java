package org.wuzhen.outreach;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.OwnContext;

/** Answers the engine of a round. */
@Component
class OutreachContext implements OwnContext {

    private static final int PRIORITY = 30;

    private final Outreach outreach;
    private final Directory directory;
    private final Deadlines deadlines;

    OutreachContext(Outreach outreach, Directory directory, Deadlines deadlines) {
        this.outreach = outreach;
        this.directory = directory;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return OutreachProcess.KIND;
    }

    @Override
    public Caption caption(OwnNumber number) {
        Round round = outreach.round(number);
        return new Caption(
                directory.centre(round.centre()).shortName() + round.period().name() + "巡诊", PRIORITY);
    }

    @Override
    public Instant taskDue(OwnNumber number, String term, String taskId) {
        return deadlines.start(TermQuery.of(term)).dueAt();
    }

    @Override
    public String page(OwnNumber number) {
        return "/outreach/" + number;
    }
}
