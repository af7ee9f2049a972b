package org.wuzhen.confirmation;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.party;
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
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.confirmation.store.ConfirmationMapper;

/** The confirmations of a case in its file: who consented, what went to the court, what came back. */
@Component
class ConfirmationFolder implements FolderPart {

    private final ConfirmationMapper files;

    ConfirmationFolder(ConfirmationMapper files) {
        this.files = files;
    }

    @Override
    public Tab tab() {
        return Tab.AGREEMENT;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return files.files(file.number().value()).stream().map(this::section).toList();
    }

    private FolderSection section(ConfirmationFile file) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(file));
        List<Consent> consents = files.consents(file.id());
        if (!consents.isEmpty()) {
            blocks.add(consents(consents));
        }
        List<Given> given = files.given(file.id());
        if (!given.isEmpty()) {
            blocks.add(given(given));
        }
        for (Beside beside : files.beside(file.id())) {
            blocks.add(new Note("法院系统随后送来的裁定，供对照，不改变已登记的结果。", Tone.WARNING));
            blocks.add(Facts.of("法院系统的裁定", text(beside.ruling().label()))
                    .and("案号", text(beside.courtCaseNo()))
                    .and("裁定日期", day(beside.ruledOn()))
                    .and("理由", text(beside.reasons()))
                    .and("收到时间", moment(beside.cameAt())));
        }
        return new FolderSection(
                "司法确认办理" + (file.round() > 1 ? "（第" + file.round() + "次）" : ""), file.openedAt(), blocks);
    }

    private static Facts facts(ConfirmationFile file) {
        return Facts.of("现状", status(file.state().label(), tone(file.state())))
                .and("调解协议", text(file.agreementNo()))
                .and("共同申请的最后一日", day(file.lastDay()))
                .and("不能确认的情形", text(problem(file)))
                .and("核查说明", text(file.remark()))
                .and("接受申请的法院", text(file.courtName()))
                .and("申请日期", day(file.appliedOn()))
                .and("提交时间", moment(file.submittedAt()))
                .and("申请件号", text(file.applicationRef()))
                .and("受理案号", text(file.courtCaseNo()))
                .and("受理日期", day(file.acceptedOn()))
                .and("承办法官", text(file.judge()))
                .and("法院要求补充", text(file.wanted() == null ? null : file.wanted().replace("\n", "；")))
                .and("补充期限", day(file.supplementBy()))
                .and("撤回理由", text(file.withdrawalReason()))
                .and("撤回日期", day(file.withdrawnOn()))
                .and("裁定", text(file.ruling() == null ? null : file.ruling().label()))
                .and("裁定书案号", text(file.rulingNo()))
                .and("裁定日期", day(file.ruledOn()))
                .and(
                        "驳回理由",
                        text(
                                file.rulingGround() == null
                                        ? null
                                        : file.rulingGround().label()))
                .and("裁定理由", text(file.rulingReasons()))
                .and("裁定登记人", file.rulingBy() == null ? text(null) : staff(file.rulingBy()))
                .and("办结时间", moment(file.endedAt()))
                .and("办结说明", text(file.endedWhy()));
    }

    private static String problem(ConfirmationFile file) {
        return file.contentProblem() == null || file.contentProblem() == ContentProblem.NONE
                ? null
                : file.contentProblem().label();
    }

    private static Table consents(List<Consent> consents) {
        Table table = Table.of("当事人", "是否同意共同申请", "日期", "方式");
        for (Consent consent : consents) {
            table = table.row(
                    party(consent.party()),
                    status(consent.agrees() ? "同意" : "不同意", consent.agrees() ? Tone.GOOD : Tone.BAD),
                    day(consent.saidOn()),
                    text(consent.manner().label()));
        }
        return table;
    }

    private static Table given(List<Given> given) {
        Table table = Table.of("补充", "法院要求", "补充情况");
        for (Given one : given) {
            table = table.row(text("第" + one.seq() + "次"), text(one.wanted()), text(one.given()));
        }
        return table;
    }

    private static Tone tone(ConfirmationState state) {
        return switch (state) {
            case VALID -> Tone.GOOD;
            case REJECTED, NOT_ACCEPTED, EXPIRED -> Tone.BAD;
            default -> Tone.PLAIN;
        };
    }
}
