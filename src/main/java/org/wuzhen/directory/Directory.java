package org.wuzhen.directory;

import java.util.List;
import java.util.Optional;

/** The office as it is today: who sits where, in which post. */
public interface Directory {

    List<Centre> centres();

    /**
     * One centre.
     *
     * @throws java.util.NoSuchElementException when there is none with this code
     */
    Centre centre(String code);

    List<Community> communities(String centreCode);

    Optional<Person> person(String id);

    /** The display name of a person, or the id itself when unknown. */
    String nameOf(String personId);

    /** The posts that a person holds today. */
    List<PostHolding> postsOf(String personId);

    /** Everybody who holds a post at a centre today. */
    List<PostHolding> holders(Post post, String centreCode);

    /** Everybody active. */
    List<Person> people();

    /** Enters or renames a centre. */
    void found(Centre centre);

    /** Enters a community. */
    void found(Community community);

    /** Enters a person, or changes the name; publishes {@link PostsChanged}. */
    void register(Person person);

    /**
     * Gives a person a post; publishes {@link PostsChanged}.
     *
     * @throws IllegalArgumentException when the person would hold two of the three administrators' posts (三员分立) or an
     *     administrator's post beside one that handles cases
     */
    void appoint(PostHolding holding);
}
