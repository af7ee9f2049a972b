package org.wuzhen.lists.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the office calls the decision tables that stand on entries of the lists. */
@Component
class DecisionNames {

    private static final Map<String, String> NAMES = Map.of(
            "lead-department", "牵头部门",
            "dispute-classification", "纠纷类型与牵头部门",
            "intake-admissibility", "受理审查（不予受理清单）",
            "return-arbitration", "退件裁定",
            "risk-level", "风险等级",
            "leader-assignment", "包案领导层级",
            "escalation-rule", "提级规则",
            "consultation-composition", "会诊组成");

    /** 《牵头部门》Q01; null stays null. */
    String words(String feeds) {
        return feeds == null
                ? null
                : Arrays.stream(feeds.split(","))
                        .map(feed -> feed.split(" "))
                        .map(feed -> "《" + NAMES.getOrDefault(feed[0], feed[0]) + "》" + feed[1])
                        .collect(Collectors.joining("、"));
    }
}
