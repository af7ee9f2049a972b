package org.wuzhen.deadline;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock on the wall of the office: Asia/Shanghai. Tests put another one in its place. */
@Configuration(proxyBeanMethods = false)
class OfficeClock {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(WorkingCalendar.ZONE);
    }
}
