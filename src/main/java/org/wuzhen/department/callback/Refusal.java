package org.wuzhen.department.callback;

import org.springframework.http.HttpStatus;

/** Why a message is not taken: what its sender hears, and what we write down. */
enum Refusal {
    NOT_A_CORRESPONDENT(HttpStatus.UNAUTHORIZED, Refusal.NOT_SIGNED, "没有这个部门，或者该部门未开通回传"),
    NO_CERTIFICATE(HttpStatus.UNAUTHORIZED, Refusal.NOT_SIGNED, "客户端证书不是该部门的"),
    NO_SIGNATURE(HttpStatus.UNAUTHORIZED, Refusal.NOT_SIGNED, "没有签名，或者签名格式不对"),
    UNKNOWN_KEY(HttpStatus.UNAUTHORIZED, Refusal.NOT_SIGNED, "签名所用密钥不是该部门现在的密钥"),
    WRONG_TIME(HttpStatus.UNAUTHORIZED, Refusal.NOT_SIGNED, "签名时间与本机时间相差过大"),
    WRONG_SIGNATURE(HttpStatus.UNAUTHORIZED, Refusal.NOT_SIGNED, "签名与报文不符"),
    REPLAYED(HttpStatus.UNAUTHORIZED, Refusal.NOT_SIGNED, "随机串已经用过（重放）"),
    STRANGER_TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁，请稍后再试。", "同一地址失败次数过多，暂时不再受理"),
    TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁，请按 Retry-After 所示时间重发。", "超过该部门的接收频次"),
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "报文超过1MB，请压缩内容或者分次发送。", "报文超过上限"),
    TOO_SLOW(HttpStatus.BAD_REQUEST, "报文没有传完，请重发。", "报文没有传完"),
    NOT_JSON(HttpStatus.BAD_REQUEST, "报文不是UTF-8编码的JSON对象。", "报文不是JSON"),
    NO_MESSAGE_ID(HttpStatus.BAD_REQUEST, "报文缺少messageId，或者其格式不符合约定。", "没有消息编号"),
    OTHER_BODY(HttpStatus.CONFLICT, "该messageId已用于内容不同的报文，新的内容请使用新的messageId。", "同一消息编号、内容不同"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "暂时不能接收，请稍后重发。", "本机暂时不能接收");

    /** Nobody is told which of it was wrong. */
    private static final String NOT_SIGNED = "签名验证未通过。";

    private final HttpStatus status;
    private final String title;
    private final String label;

    Refusal(HttpStatus status, String title, String label) {
        this.status = status;
        this.title = title;
        this.label = label;
    }

    HttpStatus status() {
        return status;
    }

    /** What the sender is told. */
    String title() {
        return title;
    }

    /** What those who watch over the exchange read. */
    String label() {
        return label;
    }
}
