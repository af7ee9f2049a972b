package org.wuzhen.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.outreach.CommunityAdvice;
import org.wuzhen.outreach.FoundDispute;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.Round;
import org.wuzhen.outreach.RoundState;
import org.wuzhen.outreach.Visit;

/** A round of visits under way at the sample street: one visit made, one missed, one still to come. */
@Component
@Profile("demo")
class DemoRound {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRound.class);

    private static final String CENTRE = "04";
    private static final String PLANNER = "dagu.zhuren";
    private static final String FIRST = "dagu.tiaojie";
    private static final String SECOND = "dagu.tiaojie2";

    private final Outreach outreach;
    private final Directory directory;
    private final CaseDesk desk;
    private final ActAs actAs;
    private final Clock clock;

    DemoRound(Outreach outreach, Directory directory, CaseDesk desk, ActAs actAs, Clock clock) {
        this.outreach = outreach;
        this.directory = directory;
        this.desk = desk;
        this.actAs = actAs;
        this.clock = clock;
    }

    /** Works the round of this week, unless somebody has begun with it. */
    void load() {
        try {
            outreach.begin(directory.centre(CENTRE));
            outreach.rounds(Set.of(CENTRE), false, 1, 0).stream()
                    .filter(round -> round.state() == RoundState.PLANNING)
                    .forEach(this::work);
        } catch (RuntimeException e) {
            LOG.warn("The sample round of visits stays as it is", e);
        }
    }

    private void work(Round round) {
        LocalDate today = LocalDate.now(clock);
        List<CommunityAdvice> where = outreach.advice(CENTRE);
        complete(
                PLANNER,
                tasks(round.number()).get(0),
                Map.of(
                        "visits",
                        List.of(
                                visit(where.get(0), FIRST, today),
                                visit(where.get(1), SECOND, today),
                                visit(where.get(2), FIRST, round.periodTo()))));
        Visit made = outreach.visitAt(round.number(), 0);
        actAs.run(
                FIRST,
                () -> outreach.report(
                        made,
                        new FoundDispute(
                                UUID.randomUUID().toString(),
                                DisputeType.PROPERTY_MGMT,
                                "崔桂珍",
                                "13820004417",
                                "滨河物业服务有限公司",
                                Party.Kind.ORGANISATION,
                                "楼道照明和门禁损坏三个多月，多次向物业报修无人处理，业主拒交物业费，双方发生争执。",
                                "物业限期维修，按实际服务减收物业费。")));
        finish(
                round.number(),
                FIRST,
                made,
                Map.of(
                        "result",
                        "made",
                        "people",
                        15,
                        "summary",
                        "走访楼门长和住户十五人，宣传人民调解；发现物业纠纷一件，已登记。老旧小区停车问题反映较多，建议下周与物业座谈。"));
        finish(
                round.number(),
                SECOND,
                outreach.visitAt(round.number(), 1),
                Map.of("result", "not-made", "reason", "社区当日停电检修，居民大多不在家，下周再安排。"));
    }

    private static Map<String, Object> visit(CommunityAdvice where, String who, LocalDate day) {
        return Map.of("community", where.code(), "visitor", who, "day", day.toString());
    }

    private void finish(OwnNumber number, String person, Visit visit, Map<String, Object> entries) {
        actAs.run(person, () -> tasks(number).stream()
                .filter(task -> person.equals(task.assignee()))
                .filter(task -> String.valueOf(visit.id())
                        .equals(String.valueOf(desk.form(task.id()).get("visit"))))
                .findFirst()
                .ifPresent(task -> desk.complete(task.id(), entries)));
    }

    private void complete(String person, OpenTask task, Map<String, Object> entries) {
        actAs.run(person, () -> desk.complete(task.id(), entries));
    }

    private List<OpenTask> tasks(OwnNumber number) {
        return desk.tasks(number);
    }
}
