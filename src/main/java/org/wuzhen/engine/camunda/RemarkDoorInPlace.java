package org.wuzhen.engine.camunda;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door for notes behind the guard of the engine's interfaces. */
@Configuration(proxyBeanMethods = false)
class RemarkDoorInPlace {

    private static final int BEHIND_THE_GUARD = 203;

    @Bean
    FilterRegistrationBean<RemarkDoor> remarkDoor(
            TaskService tasks, IdentityService identity, Unchecked unchecked, ObjectMapper json) {
        FilterRegistrationBean<RemarkDoor> door =
                new FilterRegistrationBean<>(new RemarkDoor(tasks, identity, unchecked, json));
        door.setName("remarkDoor");
        door.addUrlPatterns("/camunda/api/engine/*");
        door.setOrder(BEHIND_THE_GUARD);
        return door;
    }
}
