package org.wuzhen.notification.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.notification.Messages;

/**
 * Who reads which messages: whoever works on cases their own, whoever reads the cases of a centre those that went out about
 * them, and the process administrator and the auditor the texts.
 */
@Component
@Transactional(readOnly = true)
class MessageReaders implements MenuOffers, NoticeOffers {

    private final Messages messages;
    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    MessageReaders(Messages messages, CaseAccess access, Directory directory, WhoActs whoActs) {
        this.messages = messages;
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        List<Entry> entries = new ArrayList<>();
        if (viewer.handlesCases()) {
            int unread = messages.unread(viewer.id());
            entries.add(new Entry(unread == 0 ? "消息" : "消息（" + unread + "）", MyMessagesPage.PATH, 40));
        } else if (viewer.readsCases()) {
            entries.add(new Entry("已发消息", SentPage.PATH, 40));
        }
        if (holds(viewer.id(), Post.PROCESS_ADMIN) || holds(viewer.id(), Post.AUDITOR)) {
            entries.add(new Entry("消息模板", TextsPage.PATH, 230));
        }
        return entries;
    }

    @Override
    public List<Notice> notices(Viewer viewer) {
        int unread = viewer.handlesCases() ? messages.unread(viewer.id()) : 0;
        return unread == 0 ? List.of() : List.of(new Notice("您有" + unread + "条未读消息。", "查看消息", MyMessagesPage.PATH));
    }

    /** Whether the person logged in gets messages of their own. */
    boolean mayGetTheirs() {
        return directory.postsOf(me()).stream().anyMatch(held -> held.post().handlesCases());
    }

    /** Whether the person logged in reads the messages that went out. */
    boolean mayReadSent() {
        return !access.visibleCentres().isEmpty();
    }

    boolean mayReadTexts() {
        return holds(me(), Post.PROCESS_ADMIN) || holds(me(), Post.AUDITOR);
    }

    boolean mayChangeTexts() {
        return holds(me(), Post.PROCESS_ADMIN);
    }

    String me() {
        return whoActs.current().userId();
    }

    private boolean holds(String person, Post post) {
        return directory.postsOf(person).stream().anyMatch(held -> held.post() == post);
    }
}
