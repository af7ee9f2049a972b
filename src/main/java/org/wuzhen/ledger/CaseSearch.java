package org.wuzhen.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;

/**
 * What somebody looks for in the list; kept in the session, because a name or a number must not stand in an address.
 * Null or empty means: any.
 *
 * @param text a case number or the end of one, a name, an ID number or a phone, as typed; never null
 * @param open only cases under way, or only those closed and archived
 * @param handler part of the name of whoever handles it, or 我; never null
 * @param registeredTo last day, included
 * @param dueTo last day, included
 */
record CaseSearch(
        String text,
        Stage stage,
        Boolean open,
        DisputeType type,
        String centre,
        String community,
        RiskLevel risk,
        Lamp light,
        String handler,
        Channel channel,
        CaseResult result,
        LocalDate registeredFrom,
        LocalDate registeredTo,
        LocalDate dueFrom,
        LocalDate dueTo)
        implements Serializable {

    static final CaseSearch ALL =
            new CaseSearch("", null, null, null, null, null, null, null, "", null, null, null, null, null, null);

    public boolean narrowed() {
        return !equals(ALL);
    }

    CaseSearch with(Lamp lamp) {
        return new CaseSearch(
                text,
                stage,
                open,
                type,
                centre,
                community,
                risk,
                lamp,
                handler,
                channel,
                result,
                registeredFrom,
                registeredTo,
                dueFrom,
                dueTo);
    }

    CaseSearch with(Stage only) {
        return new CaseSearch(
                text,
                only,
                null,
                type,
                centre,
                community,
                risk,
                light,
                handler,
                channel,
                result,
                registeredFrom,
                registeredTo,
                dueFrom,
                dueTo);
    }

    /** The filters in words, without anything that was typed: a name or a number stays out of records and files. */
    List<String> words(String centreName, String communityName) {
        List<String> words = new ArrayList<>();
        if (!text.isEmpty()) {
            words.add("按案号、当事人或证件查询（内容不列出）");
        }
        if (open != null) {
            words.add(open ? "在办" : "已结");
        }
        add(words, "阶段", stage == null ? null : stage.label());
        add(words, "类型", type == null ? null : type.label());
        add(words, "中心", centre == null ? null : centreName);
        add(words, "社区（村）", community == null ? null : communityName);
        add(words, "风险", risk == null ? null : risk.label());
        add(words, "期限灯", light == null ? null : light.text());
        if (!handler.isEmpty()) {
            words.add("指定承办人");
        }
        add(words, "来源", channel == null ? null : channel.label());
        add(words, "结果", result == null ? null : result.label());
        add(words, "登记日期", span(registeredFrom, registeredTo));
        add(words, "到期日期", span(dueFrom, dueTo));
        return words;
    }

    private static void add(List<String> words, String what, String value) {
        if (value != null) {
            words.add(what + "：" + value);
        }
    }

    private static String span(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        return (from == null ? "" : from) + "至" + (to == null ? "今" : to);
    }
}
