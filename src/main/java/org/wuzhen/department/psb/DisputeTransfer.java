package org.wuzhen.department.psb;

import java.util.List;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.Officer;
import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;

/**
 * The police hand over a dispute that can be mediated; a case is opened through the one door（民间纠纷移送）.
 *
 * @param centre code of the centre that is asked; or null
 * @param alarmNo the call it came from; or null
 * @param disputeType kind of dispute
 * @param consent both were asked
 * @param parties both sides
 * @param officer who hands it over; or null
 * @param files what is enclosed; or null
 */
public record DisputeTransfer(
        String transferNo,
        String centre,
        String alarmNo,
        String disputeType,
        String facts,
        boolean consent,
        List<Party> parties,
        Officer officer,
        List<FileRef> files) {
    public static final Message<DisputeTransfer> MESSAGE =
            new Message<>(PsbAdapter.CODE, "dispute-transfer", DisputeTransfer.class);

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
