package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an answer's fields are written for people. */
class AnswerFieldTest {

    private static final AnswerField TEXT =
            new AnswerField("at", "时间", AnswerField.Kind.TEXT, Map.of("SIGNED", "已签收"), false, false);

    @Test
    void aMomentIsWrittenToTheMinuteInTheOfficesTime() {
        assertThat(TEXT.shown(TextNode.valueOf("2026-11-24T06:20:11+08:00"))).isEqualTo("2026-11-24 06:20");
        assertThat(TEXT.shown(TextNode.valueOf("2026-11-23T22:20:11.5Z"))).isEqualTo("2026-11-24 06:20");
    }

    @Test
    void wordsStayAsTheyAre() {
        assertThat(TEXT.shown(TextNode.valueOf("SIGNED"))).isEqualTo("已签收");
        assertThat(TEXT.shown(TextNode.valueOf("2026-11-24"))).isEqualTo("2026-11-24");
        assertThat(TEXT.shown(TextNode.valueOf("编号T12:30"))).isEqualTo("编号T12:30");
        AnswerField yes = new AnswerField("found", "是否发现", AnswerField.Kind.YES_NO, Map.of(), true, false);
        assertThat(yes.shown(BooleanNode.TRUE)).isEqualTo("是");
    }
}
