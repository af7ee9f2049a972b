package org.wuzhen.leadercase.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.leadercase.LeaderCases;

/** Who puts a leader in charge of a case: the director of its centre and the district's; leader and secretary look on. */
@Component
@Transactional(readOnly = true)
class LeaderOffers implements CaseOffers {

    private final CaseAccess access;
    private final Directory directory;
    private final LeaderCases charges;
    private final WhoActs whoActs;

    LeaderOffers(CaseAccess access, Directory directory, LeaderCases charges, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.charges = charges;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        boolean decides = decides(file);
        boolean charged = !charges.of(file.number()).isEmpty();
        if (decides && LeaderCases.inHand(file) || charged && (decides || theirs(file))) {
            return List.of(new Offer(
                    "领导包案",
                    "/cases/" + file.number() + "/leader",
                    charged ? "查看包案情况、打印包案材料，主任可以更换包案领导" : "重大疑难、扬言极端等情况，由领导包案（专诊）"));
        }
        return List.of();
    }

    /** Whether the person logged in may put a leader in charge of this case and replace one. */
    boolean decides(CaseFile file) {
        return access.mayRead(file)
                && directory.postsOf(whoActs.current().userId()).stream()
                        .anyMatch(holding -> holding.post() == Post.DISTRICT_DIRECTOR
                                || holding.post() == Post.STREET_DIRECTOR
                                        && holding.centre().equals(file.centre()));
    }

    /** Whether the person logged in has, or had, this case in charge, or prepares the papers. */
    boolean theirs(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file) && charges.of(file.number()).stream().anyMatch(charge -> charge.theirs(person));
    }
}
