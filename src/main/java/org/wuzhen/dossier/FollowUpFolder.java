package org.wuzhen.dossier;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue.Tone;

/** Follow-up visits and the review of the closure in the file of a case. */
@Component
class FollowUpFolder implements FolderPart {

    private final FollowUps followUps;
    private final Closures closures;

    FollowUpFolder(FollowUps followUps, Closures closures) {
        this.followUps = followUps;
        this.closures = closures;
    }

    @Override
    public Tab tab() {
        return Tab.FOLLOW_UP;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<FolderSection> sections = new ArrayList<>();
        followUps.of(file.number()).forEach(visit -> sections.add(visit(visit)));
        List<ClosureReview> reviews = closures.of(file.number());
        if (!reviews.isEmpty()) {
            sections.add(closure(reviews));
        }
        return sections;
    }

    private static FolderSection visit(FollowUp v) {
        Facts facts = Facts.of("情况", v.reached() ? status("已联系上当事人", Tone.GOOD) : status("未联系上当事人", Tone.WARNING))
                .and("方式", text(v.way().label()))
                .and("时间", moment(v.visitedAt()))
                .and("回访人", staff(v.visitedBy()))
                .and("未联系上的原因", text(v.notReachedWhy()));
        if (v.reached()) {
            facts = facts.and("回访对象", text(v.visited().label()))
                    .and("履行情况", text(v.performance().label()))
                    .and(
                            "满意度",
                            status(v.satisfaction().label(), v.satisfaction().dissatisfied() ? Tone.BAD : Tone.GOOD))
                    .and("评价理由", text(v.satisfactionReason()))
                    .and("其他途径", text(v.otherRemedy().label()))
                    .and("其他途径进展", text(v.otherRemedyNote()))
                    .and("隐患", v.hiddenRisk() ? status(v.riskNote(), Tone.WARNING) : text("未发现"))
                    .and("处置措施", text(v.measures()));
        }
        if (v.finding() != null) {
            facts = facts.and("不满意核查", text(v.finding().label()))
                    .and("核查事实", text(v.findingFacts()))
                    .and("整改措施", text(v.findingMeasures()))
                    .and("核查人", staff(v.verifiedBy()))
                    .and("核查时间", moment(v.verifiedAt()));
        }
        return FolderSection.of("第" + v.round() + "次回访", v.visitedAt(), facts);
    }

    private static FolderSection closure(List<ClosureReview> reviews) {
        Table table = Table.of("次数", "结论", "意见", "审查人", "时间");
        for (ClosureReview r : reviews) {
            table = table.row(
                    text("第" + r.round() + "次"),
                    r.decision() == ClosureDecision.CLOSE ? status("同意结案", Tone.GOOD) : status("退回再次回访", Tone.WARNING),
                    text(r.opinion()),
                    staff(r.reviewedBy()),
                    moment(r.reviewedAt()));
        }
        return FolderSection.of("结案审查", reviews.get(0).reviewedAt(), table);
    }
}
