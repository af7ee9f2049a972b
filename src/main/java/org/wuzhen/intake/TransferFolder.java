package org.wuzhen.intake;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;

/** What the police or the procuratorate handed over, in the file of the case. */
@Component
class TransferFolder implements FolderPart {

    private final DisputeTransfers transfers;

    TransferFolder(DisputeTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return transfers.find(file.number()).map(this::section).stream().toList();
    }

    private FolderSection section(DisputeHandedOver h) {
        String sameAlarm =
                transfers.ofTheSameAlarm(h).stream().map(CaseNumber::value).collect(Collectors.joining("、"));
        return FolderSection.of(
                h.department().equals("PSB") ? "公安移送" : "检察移送",
                h.receivedAt(),
                Facts.of("移送编号", text(h.transferNo()))
                        .and("移送类型", text(h.ground()))
                        .and("警情编号", text(h.alarmNo()))
                        .and("同一警情的其他案件", text(sameAlarm.isEmpty() ? null : sameAlarm))
                        .and("收到", moment(h.receivedAt()))
                        .and("移送前征求意见", text(h.consent() == null ? null : h.consent() ? "双方同意调解" : "尚未取得双方同意"))
                        .and("移送人", text(h.officer()))
                        .and("随案材料", text(h.files()))
                        .and("移送机关希望反馈的日期", day(h.replyBy()))
                        .and("此前已登记", text(h.alreadyKnown() ? "是，未重复立案" : null))
                        .and(
                                "移送回执",
                                transfers
                                        .receipt(h)
                                        .map(TransferFolder::receipt)
                                        .orElse(text(null))));
    }

    private static FolderValue receipt(Enquiry sent) {
        Reply reply = sent.reply();
        if (reply == null) {
            return status("正在送达移送机关", Tone.PLAIN);
        }
        if (reply.status() != ReplyStatus.OK) {
            return status("移送机关未确认，请联系核对", Tone.WARNING);
        }
        String no = reply.payload().json().path("receiptNo").asText(null);
        return status(no == null ? "移送机关已收到" : "移送机关已收到，" + no, Tone.GOOD);
    }
}
