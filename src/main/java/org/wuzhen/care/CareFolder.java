package org.wuzhen.care;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderValue;

/** In the file of a case that came from 问诊: that it did, and by whom it was reported, and nothing of why the person is asked after. */
@Component
class CareFolder implements FolderPart {

    private final CareContacts contacts;

    CareFolder(CareContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return contacts.behind(file.number()).stream()
                .map(contact -> FolderSection.of(
                        "问诊发现",
                        contact.doneAt(),
                        Facts.of("来源", FolderValue.text("社工问诊时发现本纠纷，当场登记"))
                                .and("问诊编号", FolderValue.text(contact.number().value()))
                                .and("报告人", FolderValue.staff(contact.doneBy()))
                                .and("时间", FolderValue.moment(contact.doneAt()))))
                .toList();
    }
}
