package org.wuzhen.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A test in a real browser on the demo's office with a few of its sample cases, and with departments
 * that answer; it waits for them by {@link Samples}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("e2e")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wuzhen.demo.samples=island-tour-refund,stall-smoke-opinion,canteen-wages-advance,divorce-violence,noise-again,fence-confirmed,lamp-petition-settled",
            "wuzhen.demo.whole-office=false",
            "wuzhen.test.departments=true",
            "wuzhen.supervision.by-itself=false",
            "wuzhen.notification.by-itself=false",
            "wuzhen.care.by-itself=false",
            "wuzhen.outreach.by-itself=false",
            "wuzhen.exchange.first-wait=1s",
            "wuzhen.sealing.key-file=target/test-keys/e2e.key"
        })
@ActiveProfiles("demo")
@interface E2eTest {}
