package org.wuzhen.engine.camunda;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wuzhen.engine.FormRejected;

/**
 * What the engine's REST interface answers when something cannot be done: a Chinese sentence that says what to do. A
 * failure of ours is answered by a reference number; the log tells its kind and place under it, but none of its words.
 * What there is but not for this person is answered as what there is not.
 */
@Provider
public class RestAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(RestAnswers.class);
    private static final int DEEPEST = 20;
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

    /** The engine's own name in the paths of the web apps; every other parameter names something it keeps. */
    private static final Set<String> NAMES_NOTHING = Set.of("name");

    /**
     * Where the engine reads what a caller sent and answers with a failure when something is missing or does not fit. What
     * fails in a process, a rule or the database comes up elsewhere and stays a failure.
     */
    private static final List<String> THE_CALL_ITSELF = List.of(
            "org.camunda.bpm.engine.rest.",
            "org.camunda.bpm.engine.impl.cmd.",
            "org.camunda.bpm.engine.impl.util.EnsureUtil");

    /** Where we stand between a call and the engine for every call alike; beyond, an act of ours is at work. */
    private static final List<String> AT_THE_DOOR =
            List.of("org.wuzhen.engine.camunda.", "org.wuzhen.access.", "org.wuzhen.web.");

    /** How Tomcat says that nobody is there any more to read the answer. */
    private static final String LEFT = "org.apache.catalina.connector.ClientAbortException";

    private static final int CLOSED = 499;
    private static final String HOUSE = "org.wuzhen.";

    /** Who takes the call; what stands behind them in a stack are doors that every call goes through. */
    private static final List<String> CALL = List.of("org.camunda.bpm.engine.rest.", "org.glassfish.jersey.");

    /** What the engine would draw a form with that is not one of ours. */
    private static final String FORMS_OF_OLD = "org.camunda.bpm.engine.impl.form.FormFieldImpl";

    @Context
    private UriInfo called;

    @Context
    private ResourceInfo asked;

    /** Where a call itself was at fault before, and by what. */
    private final Set<List<Object>> mistakes = ConcurrentHashMap.newKeySet();

    @Override
    public Response toResponse(Throwable failure) {
        FormRejected refusal = within(failure, FormRejected.class);
        if (refusal != null) {
            return answer(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    said(FormRejected.class.getSimpleName(), refusal.getMessage()));
        }
        if (hasLeft(failure)) {
            return Response.status(CLOSED).build(); // nobody reads it
        }
        ExceptionDto answer = ExceptionHandlerHelper.getInstance().fromException(failure);
        if (within(failure, TaskAlreadyClaimedException.class) != null) {
            return conflict(answer, "这项任务已由其他人员领取。");
        }
        if (within(failure, OptimisticLockingException.class) != null || metAnother(failure)) {
            return conflict(answer, "您提交的同时，这件事被其他人员或者部门的答复更新了，这次没有保存。请稍候再提交一次；仍不成功的，先复制所填内容，再刷新页面重新办理。");
        }
        if (within(failure, SuspendedEntityInteractionException.class) != null) {
            return conflict(answer, "流程已暂停，暂时不能办理。请联系流程管理员。");
        }
        if (within(failure, AuthorizationException.class) != null) {
            return namesSomething()
                    ? missing()
                    : answer(
                            Response.Status.FORBIDDEN.getStatusCode(),
                            said("AuthorizationException", "您没有权限办理这一事项。如确需办理，请联系本中心负责人。"));
        }
        if (isOurs(failure)) {
            return failed(answer, failure);
        }
        NotValidException invalid = within(failure, NotValidException.class);
        int status = invalid != null
                ? Response.Status.BAD_REQUEST.getStatusCode()
                : ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode();
        if (status == NOT_FOUND
                || within(failure, NullValueException.class) != null
                || within(failure, NotFoundException.class) != null) {
            return missing();
        }
        if (status < 500) {
            return answer(status, answer);
        }
        StackTraceElement place = place(failure);
        if (place.getClassName().startsWith(FORMS_OF_OLD)) {
            return missing();
        }
        if (isTheCallItself(failure, place)) {
            LOG.info("Engine REST call refused at {}", place);
            return answer(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    said("InvalidRequest", "请求内容不完整或与当前状态不符，没有办理。请检查填写的内容后重试。"));
        }
        return failed(answer, failure);
    }

    /**
     * Whether the engine could not read the call. A failure that has come up often at one place loses its stack (the virtual
     * machine then throws one that it keeps ready): it is what it was before.
     */
    private boolean isTheCallItself(Throwable failure, StackTraceElement place) {
        List<Object> mistake = List.of(
                last(failure).getClass(),
                asked == null || asked.getResourceMethod() == null ? "" : asked.getResourceMethod());
        if (last(failure).getStackTrace().length == 0) {
            return mistakes.contains(mistake);
        }
        boolean is = THE_CALL_ITSELF.stream().anyMatch(place.getClassName()::startsWith);
        if (is) {
            mistakes.add(mistake);
        }
        return is;
    }

    private static Response failed(ExceptionDto answer, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Engine REST call failed, reference {}", reference, QuietFailure.of(failure));
        answer.setMessage("系统出现故障，本次办理没有保存。请稍后再试；仍不成功时，请将编号 " + reference + " 告知系统管理员。");
        return answer(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), answer);
    }

    private static boolean hasLeft(Throwable failure) {
        Throwable now = failure;
        for (int i = 0; i < DEEPEST && now != null; i++) {
            if (now.getClass().getName().equals(LEFT)) {
                return true;
            }
            now = now.getCause();
        }
        return false;
    }

    /** Whether an act of ours was at work when it failed: what that act asked of the engine is no mistake of the caller. */
    private static boolean isOurs(Throwable failure) {
        for (StackTraceElement at : last(failure).getStackTrace()) {
            if (CALL.stream().anyMatch(at.getClassName()::startsWith)) {
                return false;
            }
            if (at.getClassName().startsWith(HOUSE) && AT_THE_DOOR.stream().noneMatch(at.getClassName()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether what a submitted form ends was gone on with meanwhile: the engine notes only some of that by its own locks,
     * and the database refuses the rest, as when a timer has begun a process under a step that ends.
     */
    private static boolean metAnother(Throwable failure) {
        SQLException refused = within(failure, SQLException.class);
        return refused != null
                && FOREIGN_KEY_VIOLATION.equals(refused.getSQLState())
                && String.valueOf(refused.getMessage()).contains("\"act_ru_");
    }

    /** One answer for what there is not and what there is for others only. */
    static Response missing() {
        return answer(NOT_FOUND, said("NotFound", "没有找到这项任务或内容：可能已经办结，或者不在您的权限之内。请刷新后再试。"));
    }

    /** Where the last cause came up, of the engine's own code or ours. */
    private static StackTraceElement place(Throwable failure) {
        return Arrays.stream(last(failure).getStackTrace())
                .filter(at -> !at.getClassName().matches("(java|jdk)\\..*"))
                .findFirst()
                .orElse(new StackTraceElement("", "", null, -1));
    }

    private static Throwable last(Throwable failure) {
        Throwable last = failure;
        for (int i = 0; i < DEEPEST && last.getCause() != null; i++) {
            last = last.getCause();
        }
        return last;
    }

    private boolean namesSomething() {
        return called != null
                && called.getPathParameters().keySet().stream().anyMatch(name -> !NAMES_NOTHING.contains(name));
    }

    private static ExceptionDto said(String type, String sentence) {
        ExceptionDto answer = new ExceptionDto();
        answer.setType(type);
        answer.setMessage(sentence);
        return answer;
    }

    private static Response conflict(ExceptionDto answer, String sentence) {
        answer.setMessage(sentence);
        return answer(Response.Status.CONFLICT.getStatusCode(), answer);
    }

    private static Response answer(int status, ExceptionDto answer) {
        return Response.status(status)
                .entity(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static <T> T within(Throwable failure, Class<T> kind) {
        Throwable now = failure;
        for (int i = 0; i < DEEPEST && now != null; i++) {
            if (kind.isInstance(now)) {
                return kind.cast(now);
            }
            now = now.getCause();
        }
        return null;
    }
}
