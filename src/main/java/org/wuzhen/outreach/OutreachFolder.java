package org.wuzhen.outreach;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.directory.Community;

/** A case remembers the visit that found it. */
@Component
class OutreachFolder implements FolderPart {

    private final Outreach outreach;

    OutreachFolder(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return outreach.finder(file.number()).stream().map(this::section).toList();
    }

    private FolderSection section(Found found) {
        Visit visit = outreach.visit(found.visit()).orElseThrow();
        Round round = outreach.round(visit.round());
        Community community = outreach.communities(round.centre()).get(visit.community());
        return FolderSection.of(
                "巡诊发现",
                found.foundAt(),
                Facts.of("巡诊编号", text(round.number().value()))
                        .and("期间", text(round.period().name()))
                        .and("社区（村）", text(community == null ? visit.community() : community.name()))
                        .and("走访日期", day(visit.plannedDay()))
                        .and("走访人", staff(visit.visitor()))
                        .and("登记人", staff(found.foundBy()))
                        .and("登记时间", moment(found.foundAt())));
    }
}
