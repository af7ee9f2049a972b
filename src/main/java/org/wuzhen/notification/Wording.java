package org.wuzhen.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text becomes a message. What may be put in is listed here and nothing else can be: the number of the case, the
 * centre, its phone and, to staff, the sentence of the act, which holds no personal data of a party (ADR 0049).
 */
public final class Wording {

    /** The number of the case. */
    public static final String NUMBER = "案号";

    /** The name of the centre that works on it. */
    public static final String CENTRE = "中心";

    /** 咨询电话 with the centre's number, or where else one asks. */
    public static final String ASK = "咨询";

    /** The sentence of the act; to staff alone. */
    public static final String ACT = "事项";

    private static final Set<String> TO_PARTIES = Set.of(NUMBER, CENTRE, ASK);
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private Wording() {}

    /** What is wrong with a text, in Chinese; empty when nothing is. */
    public static List<String> problems(String body, Recipient recipient) {
        Set<String> wrong = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(body);
        while (place.find()) {
            String name = place.group(1);
            if (!TO_PARTIES.contains(name) && !(name.equals(ACT) && !recipient.parties())) {
                wrong.add(
                        name.equals(ACT)
                                ? "发给当事人的消息不能写入办理事项的内容，请去掉“{" + ACT + "}”。"
                                : "没有“{" + name + "}”这一项，可以使用：{案号}、{中心}、{咨询}" + (recipient.parties() ? "。" : "、{事项}。"));
            }
        }
        return List.copyOf(wrong);
    }

    static String of(String body, Map<String, String> values) {
        return PLACE.matcher(body)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
