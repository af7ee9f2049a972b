package org.wuzhen.department;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.StringUtils;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.wire.Fields;

/** The questions of a stage that there is in trials of the whole exchange only: of every rule of repetition one. */
record Asks(String element, String department, String name, Map<String, Object> payload) implements Question<Fields> {

    /** All of them are asked for an opinion. */
    static final List<String> ALL = List.of(
            "COURT",
            "PSB",
            "JUSTICE",
            "PETITION",
            "PROCURATORATE",
            "HRSS",
            "HOUSING",
            "LAND",
            "MARKET",
            "HEALTH",
            "CIVIL_AFFAIRS",
            "URBAN_MGMT",
            "AGRI",
            "UNION",
            "WOMEN");

    static final String OPINION = "CallActivity_AskOpinion";
    static final String IDENTITY = "CallActivity_CheckIdentity";
    static final String CLAIM = "CallActivity_ClaimWages";
    static final String NOISE = "CallActivity_StopNoise";

    /** The call of {@code fifteen-at-once.bpmn} that asks a department. */
    static String atOnce(String department) {
        return "CallActivity_Ask"
                + Arrays.stream(department.toLowerCase(Locale.ROOT).split("_"))
                        .map(StringUtils::capitalize)
                        .collect(Collectors.joining());
    }

    /** All of them as beans. */
    static BeanDefinitionRegistryPostProcessor beans() {
        return registry -> all().forEach(asks -> registry.registerBeanDefinition(
                asks.element() + asks.department(), new RootBeanDefinition(Asks.class, () -> asks)));
    }

    @Override
    public Operation<Fields, Fields> operation() {
        return Fields.operation(department, name);
    }

    @Override
    public Asked<Fields> ask(CaseNumber number, Function<String, Object> process) {
        return new Asked<>(Fields.of(payload), "dispute-mediation", "《天津市矛盾纠纷多元化解条例》", "120116-25 试验街道矛调中心", null);
    }

    static List<Asks> all() {
        Map<String, Object> opinion = Map.of(
                "subject", "老旧小区加装电梯争议",
                "disputeType", "NEIGHBOUR",
                "facts", "低层两户反对加装电梯，街道调解一次未果。",
                "question", "请就本单位职责范围提出意见。",
                "wantedBy", "2026-11-30T17:30:00+08:00");
        return Stream.concat(
                        ALL.stream()
                                .flatMap(department -> Stream.of(
                                        new Asks(OPINION, department, "opinion", opinion),
                                        new Asks(atOnce(department), department, "opinion", opinion))),
                        Stream.of(
                                new Asks(
                                        IDENTITY,
                                        "PSB",
                                        "identity-check",
                                        Map.of("name", "闻人叙白", "idNo", "990101198504120311")),
                                new Asks(
                                        CLAIM,
                                        "HRSS",
                                        "wage-claim",
                                        Map.of(
                                                "employer",
                                                Map.of("name", "滨海某建筑劳务有限公司", "creditCode", "91990116MA0000022U"),
                                                "workers",
                                                17,
                                                "amount",
                                                "356400.00",
                                                "months",
                                                List.of("2026-08", "2026-09"),
                                                "publicGathering",
                                                false,
                                                "emergency",
                                                true,
                                                "representative",
                                                Map.of("name", "古丽娜尔·艾合买提", "phone", "13800000003"))),
                                new Asks(
                                        NOISE,
                                        "URBAN_MGMT",
                                        "noise",
                                        Map.of(
                                                "place",
                                                "某路施工工地",
                                                "source",
                                                "SITE",
                                                "times",
                                                List.of(Map.of("from", "22:00", "to", "23:59")),
                                                "since",
                                                "2026-11-15",
                                                "facts",
                                                "夜间浇筑，周边居民无法休息。"))))
                .toList();
    }
}
