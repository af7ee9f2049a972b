package org.wuzhen.intake;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.text;
import static org.wuzhen.casefile.FolderValue.yesOrNo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;

/** The review of the acceptance and a report to the police in the file of a case. */
@Component("intakeFolder")
class HandlingFolder implements FolderPart {

    private final Intake intake;

    HandlingFolder(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<FolderSection> sections = new ArrayList<>();
        intake.lastReview(file.number())
                .ifPresent(review -> sections.add(FolderSection.of(
                        "受理审查",
                        file.registeredAt(),
                        Facts.of("纠纷性质", text(review.subjectClass().label()))
                                .and("其他机关受理情况", text(review.acceptedElsewhere().label()))
                                .and("既有处理结论", text(review.finalSettlement().label()))
                                .and("被申请人意见", text(review.respondentConsent().label()))
                                .and("强制报告情形", text(review.reportCause().label()))
                                .and("疑似虚假纠纷", yesOrNo(review.shamSuspected()))
                                .and("审查说明", text(review.remark())))));
        intake.policeReport(file.number())
                .ifPresent(report -> sections.add(FolderSection.of(
                        "先行报告公安机关",
                        report.reportedAt(),
                        Facts.of("报告时间", moment(report.reportedAt()))
                                .and("接报单位", text(report.reportedTo()))
                                .and("回执号", text(report.receiptNo()))
                                .and("安全措施", text(report.measures())))));
        return sections;
    }
}
