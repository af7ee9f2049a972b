package org.wuzhen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the workflow system of a mediation centre. */
@SpringBootApplication
@EnableScheduling
public class WuzhenApplication {

    public static void main(String[] args) {
        SpringApplication.run(WuzhenApplication.class, args);
    }
}
