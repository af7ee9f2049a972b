package org.wuzhen.ledger;

import java.util.List;

/** Everything that the page of a case shows (一案一档), masked and in words; texts are null where there is nothing. */
record Folder(
        String number,
        String type,
        String stage,
        String result,
        String risk,
        String riskText,
        ClockLine clock,
        String handler,
        String firstReceiver,
        String edition,
        boolean restricted,
        String suspended,
        Basics basics,
        List<PartyLine> parties,
        List<ClockLine> clocks,
        List<DecisionLine> decisions,
        List<NoticeLine> notices,
        List<RecordLine> records,
        List<RemarkLine> remarks,
        List<NumberLine> numbers,
        List<TaskLine> tasks,
        List<EventLine> events) {

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
            String requestAt,
            String registeredAt,
            String acceptedAt,
            String closedAt,
            String joinedInto) {}

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
     * @param advised what the rule advised where the officer decided otherwise, else null
     */
    record DecisionLine(
            String at,
            String what,
            String outcome,
            String reason,
            String basis,
            String ruleRow,
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

    /** A paper of the dossier. */
    record RecordLine(String kind, String title, String datedOn, String pages, String location, String by) {}

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
    record EventLine(String at, String kind, String summary, String reason, String who, String post) {}
}
