package org.wuzhen.department.web;

import java.time.Duration;
import org.wuzhen.department.Exchange.Breaker;
import org.wuzhen.department.Exchange.LineState;

/** How a line stands, the worst first, and what an operator had better do, in the office's words. */
enum LineWords {
    OPEN("熔断", "red", "连续失败，系统已暂时停止向该部门发送，过一会儿自动试探，恢复后排队的请求自动发出。请与该部门的系统联系人核实；急办的转人工。"),
    FAILING("不稳定", "amber", "最近一次发送未成功，系统会自动重试。一直不恢复的，请与该部门的系统联系人核实；急办的转人工。"),
    TRYING("恢复试探", "amber", "熔断后正在试探发送，成功即自动恢复，排队的请求随后自动发出。"),
    PAUSED("暂停", "amber", "已由人工暂停，新的请求排队等待，恢复后自动发出；逾期未答复的转人工。"),
    WORKS("正常", "green", "收发正常，无须处理。"),
    IDLE("空闲", "", "近一天没有发送过请求，是否通畅要到下次发送时才知道。"),
    BY_HAND("人工办理", "", "该部门未开通接口，请求由人工电话或者公函办理。");

    private final String label;
    private final String colour;
    private final String advice;

    LineWords(String label, String colour, String advice) {
        this.label = label;
        this.colour = colour;
        this.advice = advice;
    }

    String label() {
        return label;
    }

    String colour() {
        return colour;
    }

    String advice() {
        return advice;
    }

    /** The less the more urgent; whatever needs nobody is alike. */
    int urgency() {
        return Math.min(ordinal(), WORKS.ordinal());
    }

    static LineWords of(LineState line) {
        if (!line.line()) {
            return BY_HAND;
        }
        if (line.pausedSince() != null) {
            return PAUSED;
        }
        if (line.breaker() != Breaker.CLOSED) {
            return line.breaker() == Breaker.OPEN ? OPEN : TRYING;
        }
        if (line.calls() == 0) {
            return IDLE;
        }
        boolean failedLast = line.lastErrorAt() != null
                && (line.lastSuccessAt() == null || line.lastErrorAt().isAfter(line.lastSuccessAt()));
        return failedLast ? FAILING : WORKS;
    }

    /** What a call's code says; codes hold nothing of what was sent or answered. */
    static String error(String code) {
        if (code == null) {
            return null;
        }
        if (code.startsWith("http-")) {
            return http(code.substring("http-".length()));
        }
        if (code.startsWith("schema")) {
            return "答复的内容不符合接口约定";
        }
        if (code.startsWith("broken-off")) {
            return "与对方系统的连接中断";
        }
        return switch (code) {
            case "connect-refused" -> "连接不上对方系统（拒绝连接或者地址不通）";
            case "connect-timeout" -> "连接对方系统超时";
            case "tls-handshake" -> "与对方系统的证书校验未通过";
            case "timeout" -> "对方系统未在限定时间内应答";
            case "answer-too-long" -> "对方的答复过长";
            case "not-json" -> "对方的答复不是约定的格式";
            case "envelope" -> "答复的信封格式不对";
            default -> "发送未成功";
        };
    }

    private static String http(String status) {
        return switch (status) {
            case "401" -> "对方系统不认可我方的签名或者证书（401）";
            case "404" -> "对方系统没有这个接口（404）";
            case "408", "425", "429", "503" -> "对方系统繁忙或者暂停服务（" + status + "）";
            default -> status.startsWith("5") ? "对方系统出错（" + status + "）" : "对方系统不接受请求（" + status + "）";
        };
    }

    /** How a call ended. */
    static String outcome(String outcome) {
        if (outcome == null) {
            return "未记下结果";
        }
        return switch (outcome) {
            case "ANSWERED" -> "已答复";
            case "CONFIRMED" -> "已收到，待答复";
            case "NOT_THERE" -> "对方没有收到过";
            case "UNCERTAIN" -> "不能确认对方是否收到";
            case "NOT_SENT" -> "未送达";
            case "GIVEN_UP" -> "转人工";
            default -> outcome;
        };
    }

    /** 45秒, 3分钟, 5小时, 2天. */
    static String age(Duration age) {
        if (age == null) {
            return null;
        }
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return Math.max(0, age.toSeconds()) + "秒";
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return age.toMinutes() + "分钟";
        }
        return age.compareTo(Duration.ofDays(2)) < 0 ? age.toHours() + "小时" : age.toDays() + "天";
    }

    /** 320毫秒, 1.4秒. */
    static String took(Duration took) {
        if (took == null) {
            return null;
        }
        return took.toMillis() < 1000
                ? took.toMillis() + "毫秒"
                : String.format(java.util.Locale.ROOT, "%.1f秒", took.toMillis() / 1000.0);
    }
}
