package org.wuzhen.dossier;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.number;
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
import org.wuzhen.casefile.FolderSection.Note;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** The dossier in the file of a case: what it must hold and still lacks, its reviews, its volume and the seal on it. */
@Component
class PapersFolder implements FolderPart {

    private final Dossier dossier;

    PapersFolder(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public Tab tab() {
        return Tab.PAPERS;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<FolderSection> sections = new ArrayList<>();
        List<ChecklistItem> checklist = dossier.checklist(file.number());
        if (!checklist.isEmpty()) {
            sections.add(checklist(checklist));
        }
        List<DossierReview> reviews = dossier.reviews(file.number());
        if (!reviews.isEmpty()) {
            sections.add(reviews(file, reviews));
        }
        for (Volume kept : dossier.earlierVolumes(file.number())) {
            sections.add(FolderSection.of(
                    "原卷（" + kept.volumeNumber() + "）",
                    null,
                    Facts.of("归档人", staff(kept.archivedBy()))
                            .and("归档时间", moment(kept.archivedAt()))
                            .and("份数", number(kept.records(), "份"))
                            .and("保管期限", text(kept.retention().label()))
                            .and("封卷校验码", text(kept.seal()))));
        }
        dossier.volume(file.number()).ifPresent(volume -> sections.add(volume(file, volume)));
        return sections;
    }

    private static FolderSection checklist(List<ChecklistItem> items) {
        List<String> missing = items.stream()
                .filter(ChecklistItem::missing)
                .map(i -> i.item().label())
                .toList();
        Note note = missing.isEmpty()
                ? new Note("必须归档的材料已经齐全。", Tone.GOOD)
                : new Note("还缺" + missing.size() + "项必须归档的材料：" + String.join("、", missing) + "。", Tone.WARNING);
        Table table = Table.of("材料", "要求", "情况", "为什么", "规则");
        for (ChecklistItem i : items) {
            table = table.row(
                    text(i.item().label()),
                    text(i.item().need().label()),
                    present(i),
                    text(i.item().reason()),
                    text(i.item().ruleRow()));
        }
        return FolderSection.of("归档材料清单", null, note, table);
    }

    private static FolderValue present(ChecklistItem item) {
        if (item.present()) {
            return status("已有" + item.papers().size() + "份", Tone.GOOD);
        }
        return item.missing() ? status("缺少", Tone.BAD) : text("没有");
    }

    private FolderSection reviews(CaseFile file, List<DossierReview> reviews) {
        List<Block> blocks = new ArrayList<>();
        Table table = Table.of("次数", "结论", "意见", "复核人", "时间");
        for (DossierReview r : reviews) {
            table = table.row(
                    text("第" + r.round() + "次"),
                    r.decision() == ReviewDecision.PASSED ? status("通过", Tone.GOOD) : status("退回补正", Tone.WARNING),
                    text(r.opinion()),
                    staff(r.reviewedBy()),
                    moment(r.reviewedAt()));
        }
        blocks.add(table);
        List<ReturnedItem> toMend = dossier.toMend(file.number());
        if (!toMend.isEmpty()) {
            blocks.add(new Note(
                    toMend.stream()
                            .map(i -> i.kind().label() + "（" + i.reason() + "）")
                            .collect(Collectors.joining("；", "退回清单：", "。")),
                    Tone.WARNING));
        }
        return new FolderSection("卷宗复核", null, blocks);
    }

    private FolderSection volume(CaseFile file, Volume volume) {
        Facts facts = Facts.of("立卷人", staff(volume.assembledBy())).and("立卷时间", moment(volume.assembledAt()));
        if (!volume.archived()) {
            return FolderSection.of("立卷", null, facts);
        }
        boolean holds = dossier.sealHolds(file.number());
        return FolderSection.of(
                "归档",
                null,
                holds
                        ? new Note("封卷核验通过：现在的材料目录与归档时一致。", Tone.GOOD)
                        : new Note("封卷核验不通过：现在的材料目录与归档时不一致，请立即报告档案管理员。", Tone.BAD),
                facts.and("卷号", text(volume.volumeNumber()))
                        .and("归档人", staff(volume.archivedBy()))
                        .and("归档时间", moment(volume.archivedAt()))
                        .and("份数", number(volume.records(), "份"))
                        .and("登记页数", number(volume.pages(), "页"))
                        .and("保管期限", text(volume.retention().label()))
                        .and("确定理由", text(volume.retentionReason()))
                        .and("保管至", volume.retainUntil() == null ? text("永久") : day(volume.retainUntil()))
                        .and("封卷校验码", text(volume.seal())));
    }
}
