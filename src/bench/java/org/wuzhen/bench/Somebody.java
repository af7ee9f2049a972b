package org.wuzhen.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * A made-up person. Names follow how often surnames and given names occur, so that some are common and most are not; ID
 * numbers have a right check digit in an area code that was never issued, phones a prefix that nobody has.
 */
record Somebody(String name, boolean woman, LocalDate birth, String idNumber, String phone) {

    private static final String AREA = "990115";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 66 * 365;

    // the more frequent first; how often falls with the rank
    private static final String[] SURNAMES = ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
                    + "汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文")
            .split("");
    private static final String[] GIVEN =
            ("秀英 桂英 秀兰 玉兰 建国 建华 建军 国强 志强 秀珍 淑英 玉梅 春梅 海燕 丽华 文 伟 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 "
                            + "桂芳 桂兰 玉珍 凤英 素珍 淑兰 淑珍 红梅 晓红 晓燕 小红 志刚 志伟 志勇 永强 永刚 建平 建明 建民 建新 国庆 国华 国平 国栋 卫东 卫国 "
                            + "海涛 海波 海军 海滨 宝山 宝林 宝华 玉华 玉英 玉芬 玉芝 桂香 桂珍 桂荣 秀荣 秀华 秀芳 秀云 秀梅 淑华 淑芬 淑芳 淑贞 淑敏 文静 文杰 文华 "
                            + "俊杰 俊峰 振华 振国 振东 振江 德华 德明 德全 福生 福海 金凤 金花 金龙 金山 长青 长江 长海 学文 学军 学东 雅琴 雅丽 雅静 慧敏 慧芳 婷婷 "
                            + "雪梅 雪莲 春生 春华 春兰 秋菊 冬梅 梓涵 子轩 浩然 宇轩 欣怡 诗涵 一诺 思远 天佑 嘉怡 佳琪 明轩 俊熙 若曦 语桐 沐宸 亦辰 景行 望舒 知行 "
                            + "怀瑾 采薇 青岚 疏桐 敬之 守拙 履霜 观澜 砚秋 令仪 云岫 鹤鸣")
                    .split(" ");

    /** Somebody by their number: the same number is always the same person. */
    static Somebody number(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (number + 1L)));
        String name = SURNAMES[rank(random, SURNAMES.length)] + GIVEN[rank(random, GIVEN.length)];
        boolean woman = random.nextBoolean();
        LocalDate birth = OLDEST.plusDays(random.nextInt(DAYS));
        // three digits of the order, the last odd for men; the place makes numbers of the same day different
        int order = (number / 7 % 500) * 2 % 1000 + (woman ? 0 : 1);
        return new Somebody(
                name, woman, birth, idNumber(birth, order), "190%08d".formatted((number * 7919L + 13) % 100_000_000L));
    }

    static String idNumber(LocalDate birth, int order) {
        String digits = AREA + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + CHECK.charAt(sum % 11);
    }

    /** A place in a list in which the first occur most often, about as one over the rank. */
    private static int rank(SplittableRandom random, int size) {
        return (int) Math.min(size - 1, Math.floor(Math.pow(size + 1, random.nextDouble()) - 1));
    }
}
