package org.wuzhen.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.store.DossierMapper;
import org.wuzhen.engine.FormRejected;

/** The dossier of a case (卷宗): its items by rule, its register, its review, and its seal in the archive. */
@Component
@Transactional
public class Dossier {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final DossierMapper store;
    private final Acts acts;
    private final Clock clock;

    Dossier(CaseFiles cases, CaseClocks clocks, CaseRecords records, DossierMapper store, Acts acts, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** Sets the items that the dossier should hold; an earlier list is replaced. */
    public void require(CaseNumber number, List<RequiredItem> items) {
        store.deleteItems(number.value());
        for (int i = 0; i < items.size(); i++) {
            store.insertItem(number.value(), i + 1, items.get(i));
        }
        long required =
                items.stream().filter(item -> item.need() == Need.REQUIRED).count();
        acts.record("dossier-items-listed", number.value(), "列出归档材料" + items.size() + "项，其中必须" + required + "项");
    }

    /** The items of the dossier with the records that are there; only a record of ours or a register entry counts. */
    @Transactional(readOnly = true)
    public List<ChecklistItem> checklist(CaseNumber number) {
        List<CaseRecord> papers = records.of(number);
        return store.items(number.value()).stream()
                .map(item -> new ChecklistItem(
                        item,
                        papers.stream()
                                .filter(paper -> item.takes(paper.kind()))
                                .toList()))
                .toList();
    }

    /** All papers of the dossier in its order. */
    @Transactional(readOnly = true)
    public List<CaseRecord> papers(CaseNumber number) {
        return records.of(number);
    }

    /** Enters papers in the register and leaves the dossier open. */
    public void save(CaseNumber number, List<Filing> filings) {
        file(number, filings);
        acts.record("dossier-saved", number.value(), "登记卷宗材料" + filings.size() + "份，继续整理");
    }

    /**
     * Enters papers in the register and hands the dossier to its review.
     *
     * @throws FormRejected when a required item is still missing, naming each; nothing is entered then
     */
    public void submit(CaseNumber number, List<Filing> filings) {
        List<String> missing =
                missing(number, filings.stream().map(Filing::kind).toList());
        if (!missing.isEmpty()) {
            throw new FormRejected(missing);
        }
        file(number, filings);
        store.assemble(number.value(), acts.actor().userId(), clock.instant());
        acts.record("dossier-submitted", number.value(), "卷宗整理完毕，提交复核");
    }

    /**
     * Passes a dossier.
     *
     * @param opinion or null
     * @throws FormRejected when the person assembled it
     */
    public void pass(CaseNumber number, String opinion) {
        review(number, ReviewDecision.PASSED, opinion, List.of());
        acts.record("dossier-passed", number.value(), "卷宗复核通过");
    }

    /**
     * Sends a dossier back with a list of what is wanting.
     *
     * @throws FormRejected when the person assembled it
     */
    public void sendBack(CaseNumber number, List<ReturnedItem> items) {
        review(number, ReviewDecision.RETURNED, null, items);
        acts.record("dossier-returned", number.value(), "卷宗退回补正，共" + items.size() + "项");
    }

    /** Why the person at work may not review the dossier, if so. */
    @Transactional(readOnly = true)
    public Optional<String> objectionToReviewer(CaseNumber number) {
        return acts.actor().userId().equals(store.volume(number.value()).assembledBy())
                ? Optional.of("您是本卷立卷人，不能复核自己整理的卷宗。请交由其他负责人办理。")
                : Optional.empty();
    }

    /** All reviews, in order. */
    @Transactional(readOnly = true)
    public List<DossierReview> reviews(CaseNumber number) {
        return store.reviews(number.value());
    }

    /** What the last review wants mended; empty when it was not sent back. */
    @Transactional(readOnly = true)
    public List<ReturnedItem> toMend(CaseNumber number) {
        List<DossierReview> reviews = store.reviews(number.value());
        return reviews.isEmpty()
                ? List.of()
                : store.returnedItems(reviews.get(reviews.size() - 1).id());
    }

    /**
     * Seals the register and puts the dossier into the archive. The volume bears the number of the notice of acceptance,
     * or the case number when there is none.
     */
    public Volume archive(CaseNumber number, Retention retention, String reason, String ruleRow) {
        if (!missing(number, List.of()).isEmpty()) {
            throw new IllegalStateException("Case " + number + " lacks required items of its dossier");
        }
        List<CaseRecord> papers = records.of(number);
        String volumeNumber = volumeNumber(number);
        Register register = Register.of(number, volumeNumber, retention, papers);
        Instant now = clock.instant();
        store.archive(
                number.value(),
                volumeNumber,
                retention,
                reason,
                ruleRow,
                retention.until(now.atZone(OFFICE).toLocalDate()),
                papers.size(),
                papers.stream()
                        .map(CaseRecord::pages)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                register.text(),
                register.seal(),
                acts.actor().userId(),
                now);
        cases.decide(number, "retention", retention.name(), reason, null, ruleRow, null);
        clocks.endAll(number, "已归档");
        cases.move(number, Stage.ARCHIVED);
        acts.record(
                "dossier-archived",
                number.value(),
                "卷宗封卷归档，卷号" + volumeNumber + "，保管期限" + retention.label(),
                reason,
                Map.of("volume", volumeNumber, "seal", register.seal()));
        return store.volume(number.value());
    }

    /** The volume, once the dossier was submitted for the first time. */
    @Transactional(readOnly = true)
    public Optional<Volume> volume(CaseNumber number) {
        return Optional.ofNullable(store.volume(number.value()));
    }

    /** Whether the register of an archived dossier is still what was sealed. */
    @Transactional(readOnly = true)
    public boolean sealHolds(CaseNumber number) {
        Volume volume = store.volume(number.value());
        return volume != null
                && volume.archived()
                && Register.of(number, volume.volumeNumber(), volume.retention(), sealed(number, volume))
                        .seal()
                        .equals(volume.seal());
    }

    /** The papers in the volume; what came after it, when the case was looked at again, lies beside it. */
    private List<CaseRecord> sealed(CaseNumber number, Volume volume) {
        return records.of(number).stream()
                .filter(paper ->
                        !paper.kind().followsVolume() || !paper.filedAt().isAfter(volume.archivedAt()))
                .toList();
    }

    /** A case is worked on again: what was archived stays as it was sealed, and a further volume is made at its end. */
    @EventListener
    public void on(CaseEvent.Reopened reopened) {
        String number = reopened.number().value();
        if (store.keepVolume(number, clock.instant()) > 0) {
            store.deleteVolume(number);
            acts.record("volume-kept", number, "案件重新办理，原卷保持封存，办结后另立续卷");
        }
    }

    /** The volumes that were archived before the case was worked on again, the first first. */
    @Transactional(readOnly = true)
    public List<Volume> earlierVolumes(CaseNumber number) {
        return store.earlierVolumes(number.value());
    }

    private void file(CaseNumber number, List<Filing> filings) {
        filings.forEach(paper ->
                records.filed(number, paper.kind(), paper.title(), paper.pages(), paper.datedOn(), paper.location()));
    }

    private List<String> missing(CaseNumber number, Collection<RecordKind> comingWith) {
        return checklist(number).stream()
                .filter(ChecklistItem::missing)
                .map(ChecklistItem::item)
                .filter(item -> comingWith.stream().noneMatch(item::takes))
                .map(item -> "缺少必须的材料“" + item.label() + "”：请在“补充登记材料”中登记后再提交，暂时没有的请选“只保存登记”。")
                .toList();
    }

    private void review(CaseNumber number, ReviewDecision decision, String opinion, List<ReturnedItem> items) {
        objectionToReviewer(number).ifPresent(objection -> {
            throw new FormRejected(objection);
        });
        long review = store.insertReview(
                number.value(), decision, opinion, acts.actor().userId(), clock.instant());
        for (int i = 0; i < items.size(); i++) {
            store.insertReturnedItem(review, i + 1, items.get(i));
        }
        String reason = opinion != null
                ? opinion
                : decision == ReviewDecision.PASSED ? "材料齐全，符合归档要求。" : "退回补正" + items.size() + "项。";
        cases.decide(number, "dossier-review", decision.code(), reason, null, null, null);
    }

    private String volumeNumber(CaseNumber number) {
        int earlier = store.earlierVolumes(number.value()).size();
        return firstVolumeNumber(number) + (earlier == 0 ? "" : "（续" + earlier + "）");
    }

    private String firstVolumeNumber(CaseNumber number) {
        return cases.notices(number).stream()
                .filter(notice -> notice.kind().equals("acceptance"))
                .map(Notice::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(number.value());
    }
}
