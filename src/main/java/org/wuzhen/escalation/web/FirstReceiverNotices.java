package org.wuzhen.escalation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.escalation.Escalations;

/** Tells whoever received a case first how it ended after it was raised (首接负责). */
@Component
class FirstReceiverNotices implements NoticeOffers {

    private final Escalations escalations;

    FirstReceiverNotices(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public List<Notice> notices(Viewer viewer) {
        return viewer.handlesCases()
                ? escalations.ended(viewer.id()).stream()
                        .map(number -> new Notice(
                                "您首次接待、后来提级的案件 " + number + " 已经办理完毕。", "查看结果", "/cases/" + number + "/escalation"))
                        .toList()
                : List.of();
    }
}
