package org.wuzhen.ledger.diagram;

import org.wuzhen.engine.CasePath;

/** What the elements and states of a drawing are called in the office. */
final class Words {

    private Words() {}

    static String kind(Drawing.Shape shape) {
        if (shape == null) {
            return "步骤";
        }
        return switch (shape.kind()) {
            case "startEvent" -> event(shape.event(), "开始");
            case "endEvent" -> "结束";
            case "boundaryEvent", "intermediateCatchEvent" -> event(shape.event(), "等待");
            case "intermediateThrowEvent" -> "发出通知";
            case "userTask", "manualTask" -> "人工办理";
            case "businessRuleTask" -> "规则判断";
            case "serviceTask", "sendTask", "scriptTask", "task" -> "系统办理";
            case "receiveTask" -> "等待消息";
            case "callActivity" -> "分流程";
            case "subProcess", "transaction", "adHocSubProcess" -> shape.own() ? "事件分段" : "分段";
            case "parallelGateway" -> "并行";
            case "inclusiveGateway", "complexGateway" -> "多路判断";
            case "eventBasedGateway" -> "等候先到者";
            case "exclusiveGateway" -> "判断";
            case "textAnnotation" -> "说明";
            default -> "步骤";
        };
    }

    private static String event(String event, String otherwise) {
        return event == null
                ? otherwise
                : switch (event) {
                    case "timer" -> "定时";
                    case "message" -> "收到消息";
                    case "error" -> "出现例外";
                    case "signal" -> "收到信号";
                    case "escalation" -> "上报";
                    case "conditional" -> "条件成立";
                    default -> otherwise;
                };
    }

    /** 已完成; null for an element where the case has not been. */
    static String state(CasePath.State state) {
        return state == null
                ? "未到"
                : switch (state) {
                    case DONE -> "已完成";
                    case HERE -> "正在办理";
                    case FAILED -> "出错待处理";
                    case CANCELLED -> "已取消";
                };
    }
}
