package org.wuzhen.access;

import java.util.List;

/** Accounts that the log-in page may show openly, with their passwords: those of the sample office only. */
public interface ShownAccounts {

    List<ShownAccount> accounts();

    /**
     * One account.
     *
     * @param login the log-in name
     * @param name the person's name
     * @param post what the person does and where, in Chinese: 大沽街道 · 调解员
     */
    record ShownAccount(String login, String password, String name, String post) {}
}
