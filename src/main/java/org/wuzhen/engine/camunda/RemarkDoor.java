package org.wuzhen.engine.camunda;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.dto.task.CommentDto;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets staff read and write the case's notes as comments beside a task. The engine's own door for comments asks for a
 * right to the history of all cases, which staff do not have; this one asks whether the task is theirs to see.
 */
class RemarkDoor extends OncePerRequestFilter {

    private static final Pattern COMMENTS =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([A-Za-z0-9-]+)/comment(/create)?");

    /** Where the web apps keep the token that every writing request has to bring back. */
    private static final String TOKEN_IN_SESSION = "CAMUNDA_CSRF_TOKEN";

    private static final String TOKEN_IN_REQUEST = "X-XSRF-TOKEN";

    private final TaskService tasks;
    private final IdentityService identity;
    private final Unchecked unchecked;
    private final ObjectMapper json;

    RemarkDoor(TaskService tasks, IdentityService identity, Unchecked unchecked, ObjectMapper json) {
        this.tasks = tasks;
        this.identity = identity;
        this.unchecked = unchecked;
        this.json = json.copy().setDateFormat(new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher comments = COMMENTS.matcher(path);
        boolean ours = comments.matches();
        boolean create = ours && comments.group(2) != null;
        if (ours && !create && request.getMethod().equals("GET")) {
            answer(response, comments.group(1), null);
        } else if (create && request.getMethod().equals("POST")) {
            if (bringsToken(request)) {
                String message =
                        json.readTree(request.getInputStream()).path("message").asText("");
                answer(response, comments.group(1), message);
            } else {
                response.sendError(HttpStatus.FORBIDDEN.value());
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletResponse response, String taskId, String message) throws IOException {
        try {
            write(response, HttpStatus.OK.value(), message == null ? read(taskId) : written(taskId, message));
        } catch (RuntimeException e) {
            Response refusal = new RestAnswers().toResponse(e);
            write(response, refusal.getStatus(), refusal.getEntity());
        }
    }

    private List<CommentDto> read(String taskId) {
        requireVisible(taskId);
        return unchecked.call(() -> tasks.getTaskComments(taskId).stream()
                .map(CommentDto::fromComment)
                .toList());
    }

    private CommentDto written(String taskId, String message) {
        requireVisible(taskId);
        return unchecked.call(() -> {
            CommentDto written = CommentDto.fromComment(tasks.createComment(taskId, null, message));
            written.setUserId(person());
            return written;
        });
    }

    private void requireVisible(String taskId) {
        String person = person();
        List<String> groups = unchecked.call(() -> identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList());
        identity.setAuthentication(person, groups);
        try {
            if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
                throw new NotFoundException("No such task for this person");
            }
        } finally {
            identity.clearAuthentication();
        }
    }

    private static String person() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }

    private static boolean bringsToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(TOKEN_IN_SESSION);
        String brought = request.getHeader(TOKEN_IN_REQUEST);
        return expected instanceof String token
                && brought != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    private void write(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body);
    }
}
