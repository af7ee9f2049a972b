package org.wuzhen.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** The pages about keys and about who looked at masked data. */
@Component
class SecurityMenu implements MenuOffers {

    private final Directory directory;

    SecurityMenu(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        Set<Post> posts =
                directory.postsOf(viewer.id()).stream().map(PostHolding::post).collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        if (posts.contains(Post.AUDITOR) || posts.contains(Post.SECURITY_ADMIN)) {
            entries.add(new Entry("查看记录", "/security/reveals", 260));
        }
        if (posts.contains(Post.SECURITY_ADMIN)) {
            entries.add(new Entry("加密密钥", "/security/keys", 270));
        }
        return entries;
    }
}
