package org.wuzhen.journey;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.party;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.notification.Message;
import org.wuzhen.notification.Messages;

/** What the parties and the staff of a case were told by message at each step, and how each message fared. */
@Component
class MessagesFolder implements FolderPart {

    private static final int MOST = 60;

    private final Messages messages;

    MessagesFolder(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<Message> all = messages.of(file.number());
        if (all.isEmpty()) {
            return List.of();
        }
        Table table = Table.of("时间", "步骤", "发给", "方式", "状态", "说明");
        for (Message one : all.subList(0, Math.min(MOST, all.size()))) {
            table = table.row(
                    moment(one.createdAt()),
                    text(one.step()),
                    one.party() == null ? staff(one.person()) : party(one.party()),
                    text(one.channel().label()),
                    status(state(one), tone(one)),
                    one.why() == null
                            ? moment(one.deliveredAt() == null ? one.sentAt() : one.deliveredAt())
                            : text(one.why()));
        }
        return List.of(FolderSection.of("消息告知", null, table));
    }

    /** 已读 where staff have read it. */
    static String state(Message message) {
        return message.readAt() == null ? message.state().label() : "已读";
    }

    private static Tone tone(Message message) {
        return switch (message.state()) {
            case DELIVERED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case NOT_SENT -> Tone.WARNING;
            default -> Tone.PLAIN;
        };
    }
}
