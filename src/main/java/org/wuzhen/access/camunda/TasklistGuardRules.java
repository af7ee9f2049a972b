package org.wuzhen.access.camunda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What staff may call behind Tasklist: what its pages call to list, claim and give back tasks and to submit forms, and
 * nothing else. Everything refused has a sentence that says where the thing is done instead.
 */
final class TasklistGuardRules {

    private static final String ENGINE = "/camunda/api/engine/engine";
    private static final String READ = "GET|HEAD";
    private static final String ID = "[^/]+";

    private static final List<Rule> ALLOWED = List.of(
            // who am I, the apps' own words and scripts
            new Rule(READ, "/camunda/api/admin/auth/user/" + ID),
            new Rule(READ, "/camunda/api/(tasklist|welcome)/plugin/" + ID + "/static/.+"),
            new Rule(READ, ENGINE + "/?"),
            engine(READ, "/version"),
            engine(READ, "/authorization/check"),
            // filters and the list of tasks
            engine(READ + "|OPTIONS", "/filter(/count|/" + ID + ")?"),
            engine(READ + "|POST", "/filter/" + ID + "/(list|count|singleResult)"),
            engine(READ + "|POST", "/task(/count)?"),
            // one task
            engine(READ, "/task/" + ID),
            engine(READ, "/task/" + ID + "/(form|form-variables|rendered-form|deployed-form|identity-links|comment)"),
            engine("POST", "/task/" + ID + "/(claim|unclaim|assignee|submit-form)"),
            engine("POST", "/task/" + ID + "/comment/create"),
            engine(READ, "/history/user-operation(/count)?"),
            // starting a case
            engine(READ, "/process-definition(/count)?"),
            engine(READ, "/process-definition/(key/)?" + ID),
            engine(
                    READ,
                    "/process-definition/(key/)?" + ID
                            + "/(startForm|form-variables|rendered-form|deployed-start-form|xml)"),
            engine("POST", "/process-definition/(key/)?" + ID + "/submit-form"),
            // names of people and posts
            engine(READ + "|OPTIONS", "/(user|group)(/count)?"),
            engine(READ, "/user/" + ID + "/profile"),
            engine(READ, "/group/" + ID));

    private static final List<Refusal> REFUSED = List.of(
            refusal(
                    "/(task|process-instance|execution|case-instance|case-execution)/.*([vV]ariables).*",
                    "流程变量由系统维护，" + "不能在这里查看或填写。需要补充的情况请填在任务表单里，或者写成备注。"),
            refusal("/(history/)?variable-instance.*", "流程变量由系统维护，不能在这里查看。案情请在案件页面查看。"),
            refusal("/task/[^/]+/attachment.*", "任务上不保存附件。材料请登记到案件卷宗。"),
            refusal("/task/[^/]+/comment.*", "备注写入案件后不能修改或删除。"),
            refusal("/filter.*", "筛选器由系统统一设置，不能自行新建或修改。"),
            refusal(
                    "/task/[^/]+/(complete|resolve|delegate|bpmnError|bpmnEscalation)",
                    "本任务须填写表单后提交，不能直接办结或转交。" + "请打开任务，填写表单后点击“完成”。"),
            refusal("/task/create", "任务由流程生成，不能自行新建。需要受理新的纠纷时，请点击“发起流程”。"),
            refusal("/process-definition/.*/start", "请填写登记表单受理纠纷，不能直接启动流程。"),
            refusal("/(task|identity)/?.*", "任务的名称、期限和办理岗位由流程确定，不能在这里修改。"));

    private static final Set<String> PLAIN_TYPES =
            Set.of("string", "boolean", "integer", "long", "short", "double", "number", "date", "null", "json");

    private static final Pattern TASK =
            Pattern.compile("(?:/camunda/api/engine|/engine-rest)(?:/engine/[^/]+)?/task/([^/]+)(?:/.*)?");
    private static final Set<String> NO_TASKS = Set.of("count", "create", "report");

    private TasklistGuardRules() {}

    static boolean allows(String method, String path) {
        return ALLOWED.stream().anyMatch(rule -> rule.matches(method, path));
    }

    /** Why something is refused, as a sentence for the person. */
    static String sentence(String path) {
        return REFUSED.stream()
                .filter(refusal -> refusal.path.matcher(path).matches())
                .map(Refusal::sentence)
                .findFirst()
                .orElse("办案人员不能使用这一功能。");
    }

    /** The task that a path is about, whichever of the engine's interfaces it belongs to. */
    static Optional<String> task(String path) {
        Matcher task = TASK.matcher(path);
        return task.matches() && !NO_TASKS.contains(task.group(1)) ? Optional.of(task.group(1)) : Optional.empty();
    }

    static boolean isClaim(String path) {
        return path.matches(ENGINE + "/[^/]+/task/[^/]+/claim");
    }

    static boolean isAssignment(String path) {
        return path.matches(ENGINE + "/[^/]+/task/[^/]+/assignee");
    }

    /** Whether a program waits there for work: the web apps cannot keep it waiting. */
    static boolean isWorkers(String path) {
        return path.matches(ENGINE + "/[^/]+/external-task/fetchAndLock/?");
    }

    static boolean isForm(String path) {
        return path.endsWith("/submit-form");
    }

    /** Whether a form may send a value of this type. */
    static boolean isPlain(String type) {
        return PLAIN_TYPES.contains(type.toLowerCase(java.util.Locale.ROOT));
    }

    private static Rule engine(String methods, String path) {
        return new Rule(methods, ENGINE + "/" + ID + path);
    }

    private static Refusal refusal(String path, String sentence) {
        return new Refusal(Pattern.compile(ENGINE + "/" + ID + path), sentence);
    }

    private record Rule(Pattern methods, Pattern path) {

        private Rule(String methods, String path) {
            this(Pattern.compile(methods), Pattern.compile(path));
        }

        private boolean matches(String method, String called) {
            return methods.matcher(method).matches() && path.matcher(called).matches();
        }
    }

    private record Refusal(Pattern path, String sentence) {}
}
