package org.wuzhen.notification;

/** By which way a message goes. */
public enum ChannelKind {
    SMS("短信"),
    DESK("站内消息");

    private final String label;

    ChannelKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
