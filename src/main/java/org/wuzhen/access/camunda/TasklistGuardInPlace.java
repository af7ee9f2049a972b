package org.wuzhen.access.camunda;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the guard behind our log-in and before the engine's interfaces. */
@Configuration(proxyBeanMethods = false)
class TasklistGuardInPlace {

    private static final int AFTER_SHARED_LOGIN = 202;

    @Bean
    FilterRegistrationBean<TasklistGuardFilter> tasklistGuard(PersonsTasks tasks, ObjectMapper json) {
        FilterRegistrationBean<TasklistGuardFilter> guard =
                new FilterRegistrationBean<>(new TasklistGuardFilter(tasks, json));
        guard.setName("tasklistGuard");
        guard.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        guard.setOrder(AFTER_SHARED_LOGIN);
        return guard;
    }
}
