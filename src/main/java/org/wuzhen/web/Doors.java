package org.wuzhen.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.wuzhen.access.Authorities;
import org.wuzhen.access.ProgramLogin;
import org.wuzhen.access.Sessions;
import org.wuzhen.access.Viewers;

/**
 * The doors of the house: one log-in for our pages and the engine's web apps, another way in for reporting systems, one
 * for what departments have signed, and an engine interface that is shut to all but the process admin.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final Pattern ODD_STEP = Pattern.compile("//|;|/\\.\\.?(/|$)");
    private static final String LOGIN = "/login";
    private static final String OWN_CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    /** Nothing else is read as a message: a form or a file would be taken apart before its signature is looked at. */
    private static final RequestMatcher JSON = request -> {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?");
    };

    private static final RequestMatcher WITH_PASSWORD = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    private final Viewers viewers;
    private final Sessions sessions;
    private final Authorities authorities;
    private final UnitLogin unitLogin;

    Doors(Viewers viewers, Sessions sessions, Authorities authorities, UnitLogin unitLogin) {
        this.viewers = viewers;
        this.sessions = sessions;
        this.authorities = authorities;
        this.unitLogin = unitLogin;
    }

    /** What each filter did with each call is of use to nobody, and costs more than the filters. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Messages of departments: nobody logs in there, each message is signed, and nothing else is reached by this door,
     * with whatever session or password somebody comes.
     */
    @Bean
    @Order(0)
    SecurityFilterChain callbacks(HttpSecurity http) throws Exception {
        RequestMatcher message = PATHS.matcher(HttpMethod.POST, "/callback/{department}");
        http.securityMatcher(PATHS.matcher("/callback/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(new AndRequestMatcher(message, JSON))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, why) -> response.setStatus(noMessage(request, message)))
                        .accessDeniedHandler(
                                (request, response, why) -> response.setStatus(noMessage(request, message))));
        return http.build();
    }

    /** Camunda's web apps: our log-in; their own log-in, their set-up page and a second way out are shut. */
    @Bean
    @Order(1)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        http.securityMatcher(PATHS.matcher("/camunda/**"))
                .authorizeHttpRequests(requests -> requests
                        // creates an administrator while there is none (CVE-2026-77226)
                        .requestMatchers(
                                PATHS.matcher("/camunda/api/*/setup/**"), PATHS.matcher("/camunda/app/*/*/setup/**"))
                        .denyAll()
                        .requestMatchers(PATHS.matcher("/camunda/api/*/auth/user/*/login/**"))
                        .denyAll()
                        .anyRequest()
                        .access(person()))
                .addFilterBefore(new Threshold(sessions, authorities), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable()) // the web apps bring their own
                .logout(logout -> logout.logoutRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, "/camunda/api/*/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATHS.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN), PATHS.matcher("/camunda/**")))
                .requestCache(cache -> cache.requestCache(pagesOnly(PATHS.matcher("/camunda/app/*/*/"))))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin));
        return http.build();
    }

    /** The engine's REST interface: for tools of the process admin. */
    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        http.securityMatcher(PATHS.matcher("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("PROCESS_ADMIN"))
                .httpBasic(Doors::programs)
                .exceptionHandling(errors ->
                        errors.accessDeniedHandler((request, response, why) -> refuse(response, "引擎接口只供流程管理员的工具使用。")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    /** Our interfaces: for systems that report disputes, by name and password each time; for our pages, by their session. */
    @Bean
    @Order(3)
    SecurityFilterChain interfaces(HttpSecurity http) throws Exception {
        http.securityMatcher(PATHS.matcher("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(WITH_PASSWORD)
                        .hasAuthority("CHANNEL")
                        .anyRequest()
                        .access(person()))
                .addFilterBefore(new Threshold(sessions, authorities), AuthorizationFilter.class)
                .httpBasic(Doors::programs)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(challenge()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new AndRequestMatcher(
                        CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(WITH_PASSWORD))))
                .requestCache(cache -> cache.disable());
        return http.build();
    }

    /** Our pages. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                // whoever runs the node asks these; how departments do is for people who log in
                                PATHS.matcher("/actuator/health"),
                                PATHS.matcher("/actuator/health/liveness"),
                                PATHS.matcher("/actuator/health/readiness"),
                                PATHS.matcher(LOGIN),
                                PATHS.matcher("/css/**"),
                                PATHS.matcher("/js/**"),
                                PATHS.matcher("/favicon.ico"),
                                PATHS.matcher("/error"))
                        .permitAll()
                        .anyRequest()
                        .access(person()))
                .addFilterBefore(new Threshold(sessions, authorities), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage(LOGIN)
                        .successHandler(new CameIn(sessions))
                        .failureHandler((request, response, refused) ->
                                response.sendRedirect(request.getContextPath() + LOGIN + why(refused))))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?logout"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(Doors::denied))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT))
                        .referrerPolicy(Customizer.withDefaults()));
        unitLogin.openBeside(http);
        return http.build();
    }

    /** Nobody writes an address with empty, dotted or lettered steps but to find a way round; before anybody reads it. */
    @Bean
    FilterRegistrationBean<Filter> plainAddresses() {
        FilterRegistrationBean<Filter> door = new FilterRegistrationBean<>((request, response, chain) -> {
            if (ODD_STEP.matcher(((HttpServletRequest) request).getRequestURI()).find()) {
                ((HttpServletResponse) response).sendError(HttpStatus.BAD_REQUEST.value());
            } else {
                chain.doFilter(request, response);
            }
        });
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        door.setDispatcherTypes(DispatcherType.REQUEST);
        return door;
    }

    /** The page of an error is where an error leads; asked for by its address, it is a page that there is not. */
    @Bean
    FilterRegistrationBean<Filter> errorsOwnAddress() {
        FilterRegistrationBean<Filter> door = new FilterRegistrationBean<>(
                (request, response, chain) -> ((HttpServletResponse) response).sendError(HttpStatus.NOT_FOUND.value()));
        door.addUrlPatterns("/error");
        door.setDispatcherTypes(DispatcherType.REQUEST);
        return door;
    }

    /** Somebody logged in who still works here; a system that reports disputes has no business on a page. */
    private AuthorizationManager<RequestAuthorizationContext> person() {
        return (login, context) -> {
            Authentication known = login.get();
            boolean in = known != null && known.isAuthenticated() && viewers.anybody();
            return new AuthorizationDecision(in);
        };
    }

    private static String why(AuthenticationException refused) {
        if (refused instanceof LockedException) {
            return "?locked";
        }
        return refused instanceof CredentialsExpiredException ? "?expired" : "?wrong";
    }

    private static void programs(HttpBasicConfigurer<HttpSecurity> basic) {
        basic.authenticationEntryPoint(challenge())
                .authenticationDetailsSource((HttpServletRequest call) -> new ProgramLogin(call.getRemoteAddr()));
    }

    /** A log-in or log-out page that stood open too long starts afresh instead of ending in an error. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, jakarta.servlet.ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (why instanceof CsrfException && (path.equals(LOGIN) || path.equals("/logout"))) {
            response.sendRedirect(request.getContextPath() + LOGIN + "?again");
        } else {
            request.setAttribute("staleForm", why instanceof CsrfException); // the page says which of the two it was
            new AccessDeniedHandlerImpl().handle(request, response, why);
        }
    }

    private static int noMessage(HttpServletRequest request, RequestMatcher message) {
        return (message.matches(request) ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.NOT_FOUND).value();
    }

    /** Asks a program for its password; a browser gets no window for it, so that it keeps none. */
    private static AuthenticationEntryPoint challenge() {
        BasicAuthenticationEntryPoint basic = new BasicAuthenticationEntryPoint();
        basic.setRealmName("wuzhen");
        HttpStatusEntryPoint plain = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException why) -> {
            if (why instanceof CredentialsExpiredException) {
                // the password is right and not enough: say what to do
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().write(why.getMessage());
            } else if (request.getHeader("Sec-Fetch-Mode") == null) {
                basic.commence(request, response, why);
            } else {
                plain.commence(request, response, why);
            }
        };
    }

    /** Answers a program that is in and may not, as the engine's own interface words its refusals. */
    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"type\":\"NotForStaff\",\"message\":\"" + sentence + "\"}");
    }

    private static HttpSessionRequestCache pagesOnly(RequestMatcher pages) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(pages);
        return cache;
    }
}
