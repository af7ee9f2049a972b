package org.wuzhen.department.procuratorate;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;

/**
 * The procuratorate hands over a dispute that can be mediated; a case is opened through the one door（检察环节矛盾移送）.
 *
 * @param centre code of the centre that is asked; or null
 * @param kind why
 * @param disputeType kind of dispute
 * @param parties both sides
 * @param replyBy by when a report is wanted; or null
 * @param files what is enclosed; or null
 */
public record DisputeTransfer(
        String transferNo,
        String centre,
        Kind kind,
        String disputeType,
        String facts,
        List<Party> parties,
        LocalDate replyBy,
        List<FileRef> files) {
    public static final Message<DisputeTransfer> MESSAGE =
            new Message<>(ProcuratorateAdapter.CODE, "dispute-transfer", DisputeTransfer.class);

    /** Why（移送类型）. */
    public enum Kind {
        CRIMINAL_RECONCILIATION("刑事和解"),
        NOT_PROSECUTED("不起诉"),
        CIVIL_SUPERVISION("民事检察监督"),
        PETITION("信访移送");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Both sides（当事人）.
     *
     * @param kind person or organisation
     * @param phone telephone; or null
     */
    public record Party(Side side, PartyKind kind, String name, String phone) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Party";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "DisputeTransfer";
    }
}
