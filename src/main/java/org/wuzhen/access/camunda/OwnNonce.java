package org.wuzhen.access.camunda;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the engine's web apps the script nonce of its own header. The engine keeps the nonce in the servlet
 * context, which all requests share: of two at the same moment one page bore the other's nonce, the browser refused every
 * script of it, and a clerk sat before a blank Tasklist. Here that one attribute belongs to the request.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnNonce(request), response);
    }

    private static final class WithOwnNonce extends HttpServletRequestWrapper {

        private final ServletContext context;

        WithOwnNonce(HttpServletRequest request) {
            super(request);
            this.context = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> answer(request, method, arguments));
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        private static Object answer(HttpServletRequest request, Method method, Object[] arguments) throws Throwable {
            if (arguments != null && NONCE.equals(arguments[0])) {
                switch (method.getName()) {
                    case "getAttribute":
                        return request.getAttribute(NONCE);
                    case "setAttribute":
                        request.setAttribute(NONCE, arguments[1]);
                        return null;
                    default:
                        break;
                }
            }
            try {
                return method.invoke(request.getServletContext(), arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }
}
