package org.wuzhen.agreement;

/** How a party put its hand to the agreement (人民调解法 art. 29). */
public enum SigningManner {
    SIGNATURE("签名"),
    SEAL("盖章"),
    FINGERPRINT("按指印");

    private final String label;

    SigningManner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
