package org.wuzhen.leadercase.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.Paper;
import org.wuzhen.leadercase.PaperSection;
import org.wuzhen.leadercase.Taken;
import org.wuzhen.leadercase.web.LeaderPage.Row;

/** What stands on the printed papers of a leader's case, row by row. */
final class LeaderPaper {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private LeaderPaper() {}

    static List<Row> sheet(CaseFile file, Charge charge, Directory directory, List<Taken> measures) {
        List<Row> rows = head(file, directory);
        rows.add(new Row("事实经过", file.facts()));
        rows.add(new Row("诉求", file.claims()));
        rows.add(new Row("包案层级", charge.level().label()));
        rows.add(new Row("包案领导", directory.nameOf(charge.leader())));
        rows.add(new Row("领导秘书", directory.nameOf(charge.secretary())));
        rows.add(new Row("确定人", directory.nameOf(charge.appointedBy()) + "，" + MINUTE.format(charge.appointedAt())));
        if (charge.orderReason() != null) {
            rows.add(new Row("转专诊理由", charge.orderReason()));
        }
        if (charge.dueAt() != null) {
            rows.add(new Row("包案期限", MINUTE.format(charge.dueAt())));
        }
        for (Taken one : measures) {
            rows.add(new Row(
                    one.kind().label(),
                    MINUTE.format(one.begunAt())
                            + (one.result() == null ? "" : "，" + one.result())
                            + (one.account() == null ? "" : "。" + one.account())));
        }
        if (!charge.open()) {
            rows.add(new Row("包案结果", charge.outcome().label()));
        }
        return rows;
    }

    static List<Row> paper(CaseFile file, Paper paper, Directory directory, List<PaperSection> sections) {
        List<Row> rows = head(file, directory);
        if (paper.happenedAt() != null) {
            rows.add(new Row("接访时间", MINUTE.format(paper.happenedAt())));
        }
        sections.forEach(section -> rows.add(new Row(section.title(), section.body())));
        if (paper.measure() != null) {
            String department = paper.department() == null
                    ? ""
                    : "："
                            + directory
                                    .department(paper.department())
                                    .map(one -> one.name())
                                    .orElse(paper.department());
            rows.add(new Row("下一步措施", paper.measure().label() + department));
        }
        if (paper.outcome() != null) {
            rows.add(new Row("结案方式", paper.outcome().label()));
        }
        if (paper.responsible() != null) {
            rows.add(new Row("稳控责任人", paper.responsible()));
        }
        if (paper.nextLook() != null) {
            rows.add(new Row("下次研判日期", paper.nextLook().toString()));
        }
        if (paper.signedAt() != null && paper.comment() != null) {
            rows.add(new Row("领导意见", paper.comment()));
        }
        rows.add(new Row("拟稿", directory.nameOf(paper.draftedBy()) + "，" + MINUTE.format(paper.draftedAt())));
        return rows;
    }

    private static List<Row> head(CaseFile file, Directory directory) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("案号", file.number().value()));
        rows.add(new Row("办理单位", directory.centre(file.centre()).name()));
        rows.add(new Row(
                "纠纷类型",
                file.disputeType().label()
                        + (file.risk() == null ? "" : "（" + file.risk().label() + "）")));
        return rows;
    }
}
