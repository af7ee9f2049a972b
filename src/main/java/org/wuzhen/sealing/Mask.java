package org.wuzhen.sealing;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How personal data is shown unless somebody has a reason to see more: the one place for lists, pages and exports. */
public final class Mask {

    /** What stands where nothing may be shown, not even in part. */
    public static final String HIDDEN = "已隐藏";

    private static final Pattern COMMUNITY = Pattern.compile("^.*?(社区|村(?!镇)|居委会)");
    private static final Pattern STREET = Pattern.compile("^.*?(街道|镇|乡|开发区)");

    /** Surnames whose first letter is not that of the character's usual reading: 单 is Shàn, 曾 is Zēng. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("单", "S"),
            Map.entry("單", "S"),
            Map.entry("曾", "Z"),
            Map.entry("解", "X"),
            Map.entry("仇", "Q"),
            Map.entry("区", "O"),
            Map.entry("區", "O"),
            Map.entry("查", "Z"),
            Map.entry("翟", "Z"),
            Map.entry("种", "C"),
            Map.entry("乐", "Y"),
            Map.entry("召", "S"),
            Map.entry("繁", "P"),
            Map.entry("秘", "B"),
            Map.entry("覃", "Q"),
            Map.entry("折", "S"),
            Map.entry("盛", "S"),
            Map.entry("祭", "Z"),
            Map.entry("会", "G"),
            Map.entry("便", "P"),
            Map.entry("藏", "Z"),
            Map.entry("句", "G"),
            Map.entry("重", "C"),
            Map.entry("粘", "N"),
            Map.entry("朴", "P"),
            Map.entry("冼", "X"),
            Map.entry("缪", "M"),
            Map.entry("尉迟", "YC"),
            Map.entry("万俟", "MQ"),
            Map.entry("澹台", "TT"),
            Map.entry("长孙", "ZS"));

    private Mask() {}

    /** 张* whatever the length, so that it does not tell who of two it is; null and an empty text stay as they are. */
    public static String person(String name) {
        return name == null || name.isEmpty() ? name : first(name) + "*";
    }

    /** 张* for a person, W.X.M. for one under 18 (未成年人保护法 art. 103). */
    public static String person(String name, boolean minor) {
        return minor ? initials(name) : person(name);
    }

    /** The first letters of a name as it is read, surnames as surnames are: 王小明 is W.X.M., 单晓 is S.X. */
    public static String initials(String name) {
        if (name == null || name.isBlank()) {
            return name;
        }
        String plain = name.strip();
        String letters = "";
        for (int length = Math.min(2, plain.length()); length > 0 && letters.isEmpty(); length--) {
            letters = SURNAMES.getOrDefault(plain.substring(0, length), "");
        }
        int read = letters.codePointCount(0, letters.length());
        String rest = plain.substring(plain.offsetByCodePoints(0, read))
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        StringBuilder initials = new StringBuilder();
        letters.chars().forEach(letter -> initials.append((char) letter).append('.'));
        if (rest.codePoints().allMatch(c -> c < 128)) {
            rest = plain.substring(plain.offsetByCodePoints(0, read)); // a name in Latin letters goes by its words
        }
        for (String syllable : rest.split("[\\s·•.-]+")) {
            if (!syllable.isEmpty()) {
                initials.append(letter(syllable)).append('.');
            }
        }
        return initials.toString();
    }

    /** 120***********1234, 138****1234; nothing of a minor's. */
    public static String number(Sealed number, boolean minor) {
        if (number == null) {
            return null;
        }
        return minor ? HIDDEN : number.masked();
    }

    /** As far as the community, else the street or town; nothing of a minor's. */
    public static String address(String address, boolean minor) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (minor) {
            return HIDDEN;
        }
        Matcher community = COMMUNITY.matcher(address);
        if (community.find()) {
            return community.group() + "***";
        }
        Matcher street = STREET.matcher(address);
        return (street.find() ? street.group() : "") + "***";
    }

    private static String letter(String syllable) {
        return Readings.letter(syllable.codePointAt(0))
                .orElse("某"); // a character so rare that its reading is not known
    }

    private static String first(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
