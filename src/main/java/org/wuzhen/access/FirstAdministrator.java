package org.wuzhen.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** At the very first start, when nobody can log in yet: opens one account, and tells its password once. */
@Component
@Profile("!demo")
class FirstAdministrator {

    private static final String LOGIN = "admin";
    private static final String DISTRICT = "00";

    private final Accounts accounts;
    private final Directory directory;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, Directory directory, Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void open() {
        if (accounts.any()) {
            return;
        }
        if (directory.centres().isEmpty()) {
            directory.found(new Centre(DISTRICT, "区矛盾纠纷调处化解中心", "区中心", Centre.Level.DISTRICT, null, "区人民调解委员会", "区"));
        }
        String centre = directory.centres().get(0).code();
        LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        directory.register(new Person(LOGIN, "系统管理员", true));
        directory.appoint(new PostHolding(LOGIN, Post.SYS_ADMIN, centre, null, null, today, null));
        String password = accounts.openForOnce(LOGIN, "首次启动");
        // to the console and nowhere else: a log file would keep it
        System.out.printf("%n首次启动，已开通系统管理员账号（密码只显示这一次，首次登录须修改并绑定动态口令）：%n    用户名 %s%n    密码   %s%n%n", LOGIN, password);
    }
}
