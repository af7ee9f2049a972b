package org.wuzhen.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A fact as the file of a case shows it: what kind of fact it is decides how it is written and what of it is masked. */
public sealed interface FolderValue {

    /** Whether there is nothing to show. */
    boolean empty();

    /** What somebody wrote, or an office word. */
    record Text(String text) implements FolderValue {
        @Override
        public boolean empty() {
            return text == null || text.isBlank();
        }
    }

    /** A day. */
    record Day(LocalDate day) implements FolderValue {
        @Override
        public boolean empty() {
            return day == null;
        }
    }

    /** A moment, shown to the minute. */
    record Moment(Instant at) implements FolderValue {
        @Override
        public boolean empty() {
            return at == null;
        }
    }

    /** A sum in yuan. */
    record Sum(BigDecimal yuan) implements FolderValue {
        @Override
        public boolean empty() {
            return yuan == null;
        }
    }

    /** Somebody of the office, by log-in name. */
    record Staff(String person) implements FolderValue {
        @Override
        public boolean empty() {
            return person == null;
        }
    }

    /** Parties of the case by their ids; the page masks their names. */
    record Parties(List<Long> ids) implements FolderValue {

        public Parties {
            ids = List.copyOf(ids);
        }

        @Override
        public boolean empty() {
            return ids.isEmpty();
        }
    }

    /** A state that should catch the eye; the words alone say it. */
    record Status(String text, Tone tone) implements FolderValue {
        @Override
        public boolean empty() {
            return text == null;
        }
    }

    /** How a state or a sentence is meant. */
    enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        BAD
    }

    static FolderValue text(String text) {
        return new Text(text);
    }

    static FolderValue number(Integer number, String unit) {
        return new Text(number == null ? null : number + unit);
    }

    static FolderValue yesOrNo(boolean yes) {
        return new Text(yes ? "是" : "否");
    }

    static FolderValue day(LocalDate day) {
        return new Day(day);
    }

    static FolderValue moment(Instant at) {
        return new Moment(at);
    }

    static FolderValue sum(BigDecimal yuan) {
        return new Sum(yuan);
    }

    static FolderValue staff(String person) {
        return new Staff(person);
    }

    static FolderValue party(long id) {
        return new Parties(List.of(id));
    }

    static FolderValue parties(List<Long> ids) {
        return new Parties(ids);
    }

    static FolderValue status(String text, Tone tone) {
        return new Status(text, tone);
    }
}
