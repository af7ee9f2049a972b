package org.wuzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.thymeleaf.exceptions.TemplateOutputException;
import org.wuzhen.WuzhenTest;

@WuzhenTest
@ExtendWith(OutputCaptureExtension.class)
class BrowserLeftTest {

    @Test
    void whoeverLeftIsNotNotedAsAnError(CapturedOutput output) {
        LoggerFactory.getLogger("org.thymeleaf.TemplateEngine")
                .error("left before the end", around(new ClientAbortException(new IOException("Broken pipe"))));
        LoggerFactory.getLogger("org.apache.catalina.core")
                .error("could not write", around(new IOException("disk full")));

        assertThat(output).doesNotContain("left before the end").doesNotContain("Broken pipe");
        assertThat(output).contains("could not write", "disk full");
    }

    private static TemplateOutputException around(IOException why) {
        return new TemplateOutputException("An error happened during template rendering", "web/x", -1, -1, why);
    }
}
