package org.wuzhen;

import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.Accounts;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** People for tests of the whole application: each call brings somebody new, so that tests do not meet. */
@Component
@Transactional
public class Office {

    /** Everybody's password. */
    public static final String PASSWORD = "Tiaojie2026";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final AtomicInteger count = new AtomicInteger();
    private final Directory directory;
    private final Accounts accounts;

    Office(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /** Somebody new with an account and posts at a centre; answers the log-in name. */
    public String somebody(String centre, Post... posts) {
        String id = somebodyUnknown(centre, posts);
        accounts.open(id, PASSWORD);
        return id;
    }

    /** Somebody new with posts at a centre and no account; answers the name under which they act. */
    public String somebodyUnknown(String centre, Post... posts) {
        found(centre);
        String id = "t" + count.incrementAndGet();
        directory.register(new Person(id, "测试人员" + id, true));
        for (Post post : posts) {
            directory.appoint(new PostHolding(id, post, centre, null, null, LONG_AGO, null));
        }
        return id;
    }

    /** Opens accounts for several at once, which takes as long as for one. */
    public void openAll(Collection<String> people) {
        accounts.openAll(people, PASSWORD);
    }

    private void found(String code) {
        boolean district = code.equals("00");
        if (!district) {
            found("00");
        }
        if (directory.centres().stream().noneMatch(centre -> centre.code().equals(code))) {
            directory.found(new Centre(
                    code,
                    "测试" + code + "街道矛盾纠纷调处化解中心",
                    district ? "区中心" : "测试" + code + "街道",
                    district ? Centre.Level.DISTRICT : Centre.Level.STREET,
                    district ? null : "00",
                    "测试" + code + "街道人民调解委员会",
                    "测" + code));
        }
    }
}
