package org.wuzhen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    /** 2026-11-23 16:00 in Tianjin. */
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static Deadlines deadlines(TermRules rules) {
        return new Deadlines(rules, WorkingCalendar::shipped, Clock.fixed(NOW, ZoneOffset.UTC), "17:30");
    }

    private final Deadlines deadlines = deadlines(RuleTable.SHIPPED);

    @Test
    void a_term_starts_now_or_at_its_event() {
        assertThat(deadlines.start(TermQuery.of("intake-register")).dueAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(deadlines
                        .start(TermQuery.of("mediation"), NOW.minusSeconds(86_400))
                        .lastDay())
                .isEqualTo("2026-12-22");
        assertThat(deadlines
                        .start(TermQuery.of("confirmation"), LocalDate.of(2026, 9, 3))
                        .lastDay())
                .isEqualTo("2026-10-08");
        TermQuery minutes = TermQuery.of("intake-register");
        assertThatIllegalArgumentException().isThrownBy(() -> deadlines.start(minutes, LocalDate.of(2026, 9, 3)));
    }

    @Test
    void an_office_term_ends_at_close_of_business_and_a_legal_one_at_midnight() {
        assertThat(deadlines.start(TermQuery.of("dossier")).dueAt()).isEqualTo(Instant.parse("2026-12-14T09:30:00Z"));
        assertThat(deadlines.start(TermQuery.of("confirmation")).dueAt())
                .isEqualTo(Instant.parse("2026-12-23T15:59:59.999Z"));
    }

    @Test
    void war_mode_shortens_internal_terms_only() {
        for (LegalTerm term : RuleTable.SHIPPED.all()) {
            TermQuery query = TermQuery.of(term.key());
            Deadline peace = deadlines.start(query);
            Deadline war = deadlines.start(query.in(OperatingMode.LEVEL_I));
            if (term.kind() == TermKind.LEGAL) {
                assertThat(war).isEqualTo(peace);
            } else {
                assertThat(war.dueAt()).isBeforeOrEqualTo(peace.dueAt());
            }
        }
        TermQuery triage = TermQuery.of("triage");
        assertThat(deadlines.start(triage.in(OperatingMode.LEVEL_IV)).dueAt()).isEqualTo(NOW.plusSeconds(2 * 3600));
        assertThat(deadlines
                        .start(triage.atRisk("BLUE").in(OperatingMode.LEVEL_II))
                        .dueAt())
                .isEqualTo(NOW.plusSeconds(4 * 3600));
        assertThat(deadlines.start(triage.in(OperatingMode.LEVEL_I)).dueAt()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void a_rule_table_that_shortens_a_legal_term_or_lengthens_an_internal_one_in_war_is_not_followed() {
        Deadlines careless = deadlines(new TermRules() {
            @Override
            public LegalTerm term(TermQuery query) {
                LegalTerm term = RuleTable.SHIPPED.term(query.in(OperatingMode.PEACE));
                if (query.mode() == OperatingMode.PEACE) {
                    return term;
                }
                return withAmount(term, term.kind() == TermKind.LEGAL ? term.amount() / 2 : term.amount() * 2);
            }
        });

        TermQuery legal = TermQuery.of("petition-close");
        assertThat(careless.start(legal.in(OperatingMode.LEVEL_I))).isEqualTo(careless.start(legal));
        TermQuery internal = TermQuery.of("dossier");
        assertThat(careless.start(internal.in(OperatingMode.LEVEL_I))).isEqualTo(careless.start(internal));
    }

    private static LegalTerm withAmount(LegalTerm term, int amount) {
        return LegalTerm.fromRow(
                term.key(),
                Map.of(
                        "label", term.label(),
                        "kind", term.kind().name(),
                        "amount", amount,
                        "unit", term.unit().name(),
                        "ceiling", amount,
                        "basis", term.basis(),
                        "validFrom", term.validFrom().toString()));
    }

    @Test
    void an_unknown_term_is_never_guessed() {
        TermQuery query = TermQuery.of("no-such-term");
        assertThatExceptionOfType(UnknownTermException.class).isThrownBy(() -> deadlines.start(query));
    }

    @Test
    void a_stored_deadline_comes_back_as_it_was_without_asking_the_rules() {
        Deadline deadline = deadlines.start(TermQuery.of("mediation"));
        Deadlines deadlines = deadlines(null);

        assertThat(deadlines.restore(deadline.state())).isEqualTo(deadline);
    }
}
