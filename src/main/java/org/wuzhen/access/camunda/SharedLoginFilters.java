package org.wuzhen.access.camunda;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our log-in before the engine's web apps and its REST interface. */
@Configuration(proxyBeanMethods = false)
class SharedLoginFilters {

    private static final int AFTER_SPRING_SECURITY = 201;

    @Bean
    FilterRegistrationBean<Filter> sharedLoginOfWebApps() {
        FilterRegistrationBean<Filter> filter =
                filter(new ContainerBasedAuthenticationFilter(), "sharedLoginOfWebApps");
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> sharedLoginOfEngineRest() {
        FilterRegistrationBean<Filter> filter =
                filter(new ProcessEngineAuthenticationFilter(), "sharedLoginOfEngineRest");
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        FilterRegistrationBean<OwnNonce> filter = new FilterRegistrationBean<>(new OwnNonce());
        filter.setName("ownNonce");
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    private static FilterRegistrationBean<Filter> filter(Filter engineFilter, String name) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(engineFilter);
        filter.setName(name);
        filter.addInitParameter("authentication-provider", SharedLogin.class.getName());
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }
}
