package org.wuzhen.relapse;

/**
 * What was found when then was compared with now.
 *
 * @param settled whether the same facts have a final decision already
 * @param threat whether somebody behaves in a way that is to be feared
 */
public record Comparison(Contact contact, String stateNow, Finding finding, boolean settled, boolean threat) {}
