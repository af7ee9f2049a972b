package org.wuzhen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of {@code legal-term.dmn}, what lies between the rows, and what may never stand in one. */
class LegalTermRulesTest {

    /** term | type | risk | mode | amount | unit | ceiling | kind | pausable | roll | office | label | basis | by */
    private static final String ROWS = """
            intake-register                       | -             | -    | LEVEL_I  |  15| MINUTES      |  15| INTERNAL | true  | false | false | 登记时限(一级响应) | 中心内部规则 | -
            intake-register                       | -             | -    | LEVEL_III |  30| MINUTES      |  30| INTERNAL | true  | false | false | 登记时限(战时) | 中心内部规则 | -
            intake-register                       | -             | -    | PEACE |  60| MINUTES      |  60| INTERNAL | true  | false | false | 登记时限 | 中心内部规则 | -
            intake-answer                         | -             | -    | LEVEL_III |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 受理答复时限(战时) | 中心内部规则 | -
            intake-answer                         | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 受理答复时限 | 中心内部规则 | -
            triage                                | -             | -    | LEVEL_I  |   1| HOURS        |   1| INTERNAL | true  | false | false | 分流时限(一级响应) | 中心内部规则 | -
            triage                                | -             | BLUE | LEVEL_III |   4| HOURS        |   4| INTERNAL | true  | false | false | 分流时限(一般风险,战时) | 中心内部规则 | -
            triage                                | -             | BLUE | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 分流时限(一般风险) | 中心内部规则 | -
            triage                                | -             | -    | LEVEL_III |   2| HOURS        |   2| INTERNAL | true  | false | false | 分流时限(战时) | 中心内部规则 | -
            triage                                | -             | -    | PEACE |   4| HOURS        |   4| INTERNAL | true  | false | false | 分流时限 | 中心内部规则 | -
            return-window                         | -             | -    | LEVEL_III |   4| HOURS        |   4| INTERNAL | false | false | false | 退件时限(战时) | 中心内部规则 | -
            return-window                         | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | false | false | false | 退件时限 | 中心内部规则 | -
            return-window-complex                 | -             | -    | LEVEL_III |   1| WORKING_DAYS |   1| INTERNAL | false | false | false | 复杂事项退件时限(战时) | 中心内部规则 | -
            return-window-complex                 | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | false | false | false | 复杂事项退件时限 | 中心内部规则 | -
            mediation                             | MIGRANT_WAGES | -    | PEACE |  15| DAYS         |  15| LEGAL    | false | true  | false | 劳动争议调解期限 | 《劳动争议调解仲裁法》第十四条 | -
            mediation                             | MEDICAL       | -    | PEACE |  30| WORKING_DAYS |   0| LEGAL    | true  | false | false | 医疗纠纷调解期限 | 《医疗纠纷预防和处理条例》第三十八条 | 医患双方和医调委同意
            mediation                             | -             | -    | PEACE |  30| DAYS         |  60| LEGAL    | true  | true  | false | 人民调解期限 | 《人民调解工作若干规定》第三十三条 | 双方当事人同意
            mediator-choice                       | -             | -    | LEVEL_III |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 选定调解员时限(战时) | 中心内部规则 | -
            mediator-choice                       | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 选定调解员时限 | 中心内部规则 | -
            agreement-sign                        | -             | -    | LEVEL_III |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 签订协议时限(战时) | 中心内部规则 | -
            agreement-sign                        | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 签订协议时限 | 中心内部规则 | -
            performance-check                     | -             | -    | PEACE |   3| DAYS         |   3| INTERNAL | false | true  | false | 履行核查时限 | 中心内部规则 | -
            confirmation                          | -             | -    | PEACE |  30| DAYS         |  30| LEGAL    | false | true  | false | 申请司法确认期限 | 《人民调解法》第三十三条、《民事诉讼法》第二百零五条 | -
            confirmation-remind-first             | -             | -    | PEACE |  15| DAYS         |  15| INTERNAL | false | false | false | 司法确认首次提醒 | 中心内部规则 | -
            confirmation-remind-last              | -             | -    | PEACE |  25| DAYS         |  25| INTERNAL | false | false | false | 司法确认末次提醒 | 中心内部规则 | -
            confirmation-court-accept             | -             | -    | PEACE |   3| DAYS         |   3| LEGAL    | false | true  | false | 法院决定是否受理司法确认期限 | 《最高人民法院关于人民调解协议司法确认程序的若干规定》第四条 | -
            confirmation-court-decide             | -             | -    | PEACE |  30| DAYS         |   0| LEGAL    | false | true  | false | 法院审查司法确认期限 | 《民事诉讼法》第一百八十七条 | 本院院长批准
            confirmation-court-watch              | -             | -    | PEACE |  15| DAYS         |  25| LEGAL    | false | true  | false | 司法确认审查预警期限 | 《最高人民法院关于人民调解协议司法确认程序的若干规定》第五条 | 本院院长批准
            confirmation-supplement               | -             | -    | PEACE |   1| DAYS         |   0| LEGAL    | false | true  | false | 补充司法确认材料期限 | 《民事诉讼法》第八十五条 | 人民法院准许
            confirmation-challenge                | -             | -    | PEACE |  12| MONTHS       |  12| LEGAL    | false | true  | false | 案外人申请撤销确认决定期限 | 《最高人民法院关于人民调解协议司法确认程序的若干规定》第十条 | -
            follow-up                             | -             | -    | PEACE |   7| DAYS         |   7| INTERNAL | false | true  | false | 回访时限 | 中心内部规则 | -
            follow-up-agreement                   | -             | -    | PEACE |   7| DAYS         |   7| INTERNAL | false | true  | false | 协议履行回访时限 | 中心内部规则 | -
            follow-up-leader-first                | -             | -    | PEACE |  30| DAYS         |  30| INTERNAL | false | true  | false | 专诊案件首次回访时限 | 中心内部规则 | -
            follow-up-leader-second               | -             | -    | PEACE |  90| DAYS         |  90| INTERNAL | false | true  | false | 专诊案件二次回访时限 | 中心内部规则 | -
            follow-up-leader-third                | -             | -    | PEACE | 180| DAYS         | 180| INTERNAL | false | true  | false | 专诊案件三次回访时限 | 中心内部规则 | -
            closure-review                        | -             | -    | LEVEL_III |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 结案审查时限(战时) | 中心内部规则 | -
            closure-review                        | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 结案审查时限 | 中心内部规则 | -
            routes-told                           | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 终止告知时限 | 中心内部规则 | -
            clue-transfer                         | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 线索移送时限 | 中心内部规则 | -
            sham-report                           | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 虚假调解报告时限 | 中心内部规则 | -
            dissatisfaction-check                 | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 不满意核查时限 | 中心内部规则 | -
            department-opinion                    | -             | -    | LEVEL_II |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 部门答复时限(战时) | 中心内部规则 | -
            department-opinion                    | -             | -    | PEACE |   5| WORKING_DAYS |   5| INTERNAL | true  | false | true  | 部门答复时限 | 中心内部规则 | -
            department-by-hand                    | -             | -    | PEACE |   5| WORKING_DAYS |   5| INTERNAL | true  | false | true  | 电话、公函办理时限 | 中心内部规则 | -
            department-by-hand-short              | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 电话、公函办理时限(案件等待答复) | 中心内部规则 | -
            department-opinion-remind             | -             | -    | LEVEL_II |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 部门答复提醒(战时) | 中心内部规则 | -
            department-opinion-remind             | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 部门答复提醒 | 中心内部规则 | -
            department-head                       | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 部门主要领导决定时限 | 中心内部规则 | -
            consultation-convene                  | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 会诊组成时限 | 中心内部规则 | -
            consultation                          | -             | -    | PEACE |  10| WORKING_DAYS |  10| INTERNAL | true  | false | true  | 会诊时限 | 中心内部规则 | -
            consultation-notice                   | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 会诊通知时限 | 中心内部规则 | -
            consultation-opinion                  | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 会诊意见提交时限 | 中心内部规则 | -
            consultation-remind                   | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 会诊意见提醒时间 | 中心内部规则 | -
            consultation-study                    | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 会前研究意见时间 | 中心内部规则 | -
            consultation-head                     | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 部门主要领导签署、补交时限 | 中心内部规则 | -
            consultation-lead                     | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 裁定牵头部门时限 | 中心内部规则 | -
            consultation-minutes                  | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 会诊纪要时限 | 中心内部规则 | -
            consultation-verify                   | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 会诊事项核验时限 | 中心内部规则 | -
            consultation-extension                | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 会诊事项延期审批时限 | 中心内部规则 | -
            handling-sign                         | -             | -    | LEVEL_II |   4| HOURS        |   4| INTERNAL | true  | false | false | 部门签收时限(战时) | 中心内部规则 | -
            handling-sign                         | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | false | 部门签收时限 | 中心内部规则 | -
            handling-sign-remind                  | -             | -    | LEVEL_II |   2| HOURS        |   2| INTERNAL | true  | false | false | 部门签收提醒(战时) | 中心内部规则 | -
            handling-sign-remind                  | -             | -    | PEACE |   4| HOURS        |   4| INTERNAL | true  | false | false | 部门签收提醒 | 中心内部规则 | -
            handling-return-decision              | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 退件裁定时限 | 中心内部规则 | -
            department-handling                   | -             | RED  | PEACE |   2| WORKING_DAYS |   4| INTERNAL | true  | false | true  | 部门办理时限(红色风险) | 中心内部规则 | 交办中心主任批准
            department-handling                   | MIGRANT_WAGES | -    | LEVEL_II |   2| WORKING_DAYS |   4| INTERNAL | true  | false | true  | 部门办理时限(欠薪,战时) | 中心内部规则 | 交办中心主任批准
            department-handling                   | MIGRANT_WAGES | -    | PEACE |   3| WORKING_DAYS |   6| INTERNAL | true  | false | true  | 部门办理时限(欠薪) | 中心内部规则 | 交办中心主任批准
            department-handling                   | -             | -    | LEVEL_II |   3| WORKING_DAYS |   6| INTERNAL | true  | false | true  | 部门办理时限(战时) | 中心内部规则 | 交办中心主任批准
            department-handling                   | -             | -    | PEACE |   5| WORKING_DAYS |  10| INTERNAL | true  | false | true  | 部门办理时限 | 中心内部规则 | 交办中心主任批准
            handling-question                     | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 部门询问答复时限 | 中心内部规则 | -
            handling-extension                    | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 部门延期审批时限 | 中心内部规则 | -
            handling-verify                       | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 办理结果核验时限 | 中心内部规则 | -
            summons-score                         | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 吹哨报到评价时限 | 中心内部规则 | -
            recusal-decision                      | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 回避、投诉决定时限 | 中心内部规则 | -
            next-step-decision                    | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 商定下一步时限 | 中心内部规则 | -
            handler-replacement                   | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 更换承办人时限 | 中心内部规则 | -
            leader-appoint                        | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 确定包案领导时限 | 中心内部规则 | -
            leader-accept                         | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 签收包案时限 | 中心内部规则 | -
            leader-meet                           | -             | -    | PEACE |   7| DAYS         |   7| INTERNAL | true  | true  | false | 领导接访时限 | 中心内部规则 | -
            leader-plan                           | -             | -    | PEACE |  10| DAYS         |  10| INTERNAL | true  | true  | false | 包案化解方案时限 | 中心内部规则 | -
            leader-progress                       | -             | -    | PEACE |  15| DAYS         |  15| INTERNAL | true  | true  | false | 包案进展报告时限 | 中心内部规则 | -
            leader-close                          | -             | -    | PEACE |  60| DAYS         |  90| INTERNAL | true  | true  | false | 包案办结时限 | 中心内部规则 | 上一级中心主任批准
            leader-extension                      | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 包案延期审批时限 | 中心内部规则 | -
            supervision-answer-red                | -             | -    | PEACE |   0| DAYS         |   0| INTERNAL | true  | false | true  | 督办答复时限(红色,当日) | 中心内部规则 | -
            supervision-answer-morning            | -             | -    | PEACE |  12| HOURS        |  12| INTERNAL | true  | false | false | 督办答复时限(红色,次一工作日上午) | 中心内部规则 | -
            supervision-answer-yellow             | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 督办答复时限(黄色) | 中心内部规则 | -
            supervision-answer-blue               | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 督办答复时限(蓝色) | 中心内部规则 | -
            supervision-review                    | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 督办答复审核时限 | 中心内部规则 | -
            supervision-interview                 | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | true  | false | true  | 约谈时限 | 中心内部规则 | -
            supervision-notice                    | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 通报时限 | 中心内部规则 | -
            outreach-plan                         | -             | -    | PEACE |   2| WORKING_DAYS |   2| INTERNAL | false | false | true  | 巡诊计划制定时限 | 中心内部规则 | -
            outreach-record                       | -             | -    | PEACE |  24| HOURS        |  24| INTERNAL | false | false | false | 走访记录时限 | 中心内部规则 | -
            outreach-missed-reason                | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | false | false | true  | 未巡原因说明时限 | 中心内部规则 | -
            care-contact                          | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 问诊办理时限 | 中心内部规则 | -
            care-risk                             | -             | -    | PEACE |   0| DAYS         |   0| INTERNAL | true  | false | true  | 问诊风险研判时限(当日) | 中心内部规则 | -
            care-need                             | -             | -    | PEACE |   5| WORKING_DAYS |   5| INTERNAL | true  | false | true  | 问诊需求答复时限 | 中心内部规则 | -
            escalation-weigh                      | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 研判是否提级时限 | 中心内部规则 | -
            escalation-receipt                    | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 提级接收时限(逾期视为接收) | 中心内部规则 | -
            escalation-receipt-remind             | -             | -    | PEACE |   4| HOURS        |   4| INTERNAL | true  | false | false | 提级接收提醒 | 中心内部规则 | -
            escalation-ruling                     | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 拒收裁定时限 | 中心内部规则 | -
            escalation-handler                    | -             | -    | PEACE |   1| WORKING_DAYS |   1| INTERNAL | true  | false | true  | 接收后指定承办人时限 | 中心内部规则 | -
            escalation-city-receipt               | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 登记市级回执时限 | 中心内部规则 | -
            relapse                               | -             | -    | PEACE |  15| DAYS         |  15| INTERNAL | true  | true  | false | 复诊时限 | 中心内部规则 | -
            relapse-hearing-notice                | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | true  | false | true  | 听证提前通知时间 | 中心内部规则 | -
            dossier                               | -             | -    | PEACE |  15| WORKING_DAYS |  15| INTERNAL | true  | false | true  | 立卷归档时限 | 中心内部规则 | -
            court-referral-assign                 | -             | -    | PEACE |   3| WORKING_DAYS |   3| LEGAL    | false | false | false | 法院指定调解员期限 | 《最高人民法院关于人民法院特邀调解的规定》第十二条 | -
            court-referral-choice                 | -             | -    | PEACE |   2| WORKING_DAYS |   2| LEGAL    | false | false | false | 当事人选择调解员期限 | 《最高人民法院关于人民法院特邀调解的规定》第十二条 | -
            court-referral-confirm                | -             | -    | PEACE |   3| WORKING_DAYS |   3| LEGAL    | false | false | false | 确认接受委派期限 | 《最高人民法院关于人民法院特邀调解的规定》第十条 | -
            court-referral-consult                | -             | -    | PEACE |   3| WORKING_DAYS |   3| LEGAL    | false | false | false | 征询对方当事人意见期限 | 《最高人民法院关于人民法院特邀调解的规定》第十五条 | -
            court-referral-mediation              | -             | -    | PEACE |  30| DAYS         |   0| LEGAL    | true  | true  | false | 委派调解期限 | 《最高人民法院关于人民法院特邀调解的规定》第二十七条 | 双方当事人同意
            court-referral-report                 | -             | -    | PEACE |   3| WORKING_DAYS |   3| INTERNAL | false | false | true  | 委派调解情况报送时限 | 中心内部规则 | -
            court-entrusted-ordinary              | -             | -    | PEACE |  15| DAYS         |   0| LEGAL    | true  | true  | false | 委托调解期限(普通程序) | 《最高人民法院关于人民法院特邀调解的规定》第二十七条 | 双方当事人同意
            court-entrusted-summary               | -             | -    | PEACE |   7| DAYS         |   0| LEGAL    | true  | true  | false | 委托调解期限(简易程序) | 《最高人民法院关于人民法院特邀调解的规定》第二十七条 | 双方当事人同意
            petition-register                     | -             | -    | PEACE |  15| DAYS         |  15| LEGAL    | false | true  | false | 信访事项登记受理期限 | 《信访工作条例》第二十二条 | -
            petition-notify                       | -             | -    | PEACE |  15| DAYS         |  15| LEGAL    | false | true  | false | 信访事项告知期限 | 《信访工作条例》第二十三条 | -
            petition-objection                    | -             | -    | PEACE |   5| WORKING_DAYS |   5| LEGAL    | false | false | false | 转送交办异议期限 | 《信访工作条例》第二十三条 | -
            petition-close                        | -             | -    | PEACE |  60| DAYS         |  90| LEGAL    | true  | true  | false | 信访事项办结期限 | 《信访工作条例》第三十四条 | 本机关、单位负责人批准
            petition-review-request               | -             | -    | PEACE |  30| DAYS         |  30| LEGAL    | false | true  | false | 申请信访复查期限 | 《信访工作条例》第三十五条 | -
            petition-review                       | -             | -    | PEACE |  30| DAYS         |  30| LEGAL    | true  | true  | false | 信访复查期限 | 《信访工作条例》第三十五条 | -
            petition-recheck-request              | -             | -    | PEACE |  30| DAYS         |  30| LEGAL    | false | true  | false | 申请信访复核期限 | 《信访工作条例》第三十六条 | -
            petition-recheck                      | -             | -    | PEACE |  30| DAYS         |  30| LEGAL    | true  | true  | false | 信访复核期限 | 《信访工作条例》第三十六条 | -
            hotline-receive-danger                | -             | -    | PEACE |  15| MINUTES      |  15| LEGAL    | false | false | false | 热线接收时限(危及生命财产安全) | 《天津市政务服务便民热线管理办法实施细则》 | -
            hotline-receive-utility               | -             | -    | PEACE |  30| MINUTES      |  30| LEGAL    | false | false | false | 热线接收时限(水电气热) | 《天津市政务服务便民热线管理办法实施细则》 | -
            hotline-receive-other                 | -             | -    | PEACE |   1| WORKING_DAYS |   1| LEGAL    | false | false | false | 热线接收时限(其他) | 《天津市政务服务便民热线管理办法实施细则》 | -
            labour-arbitration-limitation         | -             | -    | PEACE |  12| MONTHS       |  12| LEGAL    | false | true  | false | 劳动争议申请仲裁时效 | 《劳动争议调解仲裁法》第二十七条 | -
            labour-arbitration-accept             | -             | -    | PEACE |   5| DAYS         |   5| LEGAL    | false | true  | false | 劳动争议仲裁受理期限 | 《劳动争议调解仲裁法》第二十九条 | -
            labour-arbitration-award              | -             | -    | PEACE |  45| DAYS         |  60| LEGAL    | false | true  | false | 劳动争议仲裁裁决期限 | 《劳动争议调解仲裁法》第四十三条 | 劳动争议仲裁委员会主任批准
            labour-sue                            | -             | -    | PEACE |  15| DAYS         |  15| LEGAL    | false | true  | false | 不服劳动仲裁裁决起诉期限 | 《劳动争议调解仲裁法》第四十八条、第五十条 | -
            health-mediation-accept               | -             | -    | PEACE |   5| WORKING_DAYS |   5| LEGAL    | false | false | false | 卫生健康部门受理医疗纠纷期限 | 《医疗纠纷预防和处理条例》第四十条 | -
            health-mediation                      | -             | -    | PEACE |  30| WORKING_DAYS |  30| LEGAL    | true  | false | false | 卫生健康部门调解医疗纠纷期限 | 《医疗纠纷预防和处理条例》第四十条 | -
            traffic-police-apply                  | -             | -    | PEACE |  10| DAYS         |  10| LEGAL    | false | true  | false | 申请交警调解期限 | 《道路交通安全法实施条例》第九十四条 | -
            traffic-police-mediation              | -             | -    | PEACE |  10| DAYS         |  10| LEGAL    | false | true  | false | 交警调解期限 | 《道路交通安全法实施条例》第九十五条 | -
            traffic-police-after-mediation        | -             | -    | PEACE |   3| DAYS         |   3| LEGAL    | false | true  | false | 人民调解终止后申请交警调解期限 | 《道路交通事故处理程序规定》第八十五条 | -
            land-arbitration-limitation           | -             | -    | PEACE |  24| MONTHS       |  24| LEGAL    | false | true  | false | 农村土地承包申请仲裁时效 | 《农村土地承包经营纠纷调解仲裁法》第十八条 | -
            land-arbitration-award                | -             | -    | PEACE |  60| DAYS         |  90| LEGAL    | false | true  | false | 农村土地承包仲裁期限 | 《农村土地承包经营纠纷调解仲裁法》第四十七条 | 农村土地承包仲裁委员会主任批准
            land-sue                              | -             | -    | PEACE |  30| DAYS         |  30| LEGAL    | false | true  | false | 不服农村土地承包仲裁裁决起诉期限 | 《农村土地承包经营纠纷调解仲裁法》第四十八条 | -
            market-accept                         | -             | -    | PEACE |   7| WORKING_DAYS |   7| LEGAL    | false | false | false | 市场监管投诉受理期限 | 《市场监督管理投诉举报处理暂行办法》第十四条 | -
            market-mediation                      | -             | -    | PEACE |  45| WORKING_DAYS |  45| LEGAL    | false | false | false | 市场监管投诉调解期限 | 《市场监督管理投诉举报处理暂行办法》第二十一条 | -
            market-notify                         | -             | -    | PEACE |   7| WORKING_DAYS |   7| LEGAL    | false | false | false | 市场监管终止调解告知期限 | 《市场监督管理投诉举报处理暂行办法》第二十一条 | -
            police-mediation-first                | -             | -    | PEACE |   3| WORKING_DAYS |   3| LEGAL    | false | false | false | 首次治安调解期限 | 《公安机关治安调解工作规范》 | -
            police-mediation-second               | -             | -    | PEACE |   7| WORKING_DAYS |   7| LEGAL    | false | false | false | 再次治安调解期限 | 《公安机关治安调解工作规范》 | -
            administrative-review-apply           | -             | -    | PEACE |  60| DAYS         |  60| LEGAL    | false | true  | false | 申请行政复议期限 | 《行政复议法》第二十条 | -
            administrative-review-accept          | -             | -    | PEACE |   5| WORKING_DAYS |   5| LEGAL    | false | false | false | 行政复议申请审查期限 | 《行政复议法》第三十条、第八十八条 | -
            administrative-review-decide          | -             | -    | PEACE |  60| DAYS         |  90| LEGAL    | true  | true  | false | 行政复议决定期限 | 《行政复议法》第六十二条 | 行政复议机构负责人批准
            administrative-review-decide-summary  | -             | -    | PEACE |  30| DAYS         |  30| LEGAL    | true  | true  | false | 行政复议决定期限(简易程序) | 《行政复议法》第六十二条 | -
            legal-aid-decide                      | -             | -    | PEACE |   7| DAYS         |   7| LEGAL    | false | true  | false | 法律援助审查期限 | 《法律援助法》第四十三条 | -
            legal-aid-assign                      | -             | -    | PEACE |   3| DAYS         |   3| LEGAL    | false | true  | false | 法律援助指派期限 | 《法律援助法》第四十三条 | -
            court-filing                          | -             | -    | PEACE |   7| DAYS         |   7| LEGAL    | false | true  | false | 法院立案期限 | 《民事诉讼法》第一百二十六条 | -
            payment-order                         | -             | -    | PEACE |  15| DAYS         |  15| LEGAL    | false | true  | false | 法院发出支付令期限 | 《民事诉讼法》第二百二十七条 | -
            enforcement-apply                     | -             | -    | PEACE |  24| MONTHS       |  24| LEGAL    | false | true  | false | 申请执行期限 | 《民事诉讼法》第二百五十条 | -
            limitation                            | -             | -    | PEACE |  36| MONTHS       |  36| LEGAL    | false | true  | false | 普通诉讼时效 | 《民法典》第一百八十八条 | -
            protection-order                      | -             | -    | PEACE |  72| HOURS        |  72| LEGAL    | false | false | false | 人身安全保护令期限 | 《反家庭暴力法》第二十八条 | -
            protection-order-urgent               | -             | -    | PEACE |  24| HOURS        |  24| LEGAL    | false | false | false | 人身安全保护令期限(情况紧急) | 《反家庭暴力法》第二十八条 | -
            """;

