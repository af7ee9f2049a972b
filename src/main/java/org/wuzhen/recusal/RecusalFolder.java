package org.wuzhen.recusal;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** 回避与投诉 in the file of a case. */
@Component
class RecusalFolder implements FolderPart {

    private final Recusals recusals;

    RecusalFolder(Recusals recusals) {
        this.recusals = recusals;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return recusals.of(file.number()).stream().map(RecusalFolder::section).toList();
    }

    private static FolderSection section(RecusalRequest r) {
        return FolderSection.of(
                r.ground().kind() + "申请",
                r.raisedAt(),
                Facts.of("现状", standing(r))
                        .and("被申请人员", staff(r.person()))
                        .and("提出人", text(r.raisedFor().label()))
                        .and("事由", text(r.ground().label()))
                        .and("具体情况", text(r.statement()))
                        .and("登记人", staff(r.raisedBy()))
                        .and("理由", text(r.decisionReason()))
                        .and("决定人", staff(r.decidedBy()))
                        .and("决定时间", moment(r.decidedAt()))
                        .and("接任承办人", staff(r.replacedBy())));
    }

    private static FolderValue standing(RecusalRequest r) {
        if (r.open()) {
            return status("审查中，暂停其参与", Tone.WARNING);
        }
        return r.awaitsReplacement()
                ? status("成立，待更换承办人", Tone.WARNING)
                : status(r.outcome().label(), r.outcome() == Outcome.UPHELD ? Tone.GOOD : Tone.PLAIN);
    }
}
