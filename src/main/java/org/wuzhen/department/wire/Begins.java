package org.wuzhen.department.wire;

import java.util.List;

/** A department that begins something by itself: it refers, transfers, rules, tells what it has done. */
public interface Begins {

    /** Whatever it can begin; its contract has each of them under {@code webhooks}. */
    List<Message<?>> messages();
}
