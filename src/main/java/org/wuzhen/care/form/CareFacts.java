package org.wuzhen.care.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareList;
import org.wuzhen.care.Cared;
import org.wuzhen.care.Contact;
import org.wuzhen.casefile.number.OwnNumber;

/** What stands on top of the forms of a contact. */
@Component
class CareFacts {

    static final int LONGEST = 2000;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private final CareContacts contacts;
    private final CareList list;

    CareFacts(CareContacts contacts, CareList list) {
        this.contacts = contacts;
        this.list = list;
    }

    /** Rows of the table 问诊对象, masked. */
    List<Map<String, Object>> whom(OwnNumber number) {
        Contact contact = contacts.of(number);
        Cared cared = list.of(contact.person());
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("问诊对象", list.face(cared).name() + "（" + cared.number() + "）"));
        rows.add(row("人群", cared.groupLabel()));
        rows.add(row("关注级别", cared.level().label() + "，每" + cared.everyDays() + "日一次"));
        rows.add(row(
                "上次问诊",
                cared.lastAt() == null
                        ? "列入名单后的第一次问诊"
                        : day(cared.lastAt()) + "，" + cared.lastOutcome().label()));
        return rows;
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }
}
