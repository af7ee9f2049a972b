package org.wuzhen.petition;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.parties;
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
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.department.petition.ReviewResult.Result;

/** A petition in the file of its case: how it came, what was told, the opinions, and both instances. */
@Component
class PetitionFolder implements FolderPart {

    private final Petition petitions;

    PetitionFolder(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<FolderSection> sections = new ArrayList<>();
        petitions
                .transfer(file.number())
                .ifPresent(transfer -> sections.add(
                        FolderSection.of("信访部门" + transfer.kind(), transfer.receivedAt(), passedOn(transfer))));
        petitions.find(file.number()).ifPresent(petition -> sections.add(section(file, petition)));
        return sections;
    }

    private FolderSection section(CaseFile file, PetitionFile petition) {
        List<Block> blocks = new ArrayList<>();
        if (petition.confidential()) {
            blocks.add(new Note("信访人要求保密：不得把其姓名、联系方式和材料透露、转送给被反映的单位和人员。", Tone.WARNING));
        }
        List<Opinion> opinions = petitions.opinions(file.number());
        List<Instance> instances = petitions.instances(file.number());
        blocks.add(registered(petition, standing(petition, opinions, instances)));
        for (Opinion opinion : opinions) {
            blocks.add(opinion(opinion));
        }
        for (Instance instance : instances) {
            blocks.add(instance(instance));
        }
        return new FolderSection("信访事项", petition.begunAt(), blocks);
    }

    private static Facts passedOn(TransferFile transfer) {
        return Facts.of("转送交办号", text(transfer.transferNo()))
                .and("信访件号", text(transfer.petitionNo()))
                .and("内容分类", text(transfer.category()))
                .and("转送日期", day(transfer.transferredOn()))
                .and("办理期限", day(transfer.limitDate()))
                .and("报告办理结果", FolderValue.yesOrNo(transfer.needReport()))
                .and("处理", text(decided(transfer)))
                .and("处理人", staff(transfer.decidedBy()))
                .and("处理时间", moment(transfer.decidedAt()))
                .and("异议理由", text(transfer.objection()))
                .and("异议依据", text(transfer.basis()))
                .and("建议转送单位", text(transfer.suggestedUnit()))
                .and("信访部门答复", text(transfer.upheld() == null ? null : transfer.upheld() ? "异议成立" : "异议不成立"))
                .and("答复内容", text(transfer.answer()))
                .and("已报告", moment(transfer.reportedAt()));
    }

    private static String decided(TransferFile transfer) {
        if (transfer.decided() == null) {
            return "尚未处理";
        }
        return transfer.decided().equals("OBJECTED") ? "提出异议" : "接受";
    }

    private static Facts registered(PetitionFile petition, FolderValue standing) {
        return Facts.of("现状", standing)
                .and(
                        "信访形式",
                        text(petition.form() == null ? null : petition.form().label()))
                .and("信访目的", text(petition.aim() == null ? null : petition.aim().label()))
                .and("初次或者重复", text(petition.repeated() == null ? null : petition.repeated() ? "重复" : "初次"))
                .and("内容分类", text(petition.category()))
                .and("信访人数", FolderValue.number(petition.people(), "人"))
                .and("信访代表", parties(petition.represented()))
                .and("信访件号", text(petition.petitionNo()))
                .and("重复件", text(petition.duplicates()))
                .and("信访部门说明", text(petition.bureauSaid()))
                .and("登记人", staff(petition.registeredBy()))
                .and("登记时间", moment(petition.registeredAt()))
                .and("受理判定", text(petition.reason()))
                .and("依据", text(petition.basis()))
                .and("告知书", text(petition.noticeNo()))
                .and("告知日期", day(petition.toldOn()))
                .and("告知方式", text(petition.toldHow()))
                .and("受理日期", day(petition.acceptedOn()))
                .and("承办人", staff(petition.handler()))
                .and("结束时间", moment(petition.endedAt()));
    }

    private static FolderValue standing(PetitionFile petition, List<Opinion> opinions, List<Instance> instances) {
        if (petition.outcome() != null) {
            return status(petition.outcome().label(), Tone.GOOD);
        }
        if (petition.acceptedOn() == null) {
            return text(petition.form() == null ? "待登记" : "待告知");
        }
        List<Instance> since = sinceRevoked(instances);
        Instance asked = since.isEmpty() ? null : since.get(since.size() - 1);
        if (asked != null && asked.accepted() == null) {
            return text("已转递" + asked.level().label() + "申请，等候答复");
        }
        if (asked != null && asked.accepted() && asked.result() == null) {
            return text(asked.level().label() + "中");
        }
        if (since.stream().anyMatch(instance -> instance.result() != null)) {
            return text("复查意见已送达，等候是否申请复核");
        }
        long revoked = instances.stream().filter(PetitionFolder::revoked).count();
        long served = opinions.stream().filter(one -> one.servedOn() != null).count();
        if (served > revoked) {
            return text("处理意见书已送达，等候是否申请复查");
        }
        return text(revoked > 0 ? "原意见被撤销，重新办理中" : "办理中");
    }

    /** The requests against the opinion that stands: an opinion that was revoked takes those against it along. */
    private static List<Instance> sinceRevoked(List<Instance> instances) {
        int from = 0;
        for (int i = 0; i < instances.size(); i++) {
            from = revoked(instances.get(i)) ? i + 1 : from;
        }
        return instances.subList(from, instances.size());
    }

    private static boolean revoked(Instance instance) {
        return instance.result() == Result.REVOKED;
    }

    private static String named(Opinion opinion) {
        if (opinion.opinionNo() != null) {
            return opinion.opinionNo();
        }
        return opinion.returned() == null ? "待签发" : "已退回重拟";
    }

    private static Facts opinion(Opinion opinion) {
        return Facts.of("处理意见书", text(named(opinion)))
                .and("处理意见", text(opinion.decision().label()))
                .and("查明", text(opinion.facts()))
                .and("意见", text(opinion.opinion()))
                .and("意见依据", text(opinion.basis()))
                .and("拟稿人", staff(opinion.draftedBy()))
                .and("退回理由", text(opinion.returned()))
                .and("签发人", staff(opinion.signedBy()))
                .and("签发时间", moment(opinion.signedAt()))
                .and("是否延期", FolderValue.yesOrNo(opinion.extended()))
                .and("送达日期", day(opinion.servedOn()))
                .and("送达方式", text(opinion.servedHow()));
    }

    private static Facts instance(Instance instance) {
        return Facts.of("申请", text(instance.level().label()))
                .and("原意见书", text(instance.againstNo()))
                .and("申请日期", day(instance.requestedOn()))
                .and("申请理由", text(instance.grounds()))
                .and("是否受理", text(instance.accepted() == null ? "尚未答复" : instance.accepted() ? "受理" : "不予受理"))
                .and("不予受理的理由", text(instance.refused()))
                .and("文书号", text(instance.reviewNo()))
                .and(
                        "结果",
                        text(
                                instance.result() == null
                                        ? null
                                        : instance.result().label()))
                .and("作出日期", day(instance.decidedOn()))
                .and("送达日期", day(instance.resultOn()))
                .and("主要内容", text(instance.summary()))
                .and("登记方式", text(instance.byHand() == null ? null : instance.byHand() ? "人工登记" : "信访部门系统"));
    }
}
