package org.wuzhen.office.workbook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a file that is too big back with a sentence, before anything reads it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadSize extends OncePerRequestFilter {

    private static final int OF_THE_FORM = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + ImportPage.PATH)
                && request.getContentLengthLong() > UntrustedWorkbook.MAX_BYTES + OF_THE_FORM) {
            response.sendRedirect(request.getContextPath() + ImportPage.PATH + "?toobig=1");
        } else {
            chain.doFilter(request, response);
        }
    }
}
