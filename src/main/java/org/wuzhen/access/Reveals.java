package org.wuzhen.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.act.Actor;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.SealedText;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.sealing.Sealed;

/**
 * Shows masked data of a case in clear, for a purpose, and keeps who looked at what and why; what was shown stands
 * nowhere. Whoever calls has checked that the case may be read: who may read it may look, and is known to have looked.
 */
@Component
@Transactional
@EnableConfigurationProperties(RevealProperties.class)
public class Reveals {

    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST_NOTE = 200;

    private final RevealMapper reveals;
    private final CaseFiles cases;
    private final Narratives narratives;
    private final Acts acts;
    private final RevealProperties properties;
    private final TransactionTemplate apart;
    private final Clock clock;

    Reveals(
            RevealMapper reveals,
            CaseFiles cases,
            Narratives narratives,
            Acts acts,
            RevealProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reveals = reveals;
        this.cases = cases;
        this.narratives = narratives;
        this.acts = acts;
        this.properties = properties;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What may be looked at. */
    public enum Field {
        NAME("姓名"),
        ID_NUMBER("证件号码"),
        PHONE("电话"),
        ADDRESS("住址"),
        REPRESENTATIVE("代表人、代理人"),
        TEXT("正文中的号码"),
        CONTACTS("联系方式"),
        PAPER("文书全文"),
        RECORD("问诊记录");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What somebody looks for. */
    public enum Purpose {
        CONTACT("联系当事人"),
        IDENTITY("核对身份"),
        PAPERS("制作文书、卷宗"),
        DELIVERY("送达文书"),
        DEPARTMENT("与有关部门核实"),
        AUDIT("审计检查"),
        OTHER("其他（请写明）");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Something masked and what stands behind it.
     *
     * @param whose 申请人 张*, or what it is
     * @param clear never for a log
     */
    record Hidden(Field field, long of, String whose, String masked, String clear) {
        @Override
        public String toString() {
            return field + " " + of + " " + masked;
        }
    }

    /** How to reach a party, in clear; missing parts are null. */
    public record Contact(String side, String name, String phone, String address, String representative) {
        @Override
        public String toString() {
            return side; // the rest belongs in no log
        }
    }

    /** What somebody asked to look at; empty when the case has no such thing. */
    @Transactional(readOnly = true)
    Optional<Hidden> hidden(CaseFile file, Field field, long of) {
        if (field == Field.TEXT) {
            return narratives.of(file.number(), of).map(Reveals::hidden);
        }
        return cases.parties(file.number()).stream()
                .filter(party -> party.id() == of)
                .findFirst()
                .flatMap(party -> hidden(party, field));
    }

    /**
     * The value in clear, recorded.
     *
     * @param note in the person's own words, or null
     */
    String reveal(CaseFile file, Hidden hidden, Purpose purpose, String note) {
        record(file.number(), hidden.field(), hidden.of(), purpose, narratives.guarded(file.number(), note));
        return hidden.clear();
    }

    /**
     * How to reach the parties, for a task that is done by phone or on the spot: recorded once a day for each person,
     * case and task, without asking. The system itself gets masked values.
     *
     * @param task the office's words for the task, which is the purpose
     */
    public List<Contact> contacts(CaseNumber number, String task) {
        if (acts.actor().isSystem()) {
            return cases.parties(number).stream()
                    .map(p -> new Contact(
                            p.side().label(),
                            p.maskedName(),
                            p.maskedPhone(),
                            p.maskedAddress(),
                            p.maskedRepresentative()))
                    .toList();
        }
        // a form is read in a transaction that may not write
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apart.executeWithoutResult(fresh -> recordContacts(number, task));
        } else {
            recordContacts(number, task);
        }
        return cases.parties(number).stream()
                .map(p -> new Contact(
                        p.side().label(),
                        p.minor() ? p.maskedName() + "（未成年人）" : p.name(), // art. 103: not even here
                        clear(p.phone()),
                        p.address(),
                        p.representative()))
                .toList();
    }

    /**
     * A text of a paper with the numbers that it has to show in print, recorded.
     *
     * @param paper 调解协议书
     */
    public String printed(CaseNumber number, String paper, String text) {
        String opened = narratives.opened(number, text);
        if (opened != null && !opened.equals(text)) {
            record(number, Field.PAPER, 0, Purpose.PAPERS, paper);
        }
        return opened;
    }

    /**
     * A paper that names the parties in full, looked at to be printed, signed and served: recorded.
     *
     * @param name 信访文书
     */
    public void paper(CaseNumber number, String name) {
        record(number, Field.PAPER, 0, Purpose.PAPERS, name);
    }

    /** What is missing before somebody may look, as a Chinese sentence; null when nothing is. */
    public static String problem(Purpose purpose, String note) {
        if (purpose == null) {
            return "请选择查看的用途。";
        }
        if (purpose == Purpose.OTHER && note.isBlank()) {
            return "请写明查看的用途。";
        }
        return note.length() > LONGEST_NOTE ? "“说明”请控制在" + LONGEST_NOTE + "字以内。" : null;
    }

    /**
     * Somebody looked at masked data where there is no case: whoever calls shows it, and has checked that it may be seen.
     *
     * @param number under which the person stands there
     * @param note in the looker's own words without numbers of persons, or null
     */
    public void looked(OwnNumber number, Field field, Purpose purpose, String note) {
        insert(null, number, field, null, null, purpose, note);
        Map<String, String> details = new HashMap<>();
        details.put("number", number.value());
        details.put("field", field.name());
        details.put("purpose", purpose.name());
        told(null, "查看" + number + "的" + field.label(), purpose, note, details);
        alarm(field);
    }

    /** As {@link #contacts}, where there is no case: recorded once a day for each looker, person and task. */
    public void reached(OwnNumber number, String task) {
        if (acts.actor().isSystem()) {
            return;
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apart.executeWithoutResult(fresh -> recordReached(number, task));
        } else {
            recordReached(number, task);
        }
    }

    private void recordReached(OwnNumber number, String task) {
        if (!reveals.knowsOwn(number.value(), Field.CONTACTS, acts.actor().userId(), task, start(today()))) {
            looked(number, Field.CONTACTS, Purpose.CONTACT, task);
        }
    }

    /** Entries of the register, the newest first. */
    @Transactional(readOnly = true)
    List<RevealEntry> register(String person, LocalDate from, LocalDate to, int limit, int offset) {
        return reveals.list(person, start(from), start(to == null ? null : to.plusDays(1)), limit, offset);
    }

    /** Who looked more often on a day than is ordinary, with how often. */
    @Transactional(readOnly = true)
    List<RevealMapper.Often> alarms(LocalDate day) {
        return reveals.often(start(day), start(day.plusDays(1)), properties.perDay());
    }

    private void recordContacts(CaseNumber number, String task) {
        Instant today = start(today());
        if (!reveals.knows(number.value(), Field.CONTACTS, acts.actor().userId(), task, today)) {
            record(number, Field.CONTACTS, 0, Purpose.CONTACT, task);
        }
    }

    private void record(CaseNumber number, Field field, long of, Purpose purpose, String note) {
        Long party = field == Field.TEXT || of == 0 ? null : Long.valueOf(of);
        Long text = field == Field.TEXT ? Long.valueOf(of) : null;
        insert(number, null, field, party, text, purpose, note);
        Map<String, String> details = new HashMap<>();
        details.put("field", field.name());
        details.put("purpose", purpose.name());
        if (party != null) {
            details.put("party", party.toString());
        }
        if (text != null) {
            details.put("text", text.toString());
        }
        told(number.value(), field == Field.PAPER ? "打印文书时使用正文中的号码" : "查看当事人" + field.label(), purpose, note, details);
        alarm(field);
    }

    private void insert(
            CaseNumber number, OwnNumber own, Field field, Long party, Long text, Purpose purpose, String note) {
        Actor actor = acts.actor();
        reveals.insert(
                new RevealMapper.Row(
                        number == null ? null : number.value(),
                        own == null ? null : own.value(),
                        field,
                        party,
                        text,
                        actor.userId(),
                        actor.post(),
                        actor.centre(),
                        purpose,
                        note),
                clock.instant());
    }

    private void told(String number, String what, Purpose purpose, String note, Map<String, String> details) {
        acts.record(
                "personal-data-revealed",
                number,
                what,
                note == null ? label(purpose) : label(purpose) + "：" + note,
                details);
    }

    private void alarm(Field field) {
        Actor actor = acts.actor();
        int often = reveals.count(actor.userId(), start(today()), start(today().plusDays(1)));
        if (field != Field.CONTACTS && often == properties.perDay() + 1) {
            acts.record(
                    "reveal-quota-exceeded",
                    null,
                    "一天内查看当事人信息超过" + properties.perDay() + "次",
                    null,
                    Map.of("person", actor.userId()));
        }
    }

    private static String label(Purpose purpose) {
        return purpose.label().replaceAll("（.*", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(OFFICE).toInstant();
    }

    private static Optional<Hidden> hidden(Party party, Field field) {
        String clear =
                switch (field) {
                    case NAME -> party.kind() == Party.Kind.PERSON ? party.name() : null;
                    case ID_NUMBER -> clear(party.idNumber());
                    case PHONE -> clear(party.phone());
                    case ADDRESS -> party.address();
                    case REPRESENTATIVE -> party.representative();
                    default -> null;
                };
        String masked =
                switch (field) {
                    case NAME -> party.maskedName();
                    case ID_NUMBER -> party.maskedIdNumber();
                    case PHONE -> party.maskedPhone();
                    case ADDRESS -> party.maskedAddress();
                    default -> party.maskedRepresentative();
                };
        return clear == null
                ? Optional.empty()
                : Optional.of(
                        new Hidden(field, party.id(), party.side().label() + " " + party.maskedName(), masked, clear));
    }

    private static Hidden hidden(SealedText text) {
        return new Hidden(
                Field.TEXT,
                text.id(),
                "正文中的" + text.kind().label() + "号码",
                text.masked(),
                text.text().clear());
    }

    private static String clear(Sealed text) {
        return text == null ? null : text.clear();
    }
}
