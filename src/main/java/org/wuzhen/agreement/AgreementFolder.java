package org.wuzhen.agreement;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.number;
import static org.wuzhen.casefile.FolderValue.party;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.sum;
import static org.wuzhen.casefile.FolderValue.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.store.AgreementMapper;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Block;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Note;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** The agreements of a case in its file: terms, hands, instalments and what came of them, the time for confirmation. */
@Component
class AgreementFolder implements FolderPart {

    private final AgreementMapper agreements;
    private final CaseClocks clocks;

    AgreementFolder(AgreementMapper agreements, CaseClocks clocks) {
        this.agreements = agreements;
        this.clocks = clocks;
    }

    @Override
    public Tab tab() {
        return Tab.AGREEMENT;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<AgreementPaper> papers = agreements.papers(file.number().value());
        List<FolderSection> sections = new ArrayList<>();
        papers.forEach(paper -> sections.add(section(paper, papers.size() > 1)));
        if (!papers.isEmpty()) {
            clocks.of(file.number()).stream()
                    .filter(c -> c.deadline().term().key().equals(Agreement.CONFIRMATION))
                    .forEach(c -> sections.add(confirmation(file, c)));
        }
        return sections;
    }

    private FolderSection section(AgreementPaper paper, boolean several) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(paper));
        List<Signature> signatures = agreements.signatures(paper.id());
        if (!signatures.isEmpty()) {
            blocks.add(signatures(signatures));
        }
        List<Instalment> instalments = agreements.instalments(paper.id());
        if (instalments.isEmpty()) {
            blocks.add(new Note("没有需要履行的事项。", Tone.PLAIN));
        } else {
            blocks.add(instalments(instalments));
            blocks.addAll(advice(instalments));
            receipts(paper).ifPresent(blocks::add);
            reminders(paper).ifPresent(blocks::add);
        }
        return new FolderSection(paper.kind().label() + (several ? "（第" + paper.round() + "轮）" : ""), null, blocks);
    }

    private static Facts facts(AgreementPaper paper) {
        return Facts.of("现状", status(paper.state().label(), tone(paper.state())))
                .and("编号", text(paper.number()))
                .and("生效日期", day(paper.effectiveOn()))
                .and("调解员签名", day(paper.mediatorSignedOn()))
                .and("调委会盖章", day(paper.sealedOn()))
                .and("份数", number(paper.copies(), "份"))
                .and("主要事实", text(paper.mainFacts()))
                .and("争议事项和责任", text(paper.matters()))
                .and("协议内容", text(paper.terms()))
                .and("履行方式", text(paper.mode()))
                .and("总金额", text(total(paper.total())))
                .and("退回或未签原因", text(paper.refusal()));
    }

    private static String total(BigDecimal total) {
        return total == null ? null : "%,.2f 元（%s）".formatted(total, RmbInWords.of(total));
    }

    private static Table signatures(List<Signature> signatures) {
        Table table = Table.of("当事人", "方式", "日期");
        for (Signature s : signatures) {
            table = table.row(party(s.party()), text(s.manner().label()), day(s.signedOn()));
        }
        return table;
    }

    private static Table instalments(List<Instalment> instalments) {
        Table table = Table.of("期次", "履行人", "履行内容", "金额", "应于", "已付", "尚欠", "现状");
        for (Instalment i : instalments) {
            table = table.row(
                    text("第" + i.seq() + "期"),
                    party(i.debtor()),
                    text(i.subject().label() + "：" + i.what()),
                    sum(i.amount()),
                    i.due().equals(i.originalDue()) ? day(i.due()) : text(i.due() + "（原定" + i.originalDue() + "，已展期）"),
                    i.amount() == null ? text(null) : sum(i.paid()),
                    sum(i.outstanding()),
                    state(i));
        }
        return table;
    }

    private static FolderValue state(Instalment i) {
        String text = i.state().label()
                + (i.performedOn() == null ? "" : " " + i.performedOn())
                + (i.shortfall() == null ? "" : "：" + i.shortfall());
        return switch (i.state()) {
            case PERFORMED -> status(text, Tone.GOOD);
            case OVERDUE, DEFAULTED -> status(text, Tone.BAD);
            case OPEN, SUPERSEDED -> status(text, Tone.PLAIN);
        };
    }

    private static List<Block> advice(List<Instalment> instalments) {
        return instalments.stream()
                .filter(i -> i.advisedRemedy() != null)
                .<Block>map(i -> new Note(
                        "第%d期未履行，规则建议：%s。%s（%s）"
                                .formatted(
                                        i.seq(),
                                        Remedy.valueOf(i.advisedRemedy()).label(),
                                        i.advisedReason() == null ? "" : i.advisedReason(),
                                        i.advisedBasis() == null ? "规则" + i.advisedRow() : i.advisedBasis()),
                        Tone.WARNING))
                .toList();
    }

    private Optional<Table> receipts(AgreementPaper paper) {
        List<Receipt> receipts = agreements.receipts(paper.id());
        if (receipts.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of("履行凭证", "日期", "金额", "页数", "存放", "登记人");
        for (Receipt r : receipts) {
            table = table.row(
                    text(r.kind().label()),
                    day(r.receivedOn()),
                    sum(r.amount()),
                    number(r.pages(), "页"),
                    text(r.keptAt()),
                    staff(r.filedBy()));
        }
        return Optional.of(table);
    }

    private Optional<Table> reminders(AgreementPaper paper) {
        List<Reminded> reminders = agreements.remindersOf(paper.id());
        if (reminders.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of("催促履行", "日期", "方式", "对方答复", "办理人");
        for (Reminded r : reminders) {
            table = table.row(
                    text("第" + r.seq() + "期"),
                    day(r.remindedOn()),
                    text(r.channel().label()),
                    text(r.answer()),
                    staff(r.remindedBy()));
        }
        return Optional.of(table);
    }

    private static FolderSection confirmation(CaseFile file, CaseClock clock) {
        LocalDate lastDay = clock.deadline().lastDay();
        return FolderSection.of(
                "司法确认",
                null,
                Facts.of("共同申请的最后一日", day(lastDay))
                        .and("现状", clock.running() ? status("期限内", Tone.GOOD) : text(clock.endedHow()))
                        .and("不能确认的内容", text(ConfirmationRoute.excluded(file.disputeType())))
                        .and("依据", text(clock.deadline().term().citation())));
    }

    private static Tone tone(AgreementState state) {
        return switch (state) {
            case IN_FORCE, PERFORMED -> Tone.GOOD;
            case DEFAULTED -> Tone.BAD;
            case DRAFT, NOT_SIGNED, SUPERSEDED -> Tone.PLAIN;
        };
    }
}
