package org.wuzhen.relapse.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.relapse.Relapses;

/**
 * Who has the register of re-examinations: triage officers, directors and supervisors, those of the district for all
 * streets. Officers and directors of its centre have a closed case looked at again.
 */
@Component
@Transactional(readOnly = true)
class RelapseReaders implements MenuOffers, CaseOffers {

    private final CaseAccess access;
    private final Directory directory;
    private final Relapses relapses;
    private final WhoActs whoActs;

    RelapseReaders(CaseAccess access, Directory directory, Relapses relapses, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.relapses = relapses;
        this.whoActs = whoActs;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return centresOf(viewer.id()).isEmpty() ? List.of() : List.of(new Entry("复诊", RelapsePage.PATH, 40));
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        boolean known = !relapses.of(file.number()).isEmpty();
        return known && access.mayRead(file) || file.mayComeBack() && mayOrder(file)
                ? List.of(new Offer("复诊", path(file), known ? "查看复诊情况，打印复诊、听证材料" : "遗留问题、走访中发现反复的，再作一次复诊"))
                : List.of();
    }

    /** Whether the person logged in may have this case looked at again. */
    boolean mayOrder(CaseFile file) {
        return access.mayRead(file)
                && directory.postsOf(whoActs.current().userId()).stream().anyMatch(held -> answersFor(held, file));
    }

    /** Codes of the centres whose register the person logged in has; empty where there is none. */
    Set<String> centres() {
        return centresOf(whoActs.current().userId());
    }

    static String path(CaseFile file) {
        return "/cases/" + file.number() + "/relapse";
    }

    private static boolean answersFor(PostHolding held, CaseFile file) {
        return switch (held.post()) {
            case DISTRICT_DIRECTOR -> true;
            case TRIAGE_OFFICER, COMMITTEE_HEAD, STREET_DIRECTOR ->
                held.centre().equals(file.centre());
            default -> false;
        };
    }

    private Set<String> centresOf(String person) {
        Set<String> codes = new LinkedHashSet<>();
        for (PostHolding held : directory.postsOf(person)) {
            switch (held.post()) {
                case TRIAGE_OFFICER, STREET_DIRECTOR, DISTRICT_DIRECTOR, SUPERVISOR -> {
                    if (directory.centre(held.centre()).level() == Centre.Level.DISTRICT) {
                        directory.centres().forEach(centre -> codes.add(centre.code()));
                    }
                    codes.add(held.centre());
                }
                default -> {
                    // no register
                }
            }
        }
        return codes;
    }
}
