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
            "wuzhen.sealing.key-file=target/test-keys/sealing.key",
            // administrators of a test come in by password alone; LoginPolicyTest asks for everything
            "wuzhen.access.second-factor=false"
        })
@AutoConfigureMockMvc
public @interface WuzhenTest {}
