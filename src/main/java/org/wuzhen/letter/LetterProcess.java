package org.wuzhen.letter;

import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/**
 * The contract with {@code letter.bpmn}: one letter is read by whoever handles the case. It runs beside the case, so that a
 * letter is read even when the case has ended.
 */
public final class LetterProcess {

    public static final ProcessKey KEY = new ProcessKey("letter");

    /** Two digits: whose people read it. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    /** The letter's id. */
    public static final Variable<Long> LETTER = new Variable<>("letterId", Long.class);

    /** Log-in name of the mediator who handles the case; null where nobody does, so that their posts are told. */
    public static final Variable<String> READER = Variable.text("reader");

    private LetterProcess() {}
}
