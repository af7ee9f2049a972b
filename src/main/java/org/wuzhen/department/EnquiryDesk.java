package org.wuzhen.department;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseContext;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.RunEnded;

/** What the generic model asks for and is told: the enquiry itself, its answer, and who asks by hand. */
@Component
@Transactional
public class EnquiryDesk {

    private final DepartmentGateway gateway;
    private final Exchange exchange;
    private final ObjectProvider<Question<?>> questions;
    private final Directory directory;
    private final CaseContext cases;
    private final CaseFlow flow;
    private final ApplicationEventPublisher events;

    EnquiryDesk(
            DepartmentGateway gateway,
            Exchange exchange,
            ObjectProvider<Question<?>> questions,
            Directory directory,
            CaseContext cases,
            CaseFlow flow,
            ApplicationEventPublisher events) {
        this.gateway = gateway;
        this.exchange = exchange;
        this.questions = questions;
        this.directory = directory;
        this.cases = cases;
        this.flow = flow;
        this.events = events;
    }

    /**
     * Asks what the stage's question for this call says; what the stage asked before by itself, for people to take over, is
     * found again.
     *
     * @param element id of the call in the stage's model
     * @param department code, or null where the call asks one department only
     * @throws IllegalStateException when no question, or more than one, stands for the call
     */
    public Enquiry ask(
            CaseNumber number, String element, int round, String department, Function<String, Object> process) {
        List<Question<?>> found = questions.stream()
                .filter(question -> question.element().equals(element))
                .filter(question ->
                        department == null || question.operation().department().equals(department))
                .toList();
        if (found.isEmpty() && department != null) {
            Optional<Enquiry> known = gateway.find(new EnquiryKey(number, element, round, department));
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " questions stand for " + element
                    + (department == null ? "" : " and " + department) + ", one is needed");
        }
        return ask(number, element, round, found.get(0), process);
    }

    private <Q> Enquiry ask(
            CaseNumber number, String element, int round, Question<Q> question, Function<String, Object> process) {
        Question.Asked<Q> asked = question.ask(number, process);
        return gateway.ask(new NewEnquiry<>(
                new EnquiryKey(number, element, round, question.operation().department()),
                question.operation(),
                asked.payload(),
                asked.purpose(),
                asked.legalBasis(),
                asked.requester(),
                asked.deadline(),
                true,
                question.manualAllowed()));
    }

    /** The enquiry of a process. */
    @Transactional(readOnly = true)
    public Enquiry get(String requestId) {
        return gateway.find(requestId).orElseThrow(() -> new IllegalStateException("There is no enquiry " + requestId));
    }

    /** The answer's time is over; people take over. */
    public void overdue(String requestId) {
        exchange.overdue(requestId);
    }

    /**
     * Lets the department's officers read the case: those at its centre or, failing that, at the nearest centre above it.
     *
     * @return code of their centre; the case's own when the department has no officer anywhere
     */
    public String callInOfficers(CaseNumber number, String requestId) {
        String department = get(requestId).key().department();
        Centre own = directory.centre(cases.caption(number).centre());
        Optional<Centre> theirs = Stream.iterate(own, above -> above != null, this::above)
                .filter(centre -> !directory.officers(department, centre.code()).isEmpty())
                .findFirst();
        theirs.ifPresent(centre -> events.publishEvent(new OfficersCalledIn(number, department, centre.code())));
        return theirs.orElse(own).code();
    }

    /**
     * Enters what an officer learned by telephone or letter.
     *
     * @return false when the department's own answer was faster
     */
    public boolean answeredByHand(String requestId, Reply result, String who) {
        return gateway.byHand(get(requestId).key(), result, who);
    }

    /**
     * The process that asked is gone without an answer, because its step was left off or nobody may ask by hand: nothing
     * is sent for it any more. What a department has to learn of the end itself goes on.
     */
    @EventListener
    void on(RunEnded run) {
        if (!run.is(DepartmentEnquiryProcess.KEY)) {
            return;
        }
        Optional.ofNullable(DepartmentEnquiryProcess.ENQUIRY.orNull(run.variables()))
                .flatMap(gateway::find)
                .filter(enquiry -> enquiry.state().open() && !outlives(enquiry))
                .ifPresent(enquiry -> gateway.withdraw(enquiry.key(), run.cancelled() ? "所在环节已经终止" : "未获答复，案件已经继续办理"));
    }

    private boolean outlives(Enquiry enquiry) {
        return questions.stream()
                .anyMatch(question -> question.outlivesHandling()
                        && question.element().equals(enquiry.key().element()));
    }

    @EventListener
    void on(ReplyReceived reply) {
        if (reply.awaited() && !reply.byHand()) {
            flow.tellOne(
                    DepartmentEnquiryProcess.DEPARTMENT_REPLIED,
                    reply.number(),
                    DepartmentEnquiryProcess.ENQUIRY,
                    reply.key().requestId());
        }
    }

    @EventListener
    void on(EnquiryFailed failed) {
        if (failed.awaited()) {
            flow.tellOne(
                    DepartmentEnquiryProcess.ENQUIRY_FAILED,
                    failed.number(),
                    DepartmentEnquiryProcess.ENQUIRY,
                    failed.key().requestId());
        }
    }

    private Centre above(Centre centre) {
        return centre.parent() == null ? null : directory.centre(centre.parent());
    }
}
