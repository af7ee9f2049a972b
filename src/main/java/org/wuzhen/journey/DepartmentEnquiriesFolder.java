package org.wuzhen.journey;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Block;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Note;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.department.AnswerField;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Reply;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.sealing.PersonalNumber;

/** What departments' systems were asked about a case and what they answered, beside what people learned in their place. */
@Component
class DepartmentEnquiriesFolder implements FolderPart {

    private final DepartmentGateway gateway;
    private final Contracts contracts;
    private final Directory directory;

    DepartmentEnquiriesFolder(DepartmentGateway gateway, Contracts contracts, Directory directory) {
        this.gateway = gateway;
        this.contracts = contracts;
        this.directory = directory;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<Enquiry> asked = gateway.of(file.number());
        Map<String, List<Reply>> others = asked.isEmpty() ? Map.of() : gateway.otherReplies(file.number());
        return asked.stream()
                .filter(enquiry -> others.containsKey(enquiry.key().requestId()) || !toldByItsStage(enquiry))
                .map(enquiry ->
                        section(enquiry, others.getOrDefault(enquiry.key().requestId(), List.of())))
                .toList();
    }

    /** Looked up beside the road of the case: the stage that asked tells the result, here stands what people had to do. */
    private boolean toldByItsStage(Enquiry enquiry) {
        return !enquiry.awaited()
                && !enquiry.byHand()
                && !enquiry.needsPeople()
                && contracts
                        .find(enquiry.key().department(), enquiry.operation())
                        .filter(contract -> !contract.effect())
                        .isPresent();
    }

    private FolderSection section(Enquiry enquiry, List<Reply> others) {
        String department = directory
                .department(enquiry.key().department())
                .map(Department::shortName)
                .orElse(enquiry.key().department());
        Contract contract =
                contracts.find(enquiry.key().department(), enquiry.operation()).orElse(null);
        List<Block> blocks = new ArrayList<>();
        blocks.add(asked(enquiry));
        if (enquiry.reply() != null) {
            blocks.add(answered(enquiry.byHand() ? "人工登记的答复" : "部门的答复", enquiry.reply(), contract, enquiry.replyBy()));
        }
        for (Reply late : others) {
            blocks.add(
                    new Note(enquiry.byHand() ? "部门系统随后也作了答复，供对照，不改变已登记的结果。" : "部门系统又一次答复，已收存，不改变结果。", Tone.WARNING));
            blocks.add(answered("部门的答复", late, contract, null));
        }
        String title = contract == null ? enquiry.operation() : contract.title();
        return new FolderSection("向" + department + "发起：" + title, enquiry.askedAt(), blocks);
    }

    private static Facts asked(Enquiry enquiry) {
        return Facts.of("现状", status(enquiry.state().label(), tone(enquiry.state())))
                .and("原因", text(enquiry.why()))
                .and("依据", text(enquiry.legalBasis()))
                .and("发起人", "system".equals(enquiry.askedBy()) ? text("系统") : staff(enquiry.askedBy()))
                .and("发起时间", moment(enquiry.askedAt()))
                .and("首次发送", moment(enquiry.firstSentAt()))
                .and("对方收到", moment(enquiry.receivedAt()))
                .and("答复期限", moment(enquiry.state().open() ? enquiry.answerDue() : null))
                .and("对方编号", text(enquiry.extRef()));
    }

    private static Facts answered(String label, Reply reply, Contract contract, String by) {
        Facts facts = Facts.of(label, text(reply.status().label()))
                .and("登记人", by == null ? text(null) : staff(by))
                .and("答复时间", moment(reply.at()))
                .and("答复说明", words(reply.reason()));
        if (contract == null) {
            return facts;
        }
        JsonNode payload = reply.payload().json();
        for (AnswerField field : contract.answerFields()) {
            if (payload.hasNonNull(field.name())) {
                facts = facts.and(field.title(), words(field.shown(payload.get(field.name()))));
            }
        }
        return facts;
    }

    private static FolderValue words(String words) {
        return text(words == null ? null : PersonalNumber.taken(words));
    }

    private static Tone tone(EnquiryState state) {
        return switch (state) {
            case ANSWERED -> Tone.GOOD;
            case MANUAL -> Tone.WARNING;
            default -> Tone.PLAIN;
        };
    }
}
