package org.wuzhen.access.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.wuzhen.directory.Post;

/**
 * Guards the engine's interfaces. From everybody: no expression to evaluate ever comes in. From staff: only what Tasklist
 * itself calls, so that nothing personal gets into the engine's tables by a side door. For everybody a task that is not
 * theirs to see is a task that there is not.
 */
class TasklistGuardFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> ADMINISTRATORS = Set.of(Post.PROCESS_ADMIN.name(), Post.SYS_ADMIN.name());
    private static final String WEB_APPS = "/camunda/api/";
    private static final String NO_TASK = "没有找到这项任务：可能已经办结，或者不在您的权限之内。请刷新任务列表。";

    private final PersonsTasks tasks;
    private final ObjectMapper json;

    TasklistGuardFilter(PersonsTasks tasks, ObjectMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean staff = path.startsWith(WEB_APPS) && !isAdministrator(login);
        if (Collections.list(request.getParameterNames()).stream().anyMatch(TasklistGuardFilter::isExpression)) {
            refuseExpression(response);
        } else if (staff && !TasklistGuardRules.allows(request.getMethod(), path)) {
            refuse(response, HttpStatus.FORBIDDEN, "NotForStaff", TasklistGuardRules.sentence(path));
        } else if (TasklistGuardRules.isWorkers(path)) {
            refuse(response, HttpStatus.FORBIDDEN, "NotForPeople", "外部任务由程序领取，请使用引擎接口。");
        } else if (hides(path, login)) {
            refuse(response, HttpStatus.NOT_FOUND, "NotFound", NO_TASK);
        } else if (WITHOUT_BODY.contains(request.getMethod()) || isMultipart(request)) {
            chain.doFilter(request, response);
        } else {
            withBody(new TasklistGuardBody(request), response, chain, path, staff ? login : null);
        }
    }

    private void withBody(
            TasklistGuardBody request,
            HttpServletResponse response,
            FilterChain chain,
            String path,
            Authentication staff)
            throws ServletException, IOException {
        if (request.isTooLarge()) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "TooLarge", "提交的内容过大，请精简后再提交。");
            return;
        }
        String problem;
        try {
            if (request.namesExpression(json)) {
                refuseExpression(response);
                return;
            }
            problem = staff == null ? null : problem(request.tree(json), path, staff.getName());
        } catch (IOException e) {
            refuse(response, HttpStatus.BAD_REQUEST, "InvalidRequest", "请求内容的格式不对。");
            return;
        }
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            refuse(response, HttpStatus.FORBIDDEN, "NotForStaff", problem);
        }
    }

    /** What is wrong with a call that staff may make as such, or null. */
    private String problem(JsonNode body, String path, String person) {
        String user = body.path("userId").asText("");
        if (TasklistGuardRules.isClaim(path) && !user.equals(person)) {
            return "只能由本人领取任务。";
        }
        if (TasklistGuardRules.isAssignment(path) && !user.isEmpty()) {
            Optional<String> unfit = TasklistGuardRules.task(path).flatMap(task -> tasks.unfit(user, task));
            if (unfit.isPresent()) {
                return unfit.get();
            }
        }
        if (TasklistGuardRules.isForm(path)) {
            if (!body.path("businessKey").asText("").isEmpty()) {
                return "案号由系统编排，不能填写。";
            }
            for (JsonNode value : body.path("variables")) {
                if (value.hasNonNull("type")
                        && !TasklistGuardRules.isPlain(value.path("type").asText())) {
                    return "表单含有不支持的内容，请刷新后重新填写。";
                }
            }
        }
        return null;
    }

    private boolean hides(String path, Authentication login) {
        return login != null
                && TasklistGuardRules.task(path)
                        .filter(task -> !tasks.sees(login.getName(), task))
                        .isPresent();
    }

    static boolean isExpression(String key) {
        String end = "expression";
        return key.regionMatches(true, key.length() - end.length(), end, 0, end.length());
    }

    private static boolean isAdministrator(Authentication login) {
        return login != null
                && login.getAuthorities().stream()
                        .anyMatch(authority -> ADMINISTRATORS.contains(authority.getAuthority()));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private void refuseExpression(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.BAD_REQUEST, "ExpressionRefused", "查询条件中不允许使用表达式。");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String type, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), Map.of("type", type, "message", sentence));
    }
}
