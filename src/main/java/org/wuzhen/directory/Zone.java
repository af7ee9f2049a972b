package org.wuzhen.directory;

/**
 * A zone (战区): the party organisation of the district, a street or a base unit; its commander (主官) answers for it.
 *
 * @param parent code of the zone above, or null for the district's
 * @param centre code of the centre of the same level, or of the one above a base unit
 * @param community code of the base unit, or null above that level
 */
public record Zone(String code, String name, String parent, String centre, String community) {}
