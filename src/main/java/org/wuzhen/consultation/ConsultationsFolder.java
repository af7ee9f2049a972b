package org.wuzhen.consultation;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.sum;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Block;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** The consultations of a case in its file: who took part, what each department said in whose name, minutes and items. */
@Component
class ConsultationsFolder implements FolderPart {

    private final Consultations consultations;
    private final Actions actions;

    ConsultationsFolder(Consultations consultations, Actions actions) {
        this.consultations = consultations;
        this.actions = actions;
    }

    @Override
    public Tab tab() {
        return Tab.CONSULTATION;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return consultations.of(file.number()).stream().map(this::section).toList();
    }

    private FolderSection section(Consultation consultation) {
        List<Block> blocks = new ArrayList<>();
        List<Member> members = consultations.members(consultation.id());
        blocks.add(head(consultation));
        if (!members.isEmpty()) {
            blocks.add(opinions(consultation, members));
            consultations.meetings(consultation.id()).forEach(meeting -> blocks.addAll(meeting(meeting, members)));
        }
        if (consultation.conclusion() != null) {
            blocks.add(minutes(consultation));
        }
        List<Action> ordered = actions.of(consultation.id());
        if (!ordered.isEmpty()) {
            blocks.add(items(ordered));
        }
        List<ActionEntry> entries = actions.entries(consultation.id());
        if (!entries.isEmpty()) {
            blocks.add(course(entries, ordered));
        }
        return new FolderSection("会诊", consultation.openedAt(), blocks);
    }

    private Facts head(Consultation consultation) {
        Facts facts = Facts.of("现状", status(standing(consultation), consultation.open() ? Tone.PLAIN : Tone.GOOD))
                .and("提请理由", text(consultation.why()))
                .and("提请人", staff(consultation.onRoad() ? null : consultation.openedBy()))
                .and("会诊期限", moment(consultation.dueAt()));
        if (consultation.convenedAt() != null) {
            facts = facts.and("牵头部门", text(consultations.nameOf(consultation.lead())))
                    .and("主持人", text(consultation.chair().label()))
                    .and("到会要求", text(consultation.quorum() + "个以上部门，牵头部门必须到会"))
                    .and("组成人", staff(consultation.convenedBy()))
                    .and("组成时间", moment(consultation.convenedAt()))
                    .and("组成规则", text("《会诊组成》" + consultation.compositionRow()))
                    .and("规则建议的部门", text(names(consultation.advisedMembers())))
                    .and("调整理由", text(consultation.changeReason()))
                    .and("需要研究的问题", text(consultation.question()));
        }
        return facts.and("结束时间", moment(consultation.endedAt())).and("终止原因", text(consultation.endReason()));
    }

    private static String standing(Consultation consultation) {
        return consultation.outcome() != null && !consultation.open()
                ? consultation.outcome().label()
                : consultation.state().label();
    }

    private Table opinions(Consultation consultation, List<Member> members) {
        Map<Long, List<MemberOpinion>> said = consultations.opinions(consultation.id()).stream()
                .collect(Collectors.groupingBy(MemberOpinion::member));
        Table table = Table.of("部门", "态度", "意见", "签署", "金额", "提交", "期限、催办");
        for (Member member : members) {
            List<MemberOpinion> all = said.getOrDefault(member.id(), List.of());
            if (all.isEmpty()) {
                table = table.row(
                        text(name(member)),
                        status("未提交", member.silentAt() == null ? Tone.PLAIN : Tone.BAD),
                        text(null),
                        text(null),
                        text(null),
                        text(null),
                        text(urged(member)));
            }
            for (MemberOpinion opinion : all) {
                table = table.row(
                        text(name(member)),
                        text(opinion.stand().label()),
                        text(opinion.words()),
                        signed(member, opinion),
                        sum(opinion.amount()),
                        moment(opinion.at()),
                        text(urged(member)));
            }
        }
        return table;
    }

