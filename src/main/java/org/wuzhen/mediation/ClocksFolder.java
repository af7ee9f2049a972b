package org.wuzhen.mediation;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Table;

/** The extensions of mediation in the file of a case. */
@Component
class ClocksFolder implements FolderPart {

    private final MediationClock clock;

    ClocksFolder(MediationClock clock) {
        this.clock = clock;
    }

    @Override
    public Tab tab() {
        return Tab.CLOCKS;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<Extension> extensions = clock.extensions(file.number());
        if (extensions.isEmpty()) {
            return List.of();
        }
        Table table = Table.of("延长", "原末日", "延长后末日", "当事人如何同意", "理由", "批准人", "时间");
        for (Extension e : extensions) {
            table = table.row(
                    text(e.unit().text(e.extendedBy())),
                    day(e.fromDay()),
                    day(e.toDay()),
                    text(e.agreedHow()),
                    text(e.reason()),
                    staff(e.grantedBy()),
                    moment(e.grantedAt()));
        }
        return List.of(FolderSection.of("调解期限延长记录", extensions.get(0).grantedAt(), table));
    }
}
