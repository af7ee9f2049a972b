package org.wuzhen.department;

import java.time.Instant;

/** Where whatever departments send is kept before anything else happens with it. */
public interface Inbox {

    /**
     * Keeps a message, in the running transaction; a job applies it after the commit. The same message id of a department
     * again keeps nothing.
     *
     * @return when the message was received first
     */
    Instant keep(Message message);

    /**
     * A message.
     *
     * @param department code in the directory
     * @param messageId unique within the department
     * @param requestId the enquiry it answers; null for what the department begins itself
     */
    record Message(String department, String messageId, Via via, String requestId, String operation, Reply reply) {}

    /** How it came. */
    enum Via {
        /** In the call in which it was asked. */
        AT_ONCE,
        /** When asked whether the enquiry had arrived. */
        ASKED,
        /** By a call of the department. */
        CALLBACK
    }
}
