package org.wuzhen.mediation;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.parties;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** Mediators, investigations and sessions in the file of a case. */
@Component("mediationFolder")
class HandlingFolder implements FolderPart {

    private final Mediators mediators;
    private final Mediation mediation;

    HandlingFolder(Mediators mediators, Mediation mediation) {
        this.mediators = mediators;
        this.mediation = mediation;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<FolderSection> sections = new ArrayList<>();
        List<Mediator> all = mediators.history(file.number());
        if (!all.isEmpty()) {
            sections.add(mediators(all));
        }
        mediation.investigations(file.number()).forEach(i -> sections.add(investigation(i)));
        mediation.sessions(file.number()).forEach(s -> sections.add(session(s)));
        return sections;
    }

    private static FolderSection mediators(List<Mediator> all) {
        Table table = Table.of("调解员", "分工", "如何确定", "理由", "确定时间", "现状");
        for (Mediator m : all) {
            table = table.row(
                    staff(m.person()),
                    text(m.role() == Mediator.Role.LEAD ? "主持调解" : "协助调解"),
                    text(m.chosenHow().label()),
                    text(m.reason()),
                    moment(m.chosenAt()),
                    state(m));
        }
        Instant first =
                all.stream().map(Mediator::chosenAt).min(Instant::compareTo).orElse(null);
        return FolderSection.of("调解员", first, table);
    }

    private static FolderValue state(Mediator m) {
        if (m.recusedAt() != null) {
            return status("已回避：" + m.recusalReason(), Tone.WARNING);
        }
        return m.acting() ? status("承办中", Tone.GOOD) : text("已更换");
    }

    private static FolderSection investigation(Investigation i) {
        return FolderSection.of(
                "第" + i.number() + "次调查核实",
                i.at(),
                Facts.of("情况", text(i.conducted() ? "已调查" : "事实清楚，无需调查"))
                        .and("时间", moment(i.at()))
                        .and("地点", text(i.place()))
                        .and("被调查的当事人", parties(i.askedParties()))
                        .and("其他被调查人", text(i.askedOthers()))
                        .and("在场人", text(i.present()))
                        .and("调查记录", text(i.record()))
                        .and("证据线索", text(i.evidence()))
                        .and("下一步", text(i.more() ? "继续调查" : "安排调解会")));
    }

    private static FolderSection session(Session s) {
        SessionPlan plan = s.plan();
        Facts facts = Facts.of(
                        "结果",
                        s.held()
                                .<FolderValue>map(held -> status(
                                        held.result().label(), held.result().needsBothSides() ? Tone.GOOD : Tone.PLAIN))
                                .orElse(status("已安排，尚未召开", Tone.WARNING)))
                .and("安排时间", moment(plan.at()))
                .and("地点", text(plan.place()))
                .and("方式", text(plan.open() ? "公开" : "不公开"))
                .and("通知当事人", text(plan.noticeHow()))
                .and("邀请参加", text(plan.invitees()));
        if (s.held().isPresent()) {
            SessionRecord held = s.held().get();
            facts = facts.and("开始", moment(held.from()))
                    .and("结束", moment(held.to()))
                    .and("到场当事人", parties(held.attended()))
                    .and("其他到场人", text(held.others()))
                    .and("缺席情况", text(held.absence()))
                    .and("调解记录", text(held.record()))
                    .and("说明", text(held.note()))
                    .and("记录人", text(held.recorder()));
        }
        return FolderSection.of("第" + s.number() + "次调解会", plan.at(), facts);
    }
}
