package org.wuzhen.handling;

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
import org.wuzhen.casefile.FolderSection.Note;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** What departments were given of a case: dispatches, returns, the course of the work, its verification and its scores. */
@Component
class MattersFolder implements FolderPart {

    private final Matters matters;
    private final Scoring scoring;
    private final Offices offices;

    MattersFolder(Matters matters, Scoring scoring, Offices offices) {
        this.matters = matters;
        this.scoring = scoring;
        this.offices = offices;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return matters.of(file.number()).stream().map(this::section).toList();
    }

    private FolderSection section(Matter matter) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Facts.of("现状", status(standing(matter), tone(matter)))
                .and("吹哨方", text(matter.body()))
                .and("承办部门", text(offices.nameOf(matter.department())))
                .and("办理要求", text(matter.demand()))
                .and("地点", text(matter.place()))
                .and("复杂事项", text(matter.complicated() ? "是，退件时限2个工作日" : null))
                .and("办理期限", moment(matter.dueAt()))
                .and("逾期", moment(matter.overdueAt()))
                .and("结束时间", moment(matter.endedAt()))
                .and("撤回理由", text(matter.endReason())));
        matters.dispatches(matter.id()).forEach(dispatch -> blocks.add(dispatched(dispatch)));
        List<Entry> entries = matters.entries(matter.id());
        if (!entries.isEmpty()) {
            Table table = Table.of("时间", "事项", "内容", "来源");
            for (Entry entry : entries) {
                table = table.row(
                        moment(entry.at()),
                        text(entry.heading()),
                        text(entry.words()),
                        text(offices.authorOf(entry.author())));
            }
            blocks.add(table);
        }
        if (matter.summoned() && matter.scoredUntil() != null) {
            blocks.add(scores(matter));
        }
        return new FolderSection(
                (matter.summoned() ? "吹哨报到：" : "部门办理：") + offices.nameOf(matter.department()),
                matter.raisedAt(),
                blocks);
    }

    private Facts dispatched(Dispatch dispatch) {
        Facts facts = Facts.of(
                        "第" + dispatch.round() + "次派单",
                        text(offices.nameOf(dispatch.department()) + (dispatch.last() ? "（主任指定，不得退件）" : "")))
                .and("派单时间", moment(dispatch.at()))
                .and("签收期限", moment(dispatch.signDue()))
                .and("逾期未签收", moment(dispatch.unsignedAt()))
                .and("签收时间", moment(dispatch.signedAt()));
        if (dispatch.signedHow() != null) {
            facts = facts.and("签收方式", text(dispatch.signedHow().label()));
        }
        if (dispatch.returnedAt() != null) {
            facts = facts.and("退件时间", moment(dispatch.returnedAt()))
                    .and("退件理由", text(dispatch.returnReason()))
                    .and("退件依据", text(dispatch.returnBasis()))
                    .and("建议单位", text(dispatch.suggested() == null ? null : offices.nameOf(dispatch.suggested())));
        }
        if (dispatch.ruling() != null) {
            facts = facts.and("裁定", text(dispatch.ruling().label()))
                    .and("规则建议", text(dispatch.advised().label() + "（" + dispatch.advisedRow() + "）"))
                    .and("裁定理由", text(dispatch.rulingReason()))
                    .and("裁定人", staff(dispatch.ruledBy()))
                    .and("裁定时间", moment(dispatch.ruledAt()));
        }
        return facts;
    }

    private Block scores(Matter matter) {
        List<Score> scores = scoring.open(matter);
        if (scores.isEmpty()) {
            return new Note(matter.scoringClosed() == null ? "双向评价进行中，双方都评价以后或者期满以后公开。" : "评价期满，双方都没有评价。", Tone.PLAIN);
        }
        Table table = Table.of("评价方", "评分", "理由", "时间");
        for (Score score : scores) {
            table = table.row(
                    text(score.side().label()), text(score.marks()), text(score.reason()), moment(score.at()));
        }
        return table;
    }

    private static String standing(Matter matter) {
        return matter.open() ? matter.state().label() : matter.outcome().label();
    }

    private static FolderValue.Tone tone(Matter matter) {
        if (matter.open()) {
            return matter.overdueAt() == null ? Tone.PLAIN : Tone.BAD;
        }
        return matter.outcome() == Outcome.DONE ? Tone.GOOD : Tone.PLAIN;
    }
}
