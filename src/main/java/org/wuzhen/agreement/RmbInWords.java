package org.wuzhen.agreement;

import java.math.BigDecimal;

/**
 * Writes a sum of money in the capital numerals that a paper needs beside the figures: 1050.07 is 壹仟零伍拾元零柒分
 * (支付结算办法, annex 1).
 */
public final class RmbInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] SECTIONS = {"", "万", "亿", "万亿"};
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000000");

    private RmbInWords() {}

    /**
     * The words for a sum.
     *
     * @param yuan not negative, below 10^16, at most two decimals
     */
    public static String of(BigDecimal yuan) {
        if (yuan.signum() < 0
                || yuan.compareTo(LIMIT) >= 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Not a sum that can be written in words: " + yuan.toPlainString());
        }
        long fen = yuan.movePointRight(2).longValueExact();
        long whole = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        if (fen == 0) {
            return "零元整";
        }
        StringBuilder words = new StringBuilder();
        if (whole > 0) {
            words.append(whole(whole)).append('元');
        }
        if (jiao > 0) {
            words.append(digit(jiao)).append('角');
        } else if (cent > 0 && whole > 0) {
            words.append('零');
        }
        return words.append(cent > 0 ? digit(cent) + "分" : "整").toString();
    }

    private static String whole(long number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int section = SECTIONS.length - 1; section >= 0; section--) {
            int four = (int) (number / power(section * 4) % 10_000);
            if (four == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || four < 1000)) {
                words.append('零');
            }
            words.append(four(four)).append(sectionName(section, number));
            gap = false;
        }
        return words.toString();
    }

    /** 万亿 says 亿 only when the section of 亿 below it is empty: 壹万亿, but 壹万贰仟亿. */
    private static String sectionName(int section, long number) {
        return section == 3 && number / power(8) % 10_000 > 0 ? "万" : SECTIONS[section];
    }

    private static String four(int number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = (int) (number / power(place) % 10);
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append('零');
            }
            words.append(digit(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
