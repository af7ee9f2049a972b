package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

@WuzhenTest
@Transactional // each test leaves nothing behind
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern PASSWORD = Pattern.compile("密码 +(\\S{12})");

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theFirstStartTellsAPasswordOnce(CapturedOutput output) {
        jdbc.update("delete from access_former_password");
        jdbc.update("delete from access_account");
        FirstAdministrator first = new FirstAdministrator(accounts, directory, Clock.systemUTC());

        first.open();

        Matcher told = PASSWORD.matcher(output.getOut());
        assertThat(told.find()).isTrue();
        assertThat(accounts.answer("admin", told.group(1))).isEqualTo(LoginAnswer.WELCOME);
        assertThat(directory.postsOf("admin")).extracting(PostHolding::post).containsExactly(Post.SYS_ADMIN);

        // and it opens no further than the page where it is changed
        assertThat(accounts.whyChange("admin").orElseThrow()).contains("一次性密码");

        int length = output.getOut().length();
        first.open();
        assertThat(output.getOut()).hasSize(length);
    }
}
