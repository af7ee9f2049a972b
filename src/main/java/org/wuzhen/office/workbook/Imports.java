package org.wuzhen.office.workbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Roster;
import org.wuzhen.office.OfficeDoor;

/**
 * Imports the office from a file: first a dry run that changes nothing, then, once confirmed, exactly that file in one
 * transaction.
 */
@Component
class Imports {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_FILE_NAME = 120;

    private final ImportMapper runs;
    private final Directory directory;
    private final Roster roster;
    private final DelegatedAuthorities authorities;
    private final Acts acts;
    private final WhoActs whoActs;
    private final OfficeDoor door;
    private final Clock clock;

    Imports(
            ImportMapper runs,
            Directory directory,
            Roster roster,
            DelegatedAuthorities authorities,
            Acts acts,
            WhoActs whoActs,
            OfficeDoor door,
            Clock clock) {
        this.runs = runs;
        this.directory = directory;
        this.roster = roster;
        this.authorities = authorities;
        this.acts = acts;
        this.whoActs = whoActs;
        this.door = door;
        this.clock = clock;
    }

    /** A run and what its file would do to the office as it is now. */
    record Checked(ImportRun run, Plan plan) {}

    /** How a confirmation ended. */
    sealed interface Outcome {

        /** The file is imported. */
        record Applied(ImportRun run, Plan plan) implements Outcome {}

        /** The office is no longer as it was when the file was checked: nothing was done. */
        record Changed() implements Outcome {}

        /** The file is not there any more: imported, dropped or a day old. */
        record Gone() implements Outcome {}
    }

    /** A change that the directory refused although the check had let it pass; the whole import is taken back. */
    static final class Stopped extends RuntimeException {

        Stopped(Change change, RuntimeException why) {
            super(
                    "工作表“" + change.sheet().title() + "”第" + change.row() + "行（" + change.what() + "）未能办理："
                            + why.getMessage() + " 全部内容均未导入。",
                    why);
        }
    }

    /**
     * Checks a file and keeps it for its confirmation; nothing of the office changes.
     *
     * @throws FileRefused when it cannot be read; it is then not kept
     */
    @Transactional(rollbackFor = FileRefused.class)
    public long check(String fileName, byte[] file) throws FileRefused {
        Instant now = clock.instant();
        runs.dropOld(now.minus(KEPT), now);
        Plan plan = plan(file);
        String name = fileName == null ? "" : fileName.strip();
        ImportRun run = new ImportRun(
                        0,
                        whoActs.current().userId(),
                        now,
                        name.substring(Math.max(0, name.length() - LONGEST_FILE_NAME)),
                        file.length,
                        digest(file),
                        ImportRun.State.CHECKED,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null)
                .counted(plan);
        return runs.save(run, file);
    }

    @Transactional(readOnly = true)
    public Optional<ImportRun> find(long id) {
        return Optional.ofNullable(runs.find(id));
    }

    @Transactional(readOnly = true)
    public List<ImportRun> latest(int limit) {
        return runs.latest(limit);
    }

    /** Checks a waiting file again, against the office as it is now; empty when it is not waiting any more. */
    @Transactional(readOnly = true)
    public Optional<Checked> checked(long id) {
        return Optional.ofNullable(runs.waiting(id)).map(file -> new Checked(runs.find(id), kept(file.content())));
    }

    /**
     * Does what was confirmed, all or nothing.
     *
     * @param planDigest of the plan that was shown when it was confirmed
     * @throws Stopped when the directory refuses something after all
     */
    @Transactional
    public Outcome apply(long id, String planDigest) {
        runs.oneAtATime();
        ImportMapper.Waiting waiting = runs.waiting(id);
        if (waiting == null) {
            return new Outcome.Gone();
        }
        ImportRun run = runs.find(id);
        byte[] file = waiting.content();
        if (!digest(file).equals(run.fileDigest())) {
            throw new IllegalStateException("The file of import " + id + " is not the one that was checked");
        }
        Plan plan = kept(file);
        if (!plan.sound() || !plan.digest().equals(planDigest)) {
            return new Outcome.Changed();
        }
        Desks desks = new Desks(directory, authorities);
        for (Change change : plan.changes()) {
            try {
                change.step().accept(desks);
            } catch (IllegalArgumentException | NoSuchElementException refused) {
                throw new Stopped(change, refused);
            }
        }
        ImportRun done = run.counted(plan);
        runs.finish(done, ImportRun.State.APPLIED, clock.instant());
        acts.record(
                "office-imported",
                null,
                "导入机构人员：新增" + done.added() + "项，变更" + done.changed() + "项，结束" + done.ended() + "项",
                null,
                Map.of(
                        "import", Long.toString(id),
                        "file", run.fileDigest(),
                        "rows", Integer.toString(done.rowsRead()),
                        "added", Integer.toString(done.added()),
                        "changed", Integer.toString(done.changed()),
                        "ended", Integer.toString(done.ended())));
        return new Outcome.Applied(done, plan);
    }

    /** Throws a waiting file away. */
    @Transactional
    public void drop(long id) {
        ImportRun run = runs.find(id);
        if (run != null && run.state() == ImportRun.State.CHECKED) {
            runs.finish(run, ImportRun.State.DROPPED, clock.instant());
        }
    }

    @Transactional(readOnly = true)
    public byte[] template() {
        return OfficeWorkbook.template(draft());
    }

    /** The whole office as a workbook; recorded. */
    @Transactional
    public byte[] export() {
        OfficeDraft office = draft();
        acts.record(
                "office-exported", null, "导出机构人员工作簿", null, Map.of("people", Integer.toString(office.people.size())));
        return OfficeWorkbook.export(office);
    }

    private Plan plan(byte[] file) throws FileRefused {
        return OfficeRules.plan(UntrustedWorkbook.read(file), draft());
    }

    private Plan kept(byte[] file) {
        try {
            return plan(file);
        } catch (FileRefused impossible) {
            throw new IllegalStateException("A file that was read once cannot be read again", impossible);
        }
    }

    private OfficeDraft draft() {
        return OfficeDraft.of(directory, roster, authorities, door.today());
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
