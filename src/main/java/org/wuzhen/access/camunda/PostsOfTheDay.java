package org.wuzhen.access.camunda;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** After midnight, posts that begin or end with the day bring or take their groups. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PostsOfTheDay {

    private final IdentitySync people;

    PostsOfTheDay(IdentitySync people) {
        this.people = people;
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Shanghai")
    void follow() {
        people.followAll();
    }
}
