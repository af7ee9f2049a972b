package org.wuzhen.intake.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a report that cannot stand with a problem detail (RFC 9457) that says what to do and repeats no value. */
@RestControllerAdvice(assignableTypes = DisputeApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DisputeApiProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ReportRefused refused) {
        return answer(refused.status(), refused.getMessage(), refused.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException invalid) {
        List<ReportRefused.Problem> problems = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new ReportRefused.Problem(error.getField(), error.getDefaultMessage()))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, "请按 errors 逐项更正后重新上报。", problems);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, "请求正文不是有效的 JSON，请检查格式和编码（UTF-8）。", List.of());
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .substring(1);
        return answer(
                HttpStatus.BAD_REQUEST,
                "请按 errors 逐项更正后重新上报。",
                List.of(new ReportRefused.Problem(field, advice(mapping))));
    }

    private static String advice(JsonMappingException mapping) {
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return "取值无效，可用值："
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining("、"));
        }
        return "格式不对，请按接口说明填写（日期时间如 2026-11-23T09:30:00+08:00，金额为数字）";
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String detail, List<ReportRefused.Problem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(
                switch (status) {
                    case FORBIDDEN -> "无权办理";
                    case NOT_FOUND -> "没有该案件";
                    default -> "上报内容有误";
                });
        if (!problems.isEmpty()) {
            problem.setProperty("errors", problems);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
