package org.wuzhen.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.intake.ChannelReports;

/** How a reported dispute stands, for the channel that reported it. */
@Schema(description = "案件状态（不含个人信息） / State of the case, nothing personal")
record DisputeStatus(
        @Schema(description = "案号 / Case number", example = "BH02202611230001")
        String number,

        @Schema(description = "渠道编号 / The channel's reference")
        String channelRef,

        @Schema(description = "阶段代码 / Stage") String stage,

        @Schema(description = "阶段 / Stage in Chinese", example = "已登记")
        String stageLabel,

        @Schema(description = "结果代码，未办结为空 / Result, null while open")
        String result,

        @Schema(description = "结果 / Result in Chinese") String resultLabel,
        @Schema(description = "登记时间 / Registered at") Instant registeredAt,

        @Schema(description = "受理答复期限，答复后为空 / Last day for the answer, null once answered")
        LocalDate answerBy,

        @Schema(description = "受理时间 / Taken in at") Instant acceptedAt,
        @Schema(description = "结案时间 / Closed at") Instant closedAt,
        @Schema(description = "并入的案号 / Joined into") String joinedInto) {

    static DisputeStatus of(ChannelReports.Status status) {
        return new DisputeStatus(
                status.number().value(),
                status.channelRef(),
                status.stage().name(),
                status.stage().label(),
                status.result() == null ? null : status.result().name(),
                status.result() == null ? null : status.result().label(),
                status.registeredAt(),
                status.answerBy(),
                status.acceptedAt(),
                status.closedAt(),
                status.joinedInto());
    }
}
