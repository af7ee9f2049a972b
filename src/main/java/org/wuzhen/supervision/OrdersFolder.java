package org.wuzhen.supervision;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Block;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue.Tone;

/** The supervision orders of a case with their course. */
@Component
class OrdersFolder implements FolderPart {

    private final Orders orders;

    OrdersFolder(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Tab tab() {
        return Tab.SUPERVISION;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return orders.of(file.number()).stream()
                .filter(order -> order.number() != null)
                .map(this::section)
                .toList();
    }

    private FolderSection section(Order order) {
        List<Block> blocks = new ArrayList<>();
        String standing = order.open() ? order.state().label() : order.outcome().label();
        blocks.add(Facts.of("现状", status(standing, tone(order)))
                .and("颜色", text(order.colour().label() + "，" + order.colour().answer()))
                .and("被督办单位", text(order.unit()))
                .and("来源", text(order.origin().label()))
                .and("事由", text(order.cause()))
                .and("督办要求", text(order.demand()))
                .and("颜色理由", text(order.askedReason() == null ? order.colourReason() : order.askedReason()))
                .and("规则", text("《督办单颜色》" + order.colourRow()))
                .and("发出时间", moment(order.issuedAt()))
                .and("答复期限", moment(order.answerDue()))
                .and("结束时间", moment(order.endedAt()))
                .and("结束说明", text(order.endReason())));
        List<Entry> entries = orders.entries(order.id());
        if (!entries.isEmpty()) {
            Table table = Table.of("时间", "事项", "内容", "办理人");
            for (Entry entry : entries) {
                table = table.row(
                        moment(entry.at()),
                        text(entry.kind().label()),
                        text(entry.whom() == null ? entry.words() : entry.whom() + "：" + entry.words()),
                        entry.author().equals("system") ? text("系统") : staff(entry.author()));
            }
            blocks.add(table);
        }
        return new FolderSection("督办单 " + order.number(), order.issuedAt(), blocks);
    }

    private static Tone tone(Order order) {
        if (order.open()) {
            return Tone.WARNING;
        }
        return switch (order.outcome()) {
            case ACCEPTED -> Tone.GOOD;
            case ACCOUNTABILITY -> Tone.BAD;
            default -> Tone.PLAIN;
        };
    }
}