    private static final RuleTable TABLE = RuleTable.SHIPPED;

    record Row(
            String term,
            String type,
            String risk,
            String mode,
            int amount,
            String unit,
            int ceiling,
            String kind,
            boolean pausable,
            boolean roll,
            boolean office,
            String label,
            String basis,
            String by) {

        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|"))
                    .map(String::strip)
                    .map(cell -> cell.equals("-") ? null : cell)
                    .toList();
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    Integer.parseInt(cells.get(4)),
                    cells.get(5),
                    Integer.parseInt(cells.get(6)),
                    cells.get(7),
                    Boolean.parseBoolean(cells.get(8)),
                    Boolean.parseBoolean(cells.get(9)),
                    Boolean.parseBoolean(cells.get(10)),
                    cells.get(11),
                    cells.get(12),
                    cells.get(13));
        }
    }

    static Stream<Row> rows() {
        return ROWS.lines().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_row_answers(Row row) {
        DmnDecisionTableResult result = TABLE.decide(row.term(), row.type(), row.risk(), row.mode());

        assertThat(result).hasSize(1);
        Map<String, Object> answer = result.getSingleResult().getEntryMap();
        assertThat(answer)
                .containsEntry("amount", row.amount())
                .containsEntry("unit", row.unit())
                .containsEntry("ceiling", row.ceiling())
                .containsEntry("kind", row.kind())
                .containsEntry("pausable", row.pausable())
                .containsEntry("roll", row.roll())
                .containsEntry("office", row.office())
                .containsEntry("label", row.label())
                .containsEntry("basis", row.basis());
        assertThat(answer.get("extendableBy")).isEqualTo(row.by());
        assertThat((String) answer.get("basisVersion")).isNotBlank();
    }

    @Test
    void no_row_lands_untested() {
        assertThat(TABLE.rules()).hasSize(153);
        assertThat(TABLE.all().stream().map(LegalTerm::label))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(rows().map(Row::label).toList());
    }

    @Test
    void an_unknown_term_gets_no_answer() {
        assertThat(TABLE.decide("no-such-term", "OTHER", "BLUE", "PEACE")).isEmpty();
        assertThat(TABLE.decide(null, null, null, "PEACE")).isEmpty();
        assertThatExceptionOfType(UnknownTermException.class)
                .isThrownBy(() -> TABLE.term(TermQuery.of("no-such-term")))
                .withMessageContaining("no-such-term");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIGRANT_WAGES", "LABOUR_OTHER"})
    void both_kinds_of_labour_dispute_have_fifteen_days_without_extension(String type) {
        LegalTerm term = TABLE.term(TermQuery.of("mediation").forType(type).atRisk("RED"));

        assertThat(term.length()).isEqualTo("15日");
        assertThat(term.extendable()).isFalse();
        assertThat(term.citation()).startsWith("《劳动争议调解仲裁法》第十四条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEIGHBOUR", "TRAFFIC", "PROPERTY_MGMT", "OTHER", "no-such-type"})
    void every_other_dispute_has_thirty_days_and_at_most_sixty(String type) {
        LegalTerm term = TABLE.term(TermQuery.of("mediation").forType(type));

        assertThat(term.length()).isEqualTo("30日");
        assertThat(term.ceiling()).isEqualTo(60);
    }

    @Test
    void a_medical_dispute_may_be_extended_by_agreement_without_limit() {
        LegalTerm term = TABLE.term(TermQuery.of("mediation").forType("MEDICAL"));

        assertThat(term.length()).isEqualTo("30个工作日");
        assertThat(term.ceiling()).isNull();
        assertThat(term.extendable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YELLOW", "ORANGE", "RED"})
    void triage_has_four_hours_unless_the_risk_is_blue(String risk) {
        assertThat(TABLE.term(TermQuery.of("triage").atRisk(risk)).length()).isEqualTo("4小时");
        assertThat(TABLE.term(TermQuery.of("triage")).length()).isEqualTo("4小时");
        assertThat(TABLE.term(TermQuery.of("triage").atRisk("BLUE")).length()).isEqualTo("1个工作日");
    }

    @Test
    void war_mode_leaves_every_legal_term_as_it_is() {
        for (LegalTerm term : TABLE.all()) {
            if (term.kind() == TermKind.LEGAL) {
                for (String type : new String[] {null, "MIGRANT_WAGES", "MEDICAL", "OTHER"}) {
                    TermQuery query = TermQuery.of(term.key()).forType(type);
                    assertThat(TABLE.term(query.in(OperatingMode.LEVEL_I))).isEqualTo(TABLE.term(query));
                }
            }
        }
    }

    @Test
    void a_term_is_wholly_legal_or_wholly_internal() {
        Set<String> legal = new HashSet<>();
        Set<String> internal = new HashSet<>();
        TABLE.all().forEach(term -> (term.kind() == TermKind.LEGAL ? legal : internal).add(term.key()));

        assertThat(legal).isNotEmpty().doesNotContainAnyElementsOf(internal);
    }

    @Test
    void the_table_asks_for_nothing_but_literals_and_lists() {
        for (Rule rule : TABLE.rules()) {
            rule.getInputEntries().forEach(cell -> assertThat(cell.getText().getTextContent())
                    .as(rule.getId())
                    .matches("|\"[\\w-]+\"(,\"[\\w-]+\")*"));
            rule.getOutputEntries().forEach(cell -> assertThat(cell.getText().getTextContent())
                    .as(rule.getId())
                    .matches("|true|false|\\d+|\"[^\"]+\""));
        }
    }

    @Test
    void old_decisions_are_kept_for_ten_years() {
        Decision decision = TABLE.model().getModelElementById("legal-term");

        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }
}
