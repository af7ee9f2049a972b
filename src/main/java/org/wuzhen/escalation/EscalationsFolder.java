package org.wuzhen.escalation;

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

/** Where a case was raised to: why, the sheet, receipt or refusal, and who received it first and follows it. */
@Component
class EscalationsFolder implements FolderPart {

    private final Escalations escalations;

    EscalationsFolder(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return escalations.of(file.number()).stream()
                .map(escalation -> section(file, escalation))
                .toList();
    }

    private FolderSection section(CaseFile file, Escalation escalation) {
        List<Block> blocks = new ArrayList<>();
        Facts facts = Facts.of("现状", status(standing(escalation), tone(escalation)))
                .and("如何提出", text(escalation.origin().label()))
                .and("触发规则", text(escalation.ruleReason()))
                .and("规则行", text(escalation.ruleRow()))
                .and("提出人", staff(escalation.proposedBy()))
                .and("移交中心", text(escalations.name(escalation.fromCentre())))
                .and("接收单位", text(receiver(escalation)))
                .and("提级理由", text(escalation.reason()))
                .and("移交单", text(escalation.sheet()))
                .and("已做工作", text(escalation.done()))
                .and("未解决问题", text(escalation.openPoints()))
                .and("接收期限", moment(escalation.receiptDue()))
                .and("提醒接收", moment(escalation.remindedAt()))
                .and("拒收", moment(escalation.refusedAt()))
                .and("拒收理由", text(escalation.refusalReason()))
                .and("裁定", moment(escalation.ruledAt()))
                .and("裁定机关", text(escalation.rulingBody()))
                .and("裁定理由", text(escalation.rulingReason()))
                .and("接收", moment(escalation.receivedAt()))
                .and(
                        "接收方式",
                        text(
                                escalation.receivedHow() == null
                                        ? null
                                        : escalation.receivedHow().label()))
                .and("市级接收单位", text(escalation.cityUnit()))
                .and("市级回执日期", day(escalation.cityOn()))
                .and("市级意见", text(escalation.cityWords()))
                .and("首接负责", staff(file.firstReceiver()))
                .and("结束时间", moment(escalation.endedAt()))
                .and("说明", text(escalation.endReason()));
        blocks.add(facts);
        List<SheetLine> lines = escalations.lines(escalation.id());
        if (!lines.isEmpty()) {
            Table table = Table.of("移交时", "项目", "内容");
            for (SheetLine line : lines) {
                table = table.row(text(line.part().label()), text(line.label()), text(line.words()));
            }
            blocks.add(table);
        }
        return new FolderSection(
                escalation.target() == null ? "提级研判" : "提级：" + receiver(escalation), escalation.raisedAt(), blocks);
    }

    private String receiver(Escalation escalation) {
        if (escalation.target() == null) {
            return null;
        }
        return escalation.target() == Target.CITY ? "市级" : escalations.name(escalation.toCentre());
    }

    private static String standing(Escalation escalation) {
        return escalation.open()
                ? escalation.state().label()
                : escalation.outcome().label();
    }

    private static Tone tone(Escalation escalation) {
        return escalation.outcome() == Outcome.TAKEN_OVER || escalation.outcome() == Outcome.REPORTED
                ? Tone.GOOD
                : Tone.PLAIN;
    }
}
