package org.wuzhen.casefile;

import org.wuzhen.casefile.number.CaseNumber;

/** Something in a case's own record changed; the read side listens in the same transaction. */
public sealed interface CaseEvent {

    CaseNumber number();

    /** A case was opened. */
    record Opened(CaseNumber number) implements CaseEvent {}

    /** It came into another stage. */
    record Moved(CaseNumber number, Stage from, Stage to) implements CaseEvent {}

    /**
     * A step of its road gave way to another before it had ended: what it left running ends with it.
     *
     * @param step as its process is called: {@code handling}
     * @param next as its process is called
     */
    record GaveWay(CaseNumber number, String step, String next) implements CaseEvent {}

    /** Its risk, type, handler, result or suspension changed. */
    record Changed(CaseNumber number) implements CaseEvent {}

    /** It came out so; a later result replaces an earlier one. */
    record Concluded(CaseNumber number, CaseResult result) implements CaseEvent {}

    /** Closed or archived, it is worked on again; how it had come out before. */
    record Reopened(CaseNumber number, CaseResult before) implements CaseEvent {}

    /** Another centre works on it from now on; its tasks go to the posts of that centre. */
    record Transferred(CaseNumber number, String from, String to, String why) implements CaseEvent {}

    /** Its handling has ended, however it came out: what still waited beside it ends as well. */
    record Handled(CaseNumber number) implements CaseEvent {}

    /** A clock was set, moved, held or ended. */
    record ClockChanged(CaseNumber number, String term) implements CaseEvent {}

    /** The clocks were counted anew on another calendar; timers and due dates of the terms have moved along. */
    record ClocksRecounted(CaseNumber number) implements CaseEvent {}

    /** Another person carries the case from now on; the stage it stands in follows. */
    record HandedOver(CaseNumber number, String from, String to, String reason) implements CaseEvent {}

    /** Somebody has nothing to do with the case any more: an objection to them held. */
    record SteppedBack(CaseNumber number, String person, String reason) implements CaseEvent {}
}
