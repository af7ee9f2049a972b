package org.wuzhen.care.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Stage;

/** Whoever carries a case may propose one of its parties for the list of 问诊, as triage may have advised. */
@Component
@Transactional(readOnly = true)
class CareOffers implements CaseOffers {

    private final CaseAccess access;
    private final WhoActs whoActs;

    CareOffers(CaseAccess access, WhoActs whoActs) {
        this.access = access;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return mayPropose(file)
                ? List.of(new Offer("提请问诊", "/cases/" + file.number() + "/care", "分流建议问诊，或者当事人属于特殊困难群体、需要定期联系的"))
                : List.of();
    }

    boolean mayPropose(CaseFile file) {
        return whoActs.current().userId().equals(file.handler())
                && file.stage() != Stage.ARCHIVED
                && !file.restricted()
                && access.mayRead(file);
    }
}
