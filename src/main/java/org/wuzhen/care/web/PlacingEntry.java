package org.wuzhen.care.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.wuzhen.care.Consent;
import org.wuzhen.care.Level;
import org.wuzhen.care.NewCared;
import org.wuzhen.care.Placing;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.sealing.Sealed;

/** What was typed on a page of 问诊, read and checked. */
final class PlacingEntry {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_DAYS = 365;

    private final FormEntry entry;

    PlacingEntry(Map<String, String> typed) {
        this.entry = new FormEntry(null, null, new HashMap<>(typed));
    }

    NewCared whom(String centre) {
        String name = limited("name", "姓名", LONGEST_NAME, true);
        String id = entry.text("idNumber");
        entry.expect(id == null || id.matches("\\d{17}[\\dXx]"), "“身份证号码”请填写18位号码，或者留空。");
        String phone = entry.text("phone");
        entry.expect(phone == null || phone.matches("[\\d -]{7,20}"), "“电话”的格式不对，请填写号码，或者留空。");
        LocalDate birth = entry.day("birth", "出生日期");
        if (birth == null && id != null && id.matches("\\d{17}[\\dXx]")) {
            birth = birthOf(id);
        }
        String group = entry.required("group", "人群");
        String address = limited("address", "住址", LONGEST_ADDRESS, false);
        String guardian = limited("guardian", "监护人", LONGEST_NAME, false);
        String reason = reason("reason", "列入理由");
        return new NewCared(
                centre,
                entry.text("community"),
                group,
                name,
                Sealed.of(id),
                Sealed.of(phone),
                birth,
                address,
                guardian,
                reason);
    }

    Placing placing(Consent known) {
        Consent consent = known == null ? entry.choice("consent", "个人信息处理依据", Consent.class) : known;
        Level level = entry.choice("level", "关注级别", Level.class);
        Integer days = entry.whole("days", "多少日一次");
        entry.expect(days == null || days >= 1 && days <= MOST_DAYS, "“多少日一次”请填写1至" + MOST_DAYS + "。");
        String worker = entry.required("worker", "负责社工");
        String reason = reason("levelReason", "定级理由");
        return new Placing(consent, level, days, worker, reason);
    }

    String reason(String key, String name) {
        return limited(key, name, LONGEST_REASON, true);
    }

    FormEntry entry() {
        return entry;
    }

    void check() {
        entry.check();
    }

    private String limited(String key, String name, int longest, boolean required) {
        String text = required ? entry.required(key, name) : entry.text(key);
        entry.expect(text == null || text.length() <= longest, "“" + name + "”请控制在" + longest + "字以内。");
        return text;
    }

    private LocalDate birthOf(String id) {
        try {
            return LocalDate.of(
                    Integer.parseInt(id.substring(6, 10)),
                    Integer.parseInt(id.substring(10, 12)),
                    Integer.parseInt(id.substring(12, 14)));
        } catch (java.time.DateTimeException e) {
            entry.reject("“身份证号码”中的出生日期不对，请核对。");
            return null;
        }
    }
}
