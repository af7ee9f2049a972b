package org.wuzhen.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wuzhen.directory.Directory;

/** Page tests say {@code with(user(…))} instead of logging in: begins the session that a log-in would have begun. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MockedLogIns implements MockMvcBuilderCustomizer {

    private final Sessions sessions;
    private final Directory directory;

    MockedLogIns(Sessions sessions, Directory directory) {
        this.sessions = sessions;
        this.directory = directory;
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.addFilters(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                HttpSession session = request.getSession(false);
                if (session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext mocked
                        && mocked.getAuthentication() != null
                        && mocked.getAuthentication().getPrincipal() instanceof User user
                        && directory.person(user.getUsername()).isPresent()) {
                    sessions.begin(request, user.getUsername(), Sessions.CameBy.UNIT, true);
                }
                chain.doFilter(request, response);
            }
        });
    }
}
