package org.wuzhen.relapse;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Block;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.casefile.number.CaseNumber;

/** What re-examinations of a case found, and when it is looked at next. */
@Component
class RelapseFolder implements FolderPart {

    private final Relapses relapses;

    RelapseFolder(Relapses relapses) {
        this.relapses = relapses;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<FolderSection> sections = new ArrayList<>();
        relapses.of(file.number()).forEach(review -> sections.add(section(review)));
        List<Due> dues = relapses.dues(file.number());
        if (!dues.isEmpty()) {
            Table table = Table.of("复诊日期", "缘由", "理由");
            for (Due due : dues) {
                table = table.row(day(due.dueOn()), text(due.cause().label()), text(due.reason()));
            }
            sections.add(FolderSection.of("复诊安排", null, table));
        }
        return sections;
    }

    private FolderSection section(Review review) {
        List<Block> blocks = new ArrayList<>();
        List<CaseNumber> reports = relapses.complaints(review.id());
        blocks.add(Facts.of("现状", status(review.standing(), tone(review)))
                .and("缘由", text(review.cause().label()))
                .and("说明", text(review.why()))
                .and(
                        "再次登记的案号",
                        text(
                                reports.isEmpty()
                                        ? null
                                        : reports.stream()
                                                .map(CaseNumber::value)
                                                .collect(Collectors.joining("、"))))
                .and(
                        "当时结果",
                        text(
                                review.resultThen() == null
                                        ? null
                                        : review.resultThen().label()))
                .and("现在的情况", text(review.stateNow()))
                .and(
                        "比对结论",
                        text(review.finding() == null ? null : review.finding().label()))
                .and("比对人", staff(review.comparedBy()))
                .and("比对时间", moment(review.comparedAt()))
                .and(
                        "主要原因",
                        text(
                                review.rootCause() == null
                                        ? null
                                        : review.rootCause().label()))
                .and("诊断意见", text(review.diagnosis()))
                .and("去向", text(review.way() == null ? null : review.way().label()))
                .and("规则行", text(review.advisedRow()))
                .and("变更去向的理由", text(review.wayReason()))
                .and("诊断人", staff(review.diagnosedBy()))
                .and("新方案", text(review.plan()))
                .and("下一步", text(review.nextStep() == null ? null : PlannedStep.label(review.nextStep())))
                .and("审定", moment(review.approvedAt()))
                .and("审定人", staff(review.approvedBy()))
                .and("退回理由", text(review.approvalWords()))
                .and("终结意见编号", text(review.conclusionPaper()))
                .and("听证后处理意见", text(review.conclusion()))
                .and("依据", text(review.conclusionBasis()))
                .and("签署人", staff(review.signedBy()))
                .and("稳控责任单位", text(review.watchUnit()))
                .and("稳控责任人", text(review.watcher()))
                .and("稳控措施", text(review.watchMeasures()))
                .and("下次复诊日期", day(review.nextLook()))
                .and("结束时间", moment(review.endedAt())));
        relapses.hearings(review.id()).forEach(hearing -> blocks.add(hearing(hearing)));
        return new FolderSection("复诊（" + review.cause().label() + "）", review.begunAt(), blocks);
    }

    private Facts hearing(Hearing hearing) {
        Boolean held = hearing.held();
        return Facts.of(
                        "听证",
                        status(
                                held == null ? "已通知，待举行" : held ? "已举行" : "延期",
                                Boolean.TRUE.equals(held) ? Tone.GOOD : Tone.WARNING))
                .and("通知编号", text(hearing.paper()))
                .and("听证时间", moment(hearing.plannedAt()))
                .and("听证地点", text(hearing.place()))
                .and("主持人", text(hearing.chair()))
                .and(
                        "听证员",
                        text(relapses.panel(hearing.id()).stream()
                                .map(one -> one.name() + "（" + one.role().label() + "）")
                                .collect(Collectors.joining("、"))))
                .and("听证事项", text(hearing.matters()))
                .and("延期理由", text(hearing.postponedWhy()))
                .and("评议意见", text(hearing.panelOpinion()))
                .and(
                        "票数",
                        text(
                                hearing.votesEnd() == null
                                        ? null
                                        : "赞成终结" + hearing.votesEnd() + "票，不赞成" + hearing.votesAgainst() + "票"));
    }

    private static Tone tone(Review review) {
        if (review.open()) {
            return Tone.PLAIN;
        }
        return review.outcome() == Outcome.HOLDING ? Tone.WARNING : Tone.GOOD;
    }
}
