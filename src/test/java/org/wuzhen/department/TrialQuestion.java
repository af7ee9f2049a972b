package org.wuzhen.department;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;

/** A question of a stage that there is in tests only: an opinion of the labour office. */
@Component
class TrialQuestion implements Question<TrialQuestion.Opinion> {

    static final String ELEMENT = "CallActivity_TrialOpinion";

    record Opinion(String subject, String disputeType, String facts, String question, String wantedBy) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Operation<Opinion, Map<String, Object>> OPINION =
            new Operation<>("HRSS", "opinion", Opinion.class, (Class<Map<String, Object>>) (Class) Map.class);

    @Override
    public String element() {
        return ELEMENT;
    }

    @Override
    public Operation<Opinion, ?> operation() {
        return OPINION;
    }

    @Override
    public Asked<Opinion> ask(CaseNumber number, Function<String, Object> process) {
        return new Asked<>(
                new Opinion(
                        "老旧小区加装电梯争议",
                        "NEIGHBOUR",
                        "低层两户反对加装电梯，街道调解一次未果。",
                        "请就本单位职责范围提出意见。",
                        "2026-11-30T17:30:00+08:00"),
                "consultation",
                "《天津市矛盾纠纷多元化解条例》",
                "120116-24 试验街道矛调中心",
                null);
    }
}
