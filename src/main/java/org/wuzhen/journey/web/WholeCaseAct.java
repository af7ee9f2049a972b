package org.wuzhen.journey.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wuzhen.casefile.Stage;
import org.wuzhen.journey.Journey;

/** What may happen to a case as a whole (整案事项), as its pages explain it. */
enum WholeCaseAct {
    WITHDRAW(
            "当事人撤回",
            "申请人不再要求调解",
            "《人民调解法》第二十三条第二项：当事人有权接受调解、拒绝调解或者要求终止调解。",
            "撤回原因（当事人的陈述）",
            Journey.UNTIL_AGREED,
            "正在办理的任务全部停止，各项期限终止计算。",
            "案件结果记为“当事人撤回”，当事人撤回申请记录归入卷宗。",
            "随后转入结案归档。"),
    REFUSE(
            "当事人拒绝调解",
            "一方明确表示不接受调解",
            "《人民调解法》第十七条：当事人一方明确拒绝调解的，不得调解。",
            "拒绝的当事人及其表示",
            Journey.UNTIL_AGREED,
            "调解立即停止，正在办理的任务和期限随之终止。",
            "案件结果记为“当事人拒绝调解”。",
            "调解员收到“告知其他途径”任务，须告知双方可以通过的其他途径。"),
    CLUE(
            "发现涉刑线索",
            "纠纷涉嫌违法犯罪",
            "《人民调解法》第二十五条：有可能引起治安案件、刑事案件的纠纷，应当及时向当地公安机关或者其他有关部门报告。",
            "线索情况",
            Journey.UNTIL_PERFORMED,
            "调解立即停止，正在办理的任务和期限随之终止。",
            "案件限制查阅：此后只有本中心负责人、区中心主任和审计员可以查看，您可能不能再打开本案。",
            "调委会主任、中心主任收到“移送涉刑线索”任务，须向公安机关移送并登记回执。"),
    SHAM(
            "疑似虚假调解",
            "当事人可能串通损害他人或公共利益",
            "《民事诉讼法》第一百一十五条：当事人恶意串通，企图通过诉讼、调解等方式侵害国家利益、社会公共利益或者他人合法权益的，依法追究责任。",
            "可疑情形",
            Journey.UNTIL_PERFORMED,
            "调解立即停止，正在办理的任务和期限随之终止。",
            "案件结果记为“虚假调解终止”，不得再出具调解协议。",
            "调委会主任收到“报告虚假调解”任务，须报告并登记回执。"),
    TERMINATE(
            "终止调解",
            "调解不成，不宜继续",
            "《人民调解法》第二十六条：调解不成的，应当终止调解，并告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。",
            "终止理由",
            Journey.UNTIL_AGREED,
            "正在办理的任务全部停止，各项期限终止计算。",
            "案件结果记为“终止调解”。",
            "调解员收到“告知其他途径”任务，须告知双方可以通过的其他途径。"),
    SUSPEND(
            "中止案件",
            "等待鉴定、听证等，暂时不能办理",
            "期限只因鉴定、评估，当事人一致同意，听证或者不可抗力而停止计算，并须有材料证明（如《医疗纠纷预防和处理条例》第三十八条：鉴定时间不计入调解期限）。",
            null,
            Journey.UNTIL_PERFORMED,
            "依法可以停止计算的期限停止计算，其他期限继续计算。",
            "中止期间不能提交本案的其他任务。",
            "事由消除后，办理“核查中止事由”任务恢复案件，期限从停止处继续计算。");

    private final String label;
    private final String when;
    private final String article;
    private final String reasonLabel;
    private final Set<Stage> stages;
    private final List<String> consequences;

    WholeCaseAct(
            String label, String when, String article, String reasonLabel, Set<Stage> stages, String... consequences) {
        this.label = label;
        this.when = when;
        this.article = article;
        this.reasonLabel = reasonLabel;
        this.stages = stages;
        this.consequences = List.of(consequences);
    }

    /** The act whose name stands in an address, {@code withdraw}. */
    static Optional<WholeCaseAct> of(String name) {
        return Arrays.stream(values()).filter(act -> act.path().equals(name)).findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** In which situation one does it. */
    public String when() {
        return when;
    }

    /** The article of law, with its words. */
    public String article() {
        return article;
    }

    /** What the reason is called; null where a ground and a document stand instead. */
    public String reasonLabel() {
        return reasonLabel;
    }

    /** What will happen, one sentence each. */
    public List<String> consequences() {
        return consequences;
    }

    boolean openIn(Stage stage) {
        return stages.contains(stage);
    }
}
