package org.wuzhen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.wuzhen.database.ServerAhead;

/** Starts the workflow system of a mediation centre. */
@SpringBootApplication
@EnableScheduling
public class WuzhenApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(WuzhenApplication.class);
        application.addInitializers(new ServerAhead());
        application.run(args);
    }
}
