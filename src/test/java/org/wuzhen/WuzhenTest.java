package org.wuzhen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole application on a real PostgreSQL, over MockMvc or over HTTP on a free port. Jobs do not run by
 * themselves. All such tests share one started application and its database: each brings its own people and cases, and
 * none may change its configuration by annotations of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.supervision.by-itself=false",
            "wuzhen.notification.by-itself=false",
            "wuzhen.notification.sms=kept",
            "wuzhen.notification.on-its-way=0s",
            "wuzhen.care.by-itself=false",
            "wuzhen.relapse.by-itself=false",
            "wuzhen.outreach.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/sealing.key",
            // administrators of a test come in by password alone; LoginPolicyTest asks for everything
            "wuzhen.access.second-factor=false",
            // what rules ask of directors is begun by hand
            "wuzhen.escalation.first-look=P1D",
            // messages of departments are applied by hand; some departments may send them
            "wuzhen.inbox.applying=false",
            "wuzhen.inbox.first-wait=20ms",
            "wuzhen.inbox.longest-wait=200ms",
            "wuzhen.callback.strangers=200",
            "wuzhen.departments.petition.callback.keys[0].id=petition-1",
            "wuzhen.departments.petition.callback.keys[0].secret=test-secret-of-the-petition-office",
            "wuzhen.departments.petition.callback.rate=10000",
            "wuzhen.departments.urban-mgmt.callback.keys[0].id=urban-mgmt-1",
            "wuzhen.departments.urban-mgmt.callback.keys[0].secret=test-secret-of-a-department-on-trial",
            "wuzhen.departments.urban-mgmt.callback.rate=10000",
            "wuzhen.departments.land.callback.keys[0].id=land-1",
            "wuzhen.departments.land.callback.keys[0].secret=test-secret-of-the-land-office-one",
            "wuzhen.departments.land.callback.keys[1].id=land-2",
            "wuzhen.departments.land.callback.keys[1].secret=test-secret-of-the-land-office-two",
            "wuzhen.departments.land.callback.keys[1].family=SM3",
            "wuzhen.departments.land.callback.rate=10000",
            "wuzhen.departments.women.callback.keys[0].id=women-1",
            "wuzhen.departments.women.callback.keys[0].secret=test-secret-of-the-womens-federation",
            "wuzhen.departments.women.callback.rate=2"
        })
@AutoConfigureMockMvc
public @interface WuzhenTest {}