    private FolderValue signed(Member member, MemberOpinion opinion) {
        String head = consultations.nameOf(member.department()) + "主要领导";
        if (opinion.waitsForHead()) {
            return status("已报主要领导，尚未签署", Tone.WARNING);
        }
        if (Boolean.FALSE.equals(opinion.headSigned())) {
            return text("主要领导退回重提：" + opinion.headWords());
        }
        if (!opinion.counts()) {
            return text("另有意见在先，附此备查");
        }
        if (opinion.bySystem()) {
            return text(opinion.author() + "（部门系统" + (opinion.binding() ? "，代表主要领导）" : "）"));
        }
        if (opinion.headSigned() != null || opinion.author().equals(opinion.onBehalfOf())) {
            return status(head + "签署，对部门有约束力", Tone.GOOD);
        }
        return opinion.binding() ? status("派驻干部代表" + head + "签署，对部门有约束力", Tone.GOOD) : text("派驻干部签署");
    }

    private static String urged(Member member) {
        List<String> steps = new ArrayList<>();
        if (member.reason() != null) {
            steps.add("会诊中增加：" + member.reason());
        }
        if (member.remindedAt() != null) {
            steps.add("已提醒");
        }
        if (member.headToldAt() != null) {
            steps.add("逾期，已告知主要领导");
        }
        if (member.silentAt() != null) {
            steps.add("已提请督办");
        }
        return steps.isEmpty() ? null : String.join("；", steps);
    }

    private List<Block> meeting(Meeting meeting, List<Member> members) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Facts.of("第" + meeting.dateNo() + "次会期", moment(meeting.plannedAt()))
                .and("地点", text(meeting.place()))
                .and("实际召开", moment(meeting.heldAt()))
                .and(
                        "会议情况",
                        text(meeting.result() == null ? null : meeting.result().label()))
                .and("登记人", staff(meeting.recordedBy())));
        List<Attendance> attendance = consultations.attendance(meeting.consultation(), meeting.dateNo());
        if (!attendance.isEmpty()) {
            Map<Long, String> names = members.stream().collect(Collectors.toMap(Member::id, this::name));
            Table table = Table.of("部门", "到会", "到会人", "发言");
            for (Attendance one : attendance) {
                table = table.row(
                        text(names.get(one.member())), text(one.came().label()), text(one.who()), text(one.said()));
            }
            blocks.add(table);
        }
        return blocks;
    }

    private Facts minutes(Consultation consultation) {
        Facts facts = Facts.of("会诊纪要", text(consultation.paperNumber()))
                .and("结论", text(consultation.conclusion()))
                .and("结论种类", text(consultation.outcome().label()));
        if (consultation.dispute() != null) {
            facts = facts.and("分歧", text(consultation.focus().label() + "：" + consultation.dispute()))
                    .and("裁定牵头的理由", text(consultation.leadReason()))
                    .and("裁定人", staff(consultation.leadDecidedBy()));
        }
        if (consultation.nextStep() != null) {
            facts = facts.and("下一步", text(consultation.nextStep().label()))
                    .and(
                            "承办部门",
                            text(
                                    consultation.department() == null
                                            ? null
                                            : consultations.nameOf(consultation.department())));
        }
        return facts.and("制作人", staff(consultation.minutesBy())).and("制作时间", moment(consultation.minutesAt()));
    }

    private Table items(List<Action> ordered) {
        Table table = Table.of("会诊事项", "落实部门", "完成日期", "现状");
        for (Action action : ordered) {
            table = table.row(
                    text(action.words()),
                    text(consultations.nameOf(action.department())),
                    day(action.dueOn()),
                    status(
                            action.state().label() + (action.open() && action.lateAt() != null ? "，已逾期" : ""),
                            action.state() == ActionState.DONE
                                    ? Tone.GOOD
                                    : action.open() && action.lateAt() != null ? Tone.BAD : Tone.PLAIN));
        }
        return table;
    }

    private Table course(List<ActionEntry> entries, List<Action> ordered) {
        Map<Long, String> names = ordered.stream()
                .collect(Collectors.toMap(Action::id, action -> consultations.nameOf(action.department())));
        Table table = Table.of("时间", "落实部门", "经过", "内容", "记录人");
        for (ActionEntry entry : entries) {
            table = table.row(
                    moment(entry.at()),
                    text(names.get(entry.action())),
                    text(entry.kind().label() + (entry.day() == null ? "" : "至" + entry.day())),
                    text(entry.words()),
                    staff(entry.author()));
        }
        return table;
    }

    private String name(Member member) {
        return consultations.nameOf(member.department());
    }

    private String names(String codes) {
        return Consultation.codes(codes).stream().map(consultations::nameOf).collect(Collectors.joining("、"));
    }
}
