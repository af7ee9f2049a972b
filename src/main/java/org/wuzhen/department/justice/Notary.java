package org.wuzhen.department.justice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;
import org.wuzhen.department.wire.Yuan;

/**
 * Ask a notary about an agreement that is to be notarised（公证机构咨询预约）.
 *
 * @param matter what is to be notarised
 * @param summary in short, without names
 * @param wantedOn when it would suit; or null
 * @param contact whom to call
 */
public record Notary(Matter matter, String summary, LocalDate wantedOn, Contact contact) {
    public static final Operation<Notary, Answer> OPERATION =
            new Operation<>(JusticeAdapter.CODE, "notary", Notary.class, Answer.class);

    /**
     * What is answered.
     *
     * @param office which office
     * @param bring what to bring
     * @param fee what it will cost; or null
     */
    public record Answer(String office, Instant appointmentAt, List<String> bring, Yuan fee) {}

    /** What is to be notarised（公证事项）. */
    public enum Matter {
        AGREEMENT("协议公证"),
        INHERITANCE("继承公证"),
        ENTRUSTMENT("委托公证"),
        EVIDENCE("证据保全"),
        DEBT_ENFORCEABLE("赋予强制执行效力的债权文书");

        private final String label;

        Matter(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Notary";
    }
}
