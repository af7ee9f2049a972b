package org.wuzhen.leadercase;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sheet of what a leader answers for (五包), in the plan's form and on its paper: each district writes it its own way,
 * so it is configuration.
 *
 * @param sections headings, in their order
 */
@ConfigurationProperties("wuzhen.leadercase")
public record FiveFix(
        @DefaultValue({"包掌握情况", "包解决困难", "包教育转化", "包稳控管理", "包依法处理"})
        List<String> sections) {

    public FiveFix {
        sections = List.copyOf(sections);
    }
}
