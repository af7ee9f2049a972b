package org.wuzhen.gradedresponse;

import java.time.Instant;

/**
 * A situation report of a centre in one round.
 *
 * @param gathered how many people stood together at the place, 0 when none
 * @param words what happened
 * @param needs what the centre asks for, or null
 */
public record SituationReport(
        long id,
        String response,
        int round,
        String centre,
        Instant askedAt,
        Instant dueAt,
        State state,
        Situation situation,
        int gathered,
        String words,
        String needs,
        String givenBy,
        Instant givenAt) {

    /** How a report stands. */
    public enum State {
        ASKED("待报送"),
        GIVEN("已报送"),
        MISSED("未按时报送"),
        DROPPED("级别调整或响应解除，不再报送");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The situation in one word. */
    public enum Situation {
        STEADY("平稳"),
        SIGNS("有苗头"),
        INCIDENT("有突发情况");

        private final String label;

        Situation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
