package org.wuzhen.engine;

import java.time.Instant;
import java.util.List;
import org.wuzhen.casefile.number.CaseNumber;

/** Where a note goes that somebody writes beside a task, and which notes are read there: those of the case. */
public interface CaseRemarks {

    /** The notes of a case that the current person may read, oldest first. */
    List<Note> of(CaseNumber number);

    /**
     * Writes a note to the case.
     *
     * @param taskName the office's words for the task beside which it was written
     * @throws FormRejected when the note is empty or too long, or the case is not this person's to read
     */
    void write(CaseNumber number, String taskName, String content);

    /**
     * A note.
     *
     * @param taskName the task beside which it was written, or null
     * @param writtenBy log-in name
     */
    record Note(String taskName, String content, String writtenBy, Instant writtenAt) {}
}
