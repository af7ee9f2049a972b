package org.wuzhen.leadercase.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Appointing;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.LeaderLevel;
import org.wuzhen.leadercase.Leaders;
import org.wuzhen.leadercase.LevelAdvice;

/** 确定包案领导: the director sees what the rule advises and how much each leader has in charge, and appoints one. */
@Component
class AppointLeaderForm implements CaseForm {

    private final LeaderCases charges;
    private final Leaders leaders;
    private final ChargeFacts facts;
    private final CaseFiles cases;

    AppointLeaderForm(LeaderCases charges, Leaders leaders, ChargeFacts facts, CaseFiles cases) {
        this.charges = charges;
        this.leaders = leaders;
        this.facts = facts;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "appoint-leader";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("The process tells what the rule advises");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        LevelAdvice advice = advice(process);
        String centre = cases.get(number).centre();
        List<Leaders.Candidate> there = leaders.leaders(centre).stream()
                .sorted((one, other) -> Boolean.compare(fit(other, advice), fit(one, advice)))
                .toList();
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "advice",
                List.of(
                        ChargeFacts.row("建议层级", advice.level().label()),
                        ChargeFacts.row("理由", advice.reason()),
                        ChargeFacts.row("依据", advice.basis()),
                        ChargeFacts.row("规则", "《包案领导层级》" + advice.row())));
        shown.put("facts", facts.dispute(number));
        shown.put("charge", facts.rows(facts.charge(number)));
        shown.put("declined", declined(number));
        shown.put(
                "levels",
                Arrays.stream(LeaderLevel.values())
                        .map(level -> ChargeFacts.choice(level.label(), level.name()))
                        .toList());
        shown.put(
                "leaders",
                there.stream()
                        .map(one -> ChargeFacts.choice(one.label(), at(one)))
                        .toList());
        List<Leaders.Candidate> secretaries = leaders.secretaries(centre);
        shown.put(
                "secretaries",
                secretaries.stream()
                        .map(one -> ChargeFacts.choice(
                                one.name() + "（" + one.centre().shortName() + "）", at(one)))
                        .toList());
        shown.put("nobody", there.isEmpty() || secretaries.isEmpty());
        shown.put("advisedLevel", advice.level().name());
        shown.put("level", advice.level().name());
        if (!there.isEmpty()) {
            shown.put("leader", at(there.get(0)));
            secretaries.stream()
                    .filter(one -> one.centre().equals(there.get(0).centre()))
                    .findFirst()
                    .ifPresent(one -> shown.put("secretary", at(one)));
        }
        return shown;
    }

    private String declined(CaseNumber number) {
        return charges.changes(facts.charge(number).id()).stream()
                .filter(change -> change.toLeader() == null)
                .reduce((earlier, later) -> later)
                .map(change -> leaders.nameOf(change.fromLeader()) + "：" + change.reason())
                .orElse(null);
    }

    private static boolean fit(Leaders.Candidate one, LevelAdvice advice) {
        return one.ofDistrict() == (advice.level() != LeaderLevel.DIVISION);
    }

    private static String at(Leaders.Candidate one) {
        return one.person() + "@" + one.centre().code();
    }

    private static LevelAdvice advice(Function<String, Object> process) {
        return new LevelAdvice(
                LeaderLevel.valueOf(LeaderCaseProcess.LEVEL_ADVICE.in(process)),
                LeaderCaseProcess.LEVEL_REASON.in(process),
                LeaderCaseProcess.LEVEL_BASIS.in(process),
                LeaderCaseProcess.LEVEL_ROW.in(process));
    }

    @Override
    public Variables take(FormEntry entry) {
        LeaderLevel level = entry.choice("level", "包案层级", LeaderLevel.class);
        String leader = entry.required("leader", "包案领导");
        String secretary = entry.required("secretary", "领导秘书");
        String reason = entry.text("levelChangeReason");
        entry.expect(leader == null || leader.contains("@"), "请在名单中选择“包案领导”。");
        entry.check();
        String person = leader.substring(0, leader.lastIndexOf('@'));
        String centre = leader.substring(leader.lastIndexOf('@') + 1);
        String prepares = secretary.endsWith("@" + centre) ? secretary.substring(0, secretary.lastIndexOf('@')) : "";
        LevelAdvice advice = new LevelAdvice(
                LeaderLevel.valueOf(entry.process(LeaderCaseProcess.LEVEL_ADVICE)),
                entry.process(LeaderCaseProcess.LEVEL_REASON),
                entry.process(LeaderCaseProcess.LEVEL_BASIS),
                entry.process(LeaderCaseProcess.LEVEL_ROW));
        charges.appoint(entry.caseNumber(), new Appointing(level, person, centre, prepares, reason), advice);
        return Variables.of(LeaderCaseProcess.LEADER, person)
                .with(LeaderCaseProcess.LEADER_CENTRE, centre)
                .with(LeaderCaseProcess.SECRETARY, prepares)
                .with(LeaderCaseProcess.DECLINED, false);
    }
}
