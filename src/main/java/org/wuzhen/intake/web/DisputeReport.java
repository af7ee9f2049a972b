package org.wuzhen.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;

/** A dispute as a channel reports it. */
@Schema(description = "渠道上报的纠纷 / A dispute reported by a channel")
record DisputeReport(
        @Schema(description = "来源渠道，须与账号一致 / Channel, must be the account's own", example = "HOTLINE")
        @NotNull(message = "请填写来源渠道")
        Channel channel,

        @Schema(
                description = "渠道自己的编号；同一编号重复上报，返回同一案号 / The channel's own reference; a repeat answers the same case",
                example = "RX20261123-000001")
        @NotBlank(message = "请填写渠道编号")
        @Size(max = 64, message = "请控制在64个字符以内")
        String channelRef,

        @Schema(description = "受理中心代码，两位数字 / Code of the centre", example = "02")
        @NotNull(message = "请填写受理中心代码")
        @Pattern(regexp = "\\d{2}", message = "请填写两位数字的中心代码")
        String centre,

        @Schema(description = "纠纷类型 / Type of dispute", example = "NEIGHBOUR") @NotNull(message = "请填写纠纷类型")
        DisputeType disputeType,

        @Schema(description = "社区（村）代码，可不填 / Code of the community") @Size(max = 40, message = "请控制在40个字符以内")
        String community,

        @Schema(description = "网格 / Grid") @Size(max = 40, message = "请控制在40个字符以内")
        String grid,

        @Schema(description = "具体地点 / Place") @Size(max = 200, message = "请控制在200字以内")
        String place,

        @Schema(description = "纠纷经过 / Facts") @NotBlank(message = "请填写纠纷经过") @Size(max = 4000, message = "请控制在4000字以内")
        String facts,

        @Schema(description = "申请人的请求 / What the applicant asks for")
        @NotBlank(message = "请填写申请人的请求")
        @Size(max = 4000, message = "请控制在4000字以内")
        String claims,

        @Schema(description = "涉及金额（元） / Amount in yuan", example = "12000.00")
        @DecimalMin(value = "0", message = "请填写不小于0的金额（元）")
        @Digits(integer = 13, fraction = 2, message = "请填写最多两位小数的金额（元）")
        BigDecimal amount,

        @Schema(description = "涉及人数；不填按当事人计 / How many people it touches")
        @Min(value = 1, message = "请填写1以上的整数")
        @Max(value = 100_000, message = "人数过大，请核对")
        Integer peopleCount,

        @Schema(description = "需要注意的情形 / Marks") Set<@NotNull(message = "请填写有效的标记") Mark> marks,

        @Schema(
                description = "提出调解申请的时间（诉讼时效自此中断）；不填为现在 / When mediation was asked for; now if missing",
                example = "2026-11-23T09:30:00+08:00")
        OffsetDateTime requestAt,

        @Schema(description = "申请人，至少一名 / Applicants")
        @NotEmpty(message = "请至少填写一名申请人")
        @Size(max = 200, message = "请控制在200名以内")
        List<@Valid @NotNull(message = "请填写当事人") PartyReport> applicants,

        @Schema(description = "被申请人，至少一名 / Respondents")
        @NotEmpty(message = "请至少填写一名被申请人")
        @Size(max = 200, message = "请控制在200名以内")
        List<@Valid @NotNull(message = "请填写当事人") PartyReport> respondents) {}
