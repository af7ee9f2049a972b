package org.wuzhen.leadercase;

import static org.wuzhen.casefile.FolderValue.day;
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
import org.wuzhen.casefile.FolderSection.Block;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue.Tone;

/** Which leader has a case in charge, until when, what was met, planned and done, and how the leader closed it. */
@Component
class LeaderCaseFolder implements FolderPart {

    private final LeaderCases charges;

    LeaderCaseFolder(LeaderCases charges) {
        this.charges = charges;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return charges.of(file.number()).stream().map(this::section).toList();
    }

    private FolderSection section(Charge charge) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Facts.of("现状", status(standing(charge), tone(charge)))
                .and("包案领导", staff(charge.leader()))
                .and("包案层级", text(charge.level() == null ? null : charge.level().label()))
                .and(
                        "规则建议",
                        text(
                                charge.advisedLevel() == null
                                        ? null
                                        : charge.advisedLevel().label() + "（" + charge.advisedRow() + "）"))
                .and("领导秘书", staff(charge.secretary()))
                .and("转专诊理由", text(charge.orderReason()))
                .and("确定人", staff(charge.appointedBy()))
                .and("签收时间", moment(charge.acceptedAt()))
                .and("包案期限", moment(charge.dueAt()))
                .and("逾期", moment(charge.overdueAt()))
                .and("延期", text(extension(charge)))
                .and("结束时间", moment(charge.endedAt())));
        List<LeaderChange> changes = charges.changes(charge.id());
        if (!changes.isEmpty()) {
            Table table = Table.of("更换时间", "原领导", "新领导", "理由和交接情况");
            for (LeaderChange change : changes) {
                table = table.row(
                        moment(change.at()),
                        staff(change.fromLeader()),
                        staff(change.toLeader()),
                        text(change.reason()));
            }
            blocks.add(table);
        }
        List<Taken> measures = charges.measures(charge.id());
        if (!measures.isEmpty()) {
            Table table = Table.of("措施", "开始", "结束", "结果");
            for (Taken taken : measures) {
                table = table.row(
                        text(taken.kind().label()),
                        moment(taken.begunAt()),
                        moment(taken.endedAt()),
                        text(taken.account() == null ? taken.result() : taken.result() + "。" + taken.account()));
            }
            blocks.add(table);
        }
        charges.papers(charge.id()).forEach(paper -> blocks.add(paper(paper)));
        return new FolderSection("领导包案（专诊）", charge.orderedAt(), blocks);
    }

    private Facts paper(Paper paper) {
        Facts facts = Facts.of(
                        paper.title(),
                        status(
                                paper.signedAt() == null ? "待包案领导审签" : "已签发",
                                paper.signedAt() == null ? Tone.WARNING : Tone.GOOD))
                .and("接访时间", moment(paper.happenedAt()));
        for (PaperSection section : charges.sections(paper.id())) {
            facts = facts.and(section.title(), text(section.body()));
        }
        return facts.and(
                        "下一步措施",
                        text(paper.measure() == null ? null : paper.measure().label()))
                .and(
                        "结案方式",
                        text(paper.outcome() == null ? null : paper.outcome().label()))
                .and("稳控责任人", text(paper.responsible()))
                .and("下次研判日期", day(paper.nextLook()))
                .and("拟稿", staff(paper.draftedBy()))
                .and("签发", staff(paper.signedBy()))
                .and("签发时间", moment(paper.signedAt()))
                .and("领导意见", text(paper.comment()));
    }

    private static String extension(Charge charge) {
        if (charge.extensionDays() == null) {
            return null;
        }
        String asked = "申请" + charge.extensionDays() + "日：" + charge.extensionWhy();
        return charge.extended() == null
                ? asked
                : asked + "；" + (charge.extended() ? "批准" : "不批准") + "：" + charge.extendedWhy();
    }

    private static String standing(Charge charge) {
        if (!charge.open()) {
            return charge.outcome().label();
        }
        if (charge.leader() == null) {
            return "待确定包案领导";
        }
        return charge.acceptedAt() == null ? "待领导签收" : "领导包案中";
    }

    private static Tone tone(Charge charge) {
        if (charge.open()) {
            return charge.overdueAt() == null ? Tone.PLAIN : Tone.BAD;
        }
        return charge.outcome() == ChargeOutcome.HOLDING ? Tone.WARNING : Tone.GOOD;
    }
}
