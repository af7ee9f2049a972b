package org.wuzhen.directory;

/**
 * A mediation centre (矛盾纠纷调处化解中心).
 *
 * @param code two digits, 00 for the district centre; stands in every case number
 * @param name full name, 大沽街道矛盾纠纷调处化解中心
 * @param shortName 大沽街道
 * @param level DISTRICT or STREET
 * @param parent the code of the centre above, or null
 * @param committee the people's mediation committee that sits here, 大沽街道人民调解委员会
 * @param abbrev the word before 人调字 in the numbers of this committee, 滨大沽
 */
public record Centre(
        String code, String name, String shortName, Level level, String parent, String committee, String abbrev) {

    /** District above, streets (towns, development zones) below. */
    public enum Level {
        DISTRICT,
        STREET
    }
}
