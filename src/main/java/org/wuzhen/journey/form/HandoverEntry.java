package org.wuzhen.journey.form;

import java.time.Clock;
import java.time.LocalDate;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.journey.Journey;

/** Reads the fields that say to whom, when and under which receipt a paper was handed over. */
final class HandoverEntry {

    private HandoverEntry() {}

    static Journey.Handover read(FormEntry entry, Clock clock) {
        String recipient = entry.required("recipient", "接收单位");
        LocalDate on = entry.day("handedOn", "移送日期");
        entry.expect(on != null, "请填写“移送日期”。");
        entry.expect(on == null || !on.isAfter(LocalDate.now(clock.withZone(WorkingCalendar.ZONE))), "“移送日期”不能晚于今天。");
        String receipt = entry.required("receiptNumber", "回执编号");
        entry.check();
        String note = entry.text("note");
        return new Journey.Handover(recipient, on, receipt, note == null ? "" : note);
    }
}
