package org.wuzhen.casefile;

/**
 * By what a party is found in other cases.
 *
 * @param idHashes keyed hashes of the ID number, comma between them, or null
 * @param phoneHashes of the phone, as well
 */
record PartyTraces(Party.Side side, String name, String idHashes, String phoneHashes) {}
