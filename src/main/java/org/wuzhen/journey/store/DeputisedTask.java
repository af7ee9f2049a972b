package org.wuzhen.journey.store;

/** A task that a deputy has in hand for somebody who is away. */
public record DeputisedTask(String taskId, String absent, String deputy) {}
