package org.wuzhen.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.wuzhen.casefile.Party;
import org.wuzhen.intake.PartyDraft;

/** A party as a channel reports it. */
@Schema(description = "当事人 / A party")
record PartyReport(
        @Schema(
                description = "PERSON 个人（居民身份证）；PERSON_OTHER_ID 个人（其他证件）；ORGANISATION 单位"
                        + " / person with resident ID, person with another paper, organisation")
        @NotNull(message = "请填写当事人类型")
        PartyDraft.Kind kind,

        @Schema(description = "姓名或单位名称 / Name", example = "测试甲")
        @NotBlank(message = "请填写姓名或单位名称")
        @Size(max = 60, message = "请控制在60字以内")
        String name,

        @Schema(description = "性别：男、女；有身份证号时自动识别 / Sex, taken from the resident ID when there is one")
        @Pattern(regexp = "男|女", message = "请填写“男”或“女”，不清楚的不填")
        String gender,

        @Schema(description = "证件号码；单位填统一社会信用代码 / ID number, or credit code of an organisation")
        @Size(max = 30, message = "请控制在30个字符以内")
        String idNumber,

        @Schema(description = "联系电话 / Phone", example = "022-66000000") @Size(max = 20, message = "请控制在20个字符以内")
        String phone,

        @Schema(description = "住址或单位地址 / Address") @Size(max = 200, message = "请控制在200字以内")
        String address,

        @Schema(description = "代表人、代理人或监护人 / Representative or guardian") @Size(max = 60, message = "请控制在60字以内")
        String representative) {

    PartyDraft draft(Party.Side side) {
        return new PartyDraft(
                side,
                kind,
                name.strip(),
                gender,
                emptyToNull(idNumber),
                emptyToNull(phone),
                emptyToNull(address),
                emptyToNull(representative));
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
