package org.wuzhen.directory;

import java.util.List;

/**
 * 三员分立: system, security and audit are three people's, and none of them, nor the process admin or a channel's account,
 * handles cases.
 */
public final class SeparatePowers {

    private SeparatePowers() {}

    /**
     * Checks a post to be given against those that the person holds at the same time.
     *
     * @throws IllegalArgumentException with a Chinese sentence for whoever gives the post
     */
    public static void check(PostHolding wanted, List<PostHolding> held) {
        held.stream()
                .filter(other -> overlap(wanted, other) && !together(wanted.post(), other.post()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException("“" + wanted.post().label() + "”与“"
                            + other.post().label() + "”不能由同一人同时担任（三员分立）：请先结束原岗位，或另选人员。");
                });
    }

    private static boolean together(Post one, Post other) {
        return one == other || one.handlesCases() && other.handlesCases();
    }

    private static boolean overlap(PostHolding one, PostHolding other) {
        return (one.to() == null || !one.to().isBefore(other.from()))
                && (other.to() == null || !other.to().isBefore(one.from()));
    }
}
