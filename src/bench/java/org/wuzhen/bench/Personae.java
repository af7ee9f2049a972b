package org.wuzhen.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** Whoever looks: people of each kind of sight, some of them with three posts. */
public final class Personae {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private Personae() {}

    /** Log-in names by what they are; who is not yet there is entered. */
    public static Map<String, String> of(ApplicationContext application) {
        Directory directory = application.getBean(Directory.class);
        TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            enter(directory, "san.gang", "14:MEDIATOR", "14:INTAKE_CLERK", "14:ARCHIVIST");
            enter(directory, "san.zhong", "04:MEDIATOR", "14:INTAKE_CLERK", "21:COMMITTEE_HEAD");
            enter(directory, "san.jie", "00:HOTLINE_AGENT");
        });
        JdbcTemplate database = application.getBean(JdbcTemplate.class);
        if (database.queryForObject("select count(*) from ledger_case where first_receiver = 'san.jie'", Integer.class)
                == 0) {
            // reports that were taken at the hotline's seats and sent on to a centre
            database.update("""
                    update case_file set first_receiver = 'san.jie'
                    where number in (select number from case_file order by reverse(number) limit 500)""");
            database.update("""
                    update ledger_case l set first_receiver = f.first_receiver
                    from case_file f where f.number = l.number and f.first_receiver = 'san.jie'""");
        }
        Map<String, String> people = new LinkedHashMap<>();
        people.put("three posts", "san.gang");
        people.put("three posts at three centres", "san.zhong");
        people.put("district", "qu.zhuren");
        people.put("department officer", "dagang.chengguan");
        people.put("department head", "renshe.juzhang");
        people.put("first receiver", "san.jie");
        people.put("auditor", "shenji");
        people.values().removeIf(login -> directory.person(login).isEmpty());
        return people;
    }

    private static void enter(Directory directory, String login, String... posts) {
        if (directory.person(login).isPresent()) {
            return;
        }
        directory.register(new Person(login, "三岗" + login.substring(4), true));
        for (String post : posts) {
            directory.appoint(new PostHolding(
                    login, Post.valueOf(post.substring(3)), post.substring(0, 2), null, null, LONG_AGO, null));
        }
    }
}
