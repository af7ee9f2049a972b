package org.wuzhen.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wuzhen.sealing.PersonalNumber;

/**
 * Takes ID numbers, mobile phones and bank cards out of what is typed on our pages. The office's own pages have no case
 * beside which such a number could be kept sealed, and none of them needs one: it is gone before anything sees it, and a
 * word stands in its place. A page that is new is guarded without having to ask for it.
 */
@Component
@Order(TypedNumbers.AFTER_LOG_IN)
class TypedNumbers extends OncePerRequestFilter {

    /** After Spring Security, which reads passwords by itself. */
    static final int AFTER_LOG_IN = 210;

    /** Pages that see to it by themselves, and those on which a number is what was asked for. */
    static final Map<String, Pattern> BY_THEMSELVES = Map.of(
            "number sealed beside its case", Pattern.compile("/cases/[^/]+/(acts|departments|reveal)(/.*)?"),
            "register searched by number, the search kept sealed", Pattern.compile("/cases"),
            "accounts searched, kept in the session only", Pattern.compile("/accounts"),
            "refused with a sentence: several cases, one reason", Pattern.compile("/handover"),
            "refused at the field, by the rules of the workbook",
                    Pattern.compile("/office/(units/new|people/new|people/[^/]+/(appoint|name)|authority/new)"),
            "secrets", Pattern.compile("/(password|login.*|second-factor.*|account/.*)"),
            "sealed field by field on the list of 问诊", Pattern.compile("/care/new"),
            "sealed when the case is opened", Pattern.compile("/api/disputes|/outreach/[^/]+/visits/[^/]+/disputes"),
            "the engine's own, with its own guard", Pattern.compile("/(camunda|engine-rest)(/.*)?"),
            "no text", Pattern.compile("/actuator(/.*)?"));

    /** Fields of codes and days, read as nothing else; a long one could be taken for somebody's number. */
    static final Set<String> CODES = Set.of("_csrf", "version", "sort", "key", "task", "makeUpDays");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("GET")
                || BY_THEMSELVES.values().stream()
                        .anyMatch(pages -> pages.matcher(path).matches());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Taken(request), response);
    }

    /** A request without the numbers that were typed. */
    private static final class Taken extends HttpServletRequestWrapper {

        Taken(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null || CODES.contains(name)
                    ? values
                    : Arrays.stream(values).map(PersonalNumber::taken).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> taken = new LinkedHashMap<>();
            super.getParameterMap().keySet().forEach(name -> taken.put(name, getParameterValues(name)));
            return taken;
        }
    }
}
