package org.wuzhen.confirmation;

/**
 * Where a party takes the court's papers, and what was received of it.
 *
 * @param party id of the party
 * @param address for service, or null while it is not known
 * @param agent who acts for the party, or null
 * @param addressConfirmed whether the confirmation of the address is signed
 * @param identitySeen whether the proof of identity is there
 */
public record Delivery(long party, String address, String agent, boolean addressConfirmed, boolean identitySeen) {}
