package org.wuzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeReported;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/** The one door for cases that stages report: what departments begin. */
@WuzhenTest
class ReportedDisputesJourneyTest {

    private static final String CENTRE = "86";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseFiles cases;

    @Autowired
    RuntimeService processes;

    @Autowired
    Road road;

    @Autowired
    Office office;

    private final String reference = "（2026）津0116诉前调" + UUID.randomUUID();

    @BeforeEach
    void aCentre() {
        office.somebody(CENTRE, Post.INTAKE_CLERK);
    }

    @Test
    void isRegisteredLikeOneAtTheWindow() {
        DisputeReported reported = report(DisputeReported.of(dispute(reference, Instant.now())));

        assertThat(reported.fresh()).isTrue();
        assertThat(cases.get(reported.number()).centre()).isEqualTo(CENTRE);
        assertThat(cases.get(reported.number()).channelRef()).isEqualTo(reference);
        assertThat(cases.notices(reported.number())).extracting(Notice::kind).contains("receipt");
        assertThat(cases.parties(reported.number())).hasSize(2);
        assertThat(road.open(reported.number())).contains("ReviewAcceptance");
        assertThat(courtReferred(reported.number())).isFalse();
    }

    @Test
    void saysWhenACourtReferredIt() {
        DisputeReported reported = report(DisputeReported.referredByCourt(dispute(reference, Instant.now())));
        CaseNumber atTheWindow = road.registered(CENTRE, DisputeType.NEIGHBOUR);

        assertThat(courtReferred(reported.number())).isTrue();
        assertThat(courtReferred(atTheWindow)).isFalse();
    }

    @Test
    void oneReferenceIsOneCase() {
        DisputeReported first = report(DisputeReported.referredByCourt(dispute(reference, Instant.now())));
        DisputeReported again = report(DisputeReported.referredByCourt(dispute(reference, Instant.now())));

        assertThat(again.fresh()).isFalse();
        assertThat(again.number()).isEqualTo(first.number());
    }

    @Test
    void oneReferenceAtOnceIsOneCase() throws Exception {
        int many = 5;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        Set<CaseNumber> opened = new HashSet<>();
        try {
            List<Future<DisputeReported>> told = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Callable<DisputeReported> telling = () -> {
                    together.await();
                    return report(DisputeReported.of(dispute(reference, Instant.now())));
                };
                told.add(threads.submit(telling));
            }
            for (Future<DisputeReported> one : told) {
                try {
                    opened.add(one.get().number());
                } catch (ExecutionException atTheSameMoment) {
                    assertThat(atTheSameMoment).hasCauseInstanceOf(DuplicateKeyException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(opened).hasSize(1);
        assertThat(report(DisputeReported.of(dispute(reference, Instant.now()))).number())
                .isEqualTo(opened.iterator().next());
    }

    @Test
    void goesWithTheTransactionThatReportedIt() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(DisputeReported.of(dispute(reference, Instant.now())));
                    throw new IllegalStateException("the stage cannot go on");
                }))
                .hasMessage("the stage cannot go on");

        assertThat(cases.byChannelRef(Channel.COURT, reference)).isEmpty();
        assertThatThrownBy(() -> events.publishEvent(DisputeReported.of(dispute(reference, Instant.now()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void saysWhyItCannotBeRegistered() {
        DisputeReported late =
                report(DisputeReported.of(dispute(reference, Instant.now().plus(2, ChronoUnit.DAYS))));
        DisputeReported oneSided = report(DisputeReported.of(
                dispute(reference, CENTRE, "修复并赔偿", Instant.now(), List.of(Disputes.person("闻人叙白")))));
        DisputeReported nowhere = report(
                DisputeReported.of(dispute(reference, "xx", " ", Instant.now(), List.of(Disputes.person("闻人叙白")))));

        assertThat(late.refusal()).isEqualTo("提出请求的时间晚于现在");
        assertThat(oneSided.refusal()).isEqualTo("没有被申请人");
        assertThat(nowhere.refusal()).isEqualTo("没有所写的矛调中心；缺少申请人的请求；没有被申请人");
        assertThat(cases.byChannelRef(Channel.COURT, reference)).isEmpty();
        assertThatThrownBy(late::number).isInstanceOf(IllegalStateException.class);
    }

    private DisputeReported report(DisputeReported reported) {
        transaction.executeWithoutResult(status -> events.publishEvent(reported));
        return reported;
    }

    private boolean courtReferred(CaseNumber number) {
        ProcessInstance journey = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), "dispute-case")
                .singleResult();
        return (boolean) processes.getVariable(journey.getId(), IntakeProcess.COURT_REFERRED.name());
    }

    private static NewCase dispute(String reference, Instant requestAt) {
        return dispute(
                reference, CENTRE, "修复并赔偿", requestAt, List.of(Disputes.person("闻人叙白"), Disputes.respondent("郁青禾")));
    }

    private static NewCase dispute(
            String reference, String centre, String claims, Instant requestAt, List<Party> parties) {
        return new NewCase(
                centre,
                DisputeType.NEIGHBOUR,
                Channel.COURT,
                reference,
                null,
                null,
                null,
                "楼上卫生间渗水",
                claims,
                null,
                2,
                Set.of(),
                requestAt,
                parties);
    }
}
