package org.wuzhen.office.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.office.workbook.Change.Kind;
import org.wuzhen.sealing.PersonalNumber;

/** The rules for 人员. */
final class PeopleRules {

    static final int LONGEST_NAME = 30;
    static final int LONGEST_REASON = 200;

    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");
    private static final String LOGIN = "登录名";
    private static final String STATE = "状态";
    private static final String LAST_DAY = "最后工作日";
    private static final String REASON = "离职原因";

    private final OfficeRules rules;
    private final OfficeDraft draft;

    PeopleRules(OfficeRules rules, OfficeDraft draft) {
        this.rules = rules;
        this.draft = draft;
    }

    /** Whether somebody works here. */
    enum State {
        HERE("在职"),
        LEFT("离职");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    void person(Line line) {
        String login = line.requiredCode(LOGIN, OfficeRules.LOGIN, OfficeRules.LOGIN_ADVICE);
        String name = line.requiredText("姓名", LONGEST_NAME);
        if (name != null && !LETTERS.matcher(name).matches()) {
            line.refuse("姓名", "不像姓名，请核对是否填错了列。");
        }
        State state = Optional.ofNullable(line.choice(STATE, State.values(), State::label))
                .orElse(State.HERE);
        LocalDate lastDay = line.day(LAST_DAY);
        String reason = line.text(REASON, LONGEST_REASON);
        if (login != null && !PersonalNumber.in(login).isEmpty()) {
            line.refuse(LOGIN, "登录名到处都会显示，请不要用证件或者手机号码。");
        } else if (login != null) {
            checkLogin(line, login);
        }
        if (line.bad() || !rules.first(line, LOGIN, login)) {
            return;
        }
        Member old = draft.people.get(login);
        if (state == State.LEFT) {
            leaving(line, old, name, lastDay, reason);
        } else {
            here(line, old, login, name, lastDay);
        }
    }

    private void checkLogin(Line line, String login) {
        if (login.equals("system") || login.equals("camunda-admin")) {
            line.refuse(LOGIN, "这是系统保留的名称，请另取登录名。");
        }
        if (draft.people.containsKey(login)) {
            return;
        }
        draft.similarLogin(login)
                .ifPresent(known -> line.refuse(LOGIN, "与登录名“" + known + "”只有大小写不同，容易混淆，请另取登录名或者改成一致。"));
    }

    private void here(Line line, Member old, String login, String name, LocalDate lastDay) {
        if (lastDay != null) {
            line.refuse(LAST_DAY, "在职人员不填最后工作日。办理离职的，请把“状态”改为“离职”。");
            return;
        }
        draft.enter(new Member(login, name, true, null));
        Person fresh = new Person(login, name, true);
        if (old == null) {
            rules.newcomer(line, 200, "人员 " + login + " " + name, fresh, desks -> desks.directory()
                    .register(fresh));
            return;
        }
        Differences differences = new Differences().of("姓名", old.name(), name);
        if (!old.active() || old.lastDay() != null) {
            differences.of(STATE, "离职（最后工作日" + (old.lastDay() == null ? "未登记" : old.lastDay()) + "）", "在职");
        }
        if (differences.none()) {
            rules.unchanged(line);
        } else {
            rules.change(
                    line,
                    Kind.CHANGE,
                    200,
                    "人员 " + login + " " + name,
                    differences.toString(),
                    desks -> desks.directory().register(fresh));
        }
    }

    private void leaving(Line line, Member old, String name, LocalDate lastDay, String reason) {
        if (old == null) {
            line.refuse(STATE, "没有登记过这名人员，不能办理离职。请核对登录名。");
            return;
        }
        Differences renamed = new Differences().of("姓名", old.name(), name);
        if (!old.active() || old.lastDay() != null && old.lastDay().equals(lastDay)) {
            draft.enter(new Member(old.id(), name, old.active(), old.lastDay()));
            if (renamed.none()) {
                rules.unchanged(line);
            } else if (old.active()) {
                line.refuse("姓名", "已办理离职的人员不再改名。");
            } else {
                Person fresh = new Person(old.id(), name, false);
                rules.change(
                        line,
                        Kind.CHANGE,
                        200,
                        "人员 " + old.id() + " " + name,
                        renamed.toString(),
                        desks -> desks.directory().register(fresh));
            }
            return;
        }
        if (!renamed.none()) {
            line.refuse("姓名", "与登记的姓名“" + old.name() + "”不符。请核对登录名，改名和离职不要在一行里办理。");
        }
        line.present(LAST_DAY);
        line.present(REASON);
        if (draft.holdings(old.id()).stream()
                .anyMatch(held -> held.post() == Post.SYS_ADMIN
                        && (held.to() == null || held.to().isAfter(draft.today)))) {
            line.refuse(LOGIN, "系统管理员的离职请在“人员与岗位”页面办理，不能导入。");
        }
        if (line.bad()) {
            return;
        }
        draft.enter(new Member(old.id(), name, true, lastDay));
        rules.change(
                line,
                Kind.END,
                700,
                "人员 " + old.id() + " " + name,
                "办理离职，最后工作日" + lastDay + "，所任岗位同时结束",
                desks -> desks.directory().leave(old.id(), lastDay, reason));
    }
}
