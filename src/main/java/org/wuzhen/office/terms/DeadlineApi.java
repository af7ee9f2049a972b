package org.wuzhen.office.terms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wuzhen.deadline.TermChoice;

/** The door for other systems: they ask when a term ends. */
@RestController
@RequestMapping(path = "/api/deadlines", produces = "application/json")
@Tag(name = "期限计算 Deadlines", description = "按期限规则和工作日历计算期限的末日 / When a term of the rule table ends")
class DeadlineApi {

    private final TermCalculator calculator;

    DeadlineApi(TermCalculator calculator) {
        this.calculator = calculator;
    }

    /** A term as the list of terms names it. */
    @Schema(description = "期限 / A term")
    record Term(
            @Schema(description = "期限代码 / Its key", example = "mediation")
            String term,

            @Schema(description = "期限名称 / Its name", example = "人民调解期限")
            String label,

            @Schema(description = "法定期限 LEGAL，内部时限 INTERNAL / Set by law or by the centre")
            String kind,

            @Schema(description = "单位 / Unit") String unit,

            @Schema(description = "因纠纷类型不同 / Depends on the dispute type")
            boolean byDisputeType,

            @Schema(description = "因风险等级不同 / Depends on the risk")
            boolean byRiskLevel,

            @Schema(description = "战时更短 / Shorter under a graded response")
            boolean byMode,

            @Schema(description = "另有规定的情形 / Special cases") List<String> special) {

        static Term of(TermChoice choice) {
            return new Term(
                    choice.key(),
                    choice.label(),
                    choice.kind().name(),
                    choice.unit().name(),
                    choice.byType(),
                    choice.byRisk(),
                    choice.byMode(),
                    choice.special());
        }
    }

    @GetMapping
    @Operation(
            summary = "计算期限 / Calculate a term",
            description = "起算日当日不计入；末日为休息日的依法顺延。 / The start day is not counted; a last day that is not worked rolls"
                    + " as the law says.")
    @ApiResponse(responseCode = "200", description = "计算结果 / The answer")
    @ApiResponse(
            responseCode = "422",
            description = "内容有误，errors 逐项说明 / Entries that cannot stand, listed in errors",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    Calculation calculate(
            @Parameter(description = "期限代码或名称 / Key or name of the term", example = "mediation", required = true)
                    @RequestParam(defaultValue = "")
                    String term,
            @Parameter(
                            description = "起算日期，或者时刻（未注明时区的为北京时间） / Start day, or moment (Beijing time unless it has an"
                                    + " offset)",
                            example = "2026-11-23",
                            required = true)
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "纠纷类型代码 / Dispute type", example = "NEIGHBOUR") @RequestParam(defaultValue = "")
                    String disputeType,
            @Parameter(description = "风险等级 BLUE、YELLOW、ORANGE、RED / Risk") @RequestParam(defaultValue = "")
                    String riskLevel,
            @Parameter(description = "平时 PEACE，四级至一级响应 LEVEL_IV 至 LEVEL_I / Mode") @RequestParam(defaultValue = "")
                    String mode,
            @Parameter(description = "延长，单位与期限相同 / Extension in the term's unit", example = "30")
                    @RequestParam(defaultValue = "")
                    String extension) {
        return calculator.calculate(new TermCalculator.Question(term, disputeType, riskLevel, mode, from, extension));
    }

    @GetMapping("/terms")
    @Operation(summary = "期限一览 / The terms of the rule table")
    List<Term> terms() {
        return calculator.choices().stream().map(Term::of).toList();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CalculationRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
        problem.setTitle("期限无法计算");
        problem.setProperty("errors", refused.problems());
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
