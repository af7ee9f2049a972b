package org.wuzhen.department.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Answers;
import org.wuzhen.department.ContractFiles;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryFailed;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Inbox;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Operation;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.milestone.Milestones;

/**
 * One node of an exchange of its own, wired as the application wires it, over the application's database: with the trial
 * contracts, lines to trial departments, and short waits.
 */
final class TrialExchange implements AutoCloseable {

    record Question(String name, Number amount) {}

    record Answer(Boolean insured) {}

    static final Operation<Question, Answer> LOOK_UP = new Operation<>("HRSS", "look-up", Question.class, Answer.class);
    static final Operation<Question, Answer> WAGE_NOTICE =
            new Operation<>("HRSS", "wage-notice", Question.class, Answer.class);
    static final Operation<Question, Answer> FILING = new Operation<>("COURT", "filing", Question.class, Answer.class);
    static final Operation<Question, Answer> LETTER = new Operation<>("COURT", "letter", Question.class, Answer.class);
    static final Operation<Question, Answer> UNION_LOOK_UP =
            new Operation<>("UNION", "look-up", Question.class, Answer.class);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<Object> heard = new CopyOnWriteArrayList<>();

    TrialExchange(ApplicationContext application, Map<String, String> settings) {
        this(application, settings, Milestones.NONE);
    }

    TrialExchange(ApplicationContext application, Map<String, String> settings, Milestones milestones) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "wuzhen.exchange.first-wait", "60ms",
                "wuzhen.exchange.longest-wait", "400ms",
                "wuzhen.exchange.poll", "100ms",
                "wuzhen.exchange.lease-margin", "3s",
                "wuzhen.exchange.breaker.pause", "700ms",
                "wuzhen.exchange.breaker.least", "100",
                "wuzhen.exchange.breaker.calls", "100"));
        all.putAll(settings);
        context.setParent(application);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("trial", all));
        context.registerBean(
                "contracts",
                Contracts.class,
                () -> new Contracts(ContractFiles.at("classpath*:trial-departments/*.yaml")));
        context.registerBean("milestones", Milestones.class, () -> milestones);
        context.registerBean("letterbox", Inbox.class, AppliedAtOnce::new);
        context.registerBean("heard", Heard.class, () -> new Heard(heard));
        context.register(
                Transactions.class,
                DepartmentLines.class,
                EnquiryMoves.class,
                Outbox.class,
                EnquiryAnswers.class,
                EnquiryReceipts.class,
                Caller.class,
                Calls.class,
                OperatedExchange.class,
                OverdueAnswers.class,
                ExchangeMeters.class,
                EnquirySenders.class);
        context.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    /** Notes what was published. */
    static class Heard {

        private final List<Object> heard;

        Heard(List<Object> heard) {
            this.heard = heard;
        }

        @EventListener
        void on(ReplyReceived event) {
            heard.add(event);
        }

        @EventListener
        void on(EnquiryFailed event) {
            heard.add(event);
        }
    }

    /** An inbox that applies without keeping: the real one has tests of its own. */
    static class AppliedAtOnce implements Inbox, org.springframework.beans.factory.BeanFactoryAware {

        private org.springframework.beans.factory.BeanFactory beans;

        @Override
        public void setBeanFactory(org.springframework.beans.factory.BeanFactory factory) {
            beans = factory;
        }

        @Override
        public Instant keep(Message message) {
            beans.getBean(Answers.class).apply(message.department(), message.requestId(), message.reply());
            return Instant.now();
        }
    }

    static Map<String, String> to(String department, TrialDepartment system) {
        return Map.of("wuzhen.departments." + department + ".base-address", system.address());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T inTransaction(Supplier<T> act) {
        return bean(TransactionTemplate.class).execute(status -> act.get());
    }

    Enquiry ask(CaseNumber number, Operation<Question, Answer> operation, String element) {
        return ask(number, operation, element, new Question("张三", 1200));
    }

    Enquiry ask(CaseNumber number, Operation<Question, Answer> operation, String element, Question question) {
        return inTransaction(() -> bean(DepartmentGateway.class)
                .ask(new NewEnquiry<>(
                        new EnquiryKey(number, element, 1, operation.department()),
                        operation,
                        question,
                        "dispute-mediation",
                        "《中华人民共和国人民调解法》第二十一条",
                        "试验街道矛盾纠纷调处化解中心",
                        null,
                        true,
                        true)));
    }

    Enquiry now(Enquiry enquiry) {
        return bean(DepartmentGateway.class).find(enquiry.key()).orElseThrow();
    }

    /** Waits until an enquiry stands so, ten seconds at most. */
    Enquiry until(Enquiry enquiry, EnquiryState state) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            Enquiry now = now(enquiry);
            if (now.state() == state) {
                return now;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Still " + now(enquiry));
    }

    List<Object> heard() {
        return heard;
    }

    <T> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
