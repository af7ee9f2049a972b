package org.wuzhen.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.PostsChanged;

/**
 * The posts that people hold today, read once in a transaction, and again at its end when it has changed them: an act goes by
 * the posts with which it began, what follows from it by the new ones.
 */
@Component
class PostsInHand {

    // the directory itself records acts and so asks who acts
    private final Supplier<Directory> directory;

    PostsInHand(ObjectProvider<Directory> directory) {
        this.directory = SingletonSupplier.of(directory::getObject);
    }

    /** As {@link Directory#postsOf}. */
    List<PostHolding> of(String person) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return directory.get().postsOf(person);
        }
        return read().computeIfAbsent(person, directory.get()::postsOf);
    }

    /** Before whatever asks who may work or see what. */
    @EventListener(PostsChanged.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Read read) {
            read.posts.clear();
        }
    }

    private Map<String, List<PostHolding>> read() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Read read) {
            return read.posts;
        }
        Read read = new Read();
        TransactionSynchronizationManager.bindResource(this, read);
        TransactionSynchronizationManager.registerSynchronization(read);
        return read.posts;
    }

    /** What one transaction has read; it stays behind while another one goes between. */
    private final class Read implements TransactionSynchronization {

        private final Map<String, List<PostHolding>> posts = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PostsInHand.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PostsInHand.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PostsInHand.this);
        }
    }
}
