package org.wuzhen.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wuzhen.casefile.DisputeType;

/** What the parties are told when their dispute goes another way. */
class RemedyGuideRulesTest {

    private static final RuleTable TABLE = new RuleTable("remedy-guide", Map.of("petitionMatter", "none"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G01 | petition       | EXPROPRIATION    | 滨海新区信访办公室                              | 60日
            G02 | arbitration    | MIGRANT_WAGES    | 滨海新区劳动人事争议仲裁委员会                  | 一年
            G02 | arbitration    | LABOUR_OTHER     | 滨海新区劳动人事争议仲裁委员会                  | 一年
            G03 | arbitration    | FOREST_LAND      | 滨海新区农村土地承包仲裁委员会                  | 二年
            G04 | arbitration    | CONTRACT         | 双方约定的仲裁委员会                            | 三年
            G05 | lawsuit        | MARRIAGE_FAMILY  | 有管辖权的人民法院（一般为对方住所地）          | 人身安全保护令
            G06 | lawsuit        | LABOUR_OTHER     | 有管辖权的人民法院                              | 15日
            G07 | lawsuit        | CONTRACT         | 天津市滨海新区人民法院                          | 三年
            G08 | administrative | FOREST_LAND      | 乡镇人民政府、街道办事处或者区规划资源主管部门  | 30日
            G08 | administrative | MARITIME_FISHERY | 乡镇人民政府、街道办事处或者区规划资源主管部门  | 30日
            G09 | administrative | EXPROPRIATION    | 作出征收决定的人民政府、区房屋征收部门          | 60日
            G10 | administrative | E_COMMERCE       | 经营者住所地市场监督管理部门                    | 7个工作日
            G11 | administrative | MIGRANT_WAGES    | 滨海新区劳动保障监察机构                        | 二年
            G12 | administrative | MEDICAL          | 医疗机构所在地卫生健康主管部门                  | 30个工作日
            G13 | administrative | TRAFFIC          | 处理事故的公安机关交通管理部门                  | 10日
            G14 | administrative | NEIGHBOUR        | 有管辖权的行政主管部门                          | 60日
            """)
    void eachRowSaysWhoTakesItInAndByWhen(String row, String route, String type, String body, String term) {
        assertThat(TABLE.decide(Map.of("route", route, "disputeType", type)).orElseThrow())
                .containsEntry("row", row)
                .containsEntry("body", body)
                .hasEntrySatisfying(
                        "deadline", deadline -> assertThat((String) deadline).contains(term))
                .hasEntrySatisfying(
                        "contact", contact -> assertThat((String) contact).isNotBlank())
                .hasEntrySatisfying("notice", notice -> assertThat((String) notice)
                        .containsPattern("请(准备|写明)|可以")
                        .endsWith("。"))
                .hasEntrySatisfying("basis", basis -> assertThat((String) basis).startsWith("《"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G15 | lawsuit    | 有管辖权的人民法院、人民检察院或者公安机关           | 上诉
            G16 | final      | 作出复核意见的机关                                   | 不再受理
            G17 | pending    | 正在办理该事项的机关、单位                           | 60日
            G18 | other-unit | 有权处理的机关、单位（由滨海新区信访办公室转送）     | 15日
            G19 | accusation | 滨海新区纪检监察机关                                 | 保存证据
            """)
    void whoseThePetitionIsSaysWhereToTurn(String row, String matter, String body, String term) {
        assertThat(TABLE.decide(Map.of("route", "petition", "disputeType", "EXPROPRIATION", "petitionMatter", matter))
                        .orElseThrow())
                .containsEntry("row", row)
                .containsEntry("body", body)
                .hasEntrySatisfying(
                        "deadline", deadline -> assertThat((String) deadline).contains(term))
                .hasEntrySatisfying(
                        "notice", notice -> assertThat((String) notice).containsPattern("请|可以"))
                .hasEntrySatisfying("basis", basis -> assertThat((String) basis).startsWith("《"));
    }

    @ParameterizedTest
    @EnumSource(DisputeType.class)
    void everyTypeIsGuidedOnEveryOtherWay(DisputeType type) {
        for (Route route : Route.values()) {
            assertThat(TABLE.decide(Map.of("route", route.code(), "disputeType", type.name())))
                    .as("%s by %s", type, route)
                    .matches(answer -> answer.isPresent() == (route != Route.MEDIATION && route != Route.HANDLING));
        }
    }

    @Test
    void anUnknownWayGetsNoAnswer() {
        assertThat(TABLE.decide(Map.of("route", "no-such-route", "disputeType", "CONTRACT")))
                .isEmpty();
    }

    @Test
    void noRowLandsUntested() {
        assertThat(TABLE.column("row"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 19)
                        .mapToObj("G%02d"::formatted)
                        .toList());
    }
}
