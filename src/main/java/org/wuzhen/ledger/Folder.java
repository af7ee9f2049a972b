package org.wuzhen.ledger;

import java.util.List;

/**
 * What the page of a case shows (一案一档), masked and in words. Only the head is always there; the other parts are null
 * when the page did not ask for them, and texts are null where there is nothing.
 */
record Folder(
        Head head,
        Basics basics,
        List<TaskLine> tasks,
        List<PartyLine> parties,
        List<ClockLine> clocks,
        List<DecisionLine> decisions,
        List<NoticeLine> notices,
        List<RecordLine> records,
        List<RemarkLine> remarks,
        List<NumberLine> numbers,
        Events events,
        Log log) {

    /** As in the head. */
    public String number() {
        return head.number();
    }

    /** What stands above every tab. */
    record Head(
            String number,
            String type,
            String stage,
            String result,
            String risk,
            String riskText,
            ClockLine clock,
            String handler,
            String firstReceiver,
            String centre,
            String edition,
            boolean restricted,
            String suspended) {}

    /** 基本信息. */
    record Basics(
            String centre,
            String committee,
            String channel,
            String community,
            String grid,
            String place,
            String facts,
            String claims,
            String amount,
            int people,
            List<String> marks,
            String route,
            String clinic,
            List<AskedLine> asked,
            String requestAt,
            String registeredAt,
            String acceptedAt,
            String closedAt,
            String joinedInto) {}

    /** A department that was asked about the case. */
    record AskedLine(String department, String centre, String askedAt, String endedAt) {}

    /** A party, masked. */
    record PartyLine(
            long id,
            String side,
            String name,
            boolean organisation,
            String gender,
            String idNumber,
            String phone,
            String address,
            boolean minor,
            String representative) {}

    /**
     * A decision.
     *
     * @param rule which row of which table spoke, in words
     * @param advised what the rule advised where the officer decided otherwise, else null
     */
    record DecisionLine(
            String at,
            String what,
            String outcome,
            String reason,
            String basis,
            String rule,
            boolean overridden,
            String advised,
            String by) {}

    /** A paper told to parties. */
    record NoticeLine(
            String at,
            String what,
            String number,
            String content,
            String basis,
            String recipient,
            String by,
            String acknowledged) {}

    /**
     * A paper of the dossier.
     *
     * @param order its place in the dossier, counted from 1
     */
    record RecordLine(
            int order,
            String kind,
            String title,
            String datedOn,
            String pages,
            String location,
            String by,
            String filedAt) {}

    /** A note of staff. */
    record RemarkLine(String at, String task, String content, String by) {}

    /** A number of a person that stood in a text, masked; the id stands in the text's mark. */
    record NumberLine(long id, String kind, String masked, String by, String at) {}

    /**
     * A task that waits.
     *
     * @param who the person who has it, or the posts that may take it
     */
    record TaskLine(String name, String who, boolean taken, String due, boolean late) {}

    /** A line of the timeline. */
    record EventLine(
            String at, String kind, String summary, String reason, String who, String post, String onBehalfOf) {}

    /**
     * The timeline, the newest first.
     *
     * @param recent what is shown at once
     * @param earlier the rest, folded by month
     */
    record Events(int total, List<EventLine> recent, List<Month> earlier) {}

    /** The events of one month: 2026年10月. */
    record Month(String name, List<EventLine> events) {}

    /** One page of the log, the newest first. */
    record Log(int total, int page, int pages, List<EventLine> lines) {}
}
