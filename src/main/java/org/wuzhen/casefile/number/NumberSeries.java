package org.wuzhen.casefile.number;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Allots numbers in the transaction of the act that needs them: the row of the series is locked until the commit, so no
 * number is given twice, and one that was rolled back is given to the next act, so no gap appears. A number that was
 * allotted and must not be used is voided and stays listed.
 */
@Component
public class NumberSeries {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final NumberSeriesMapper numbers;
    private final Clock clock;

    NumberSeries(NumberSeriesMapper numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The next case number of a centre for today, {@code BH08202611230001}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseNumber nextCaseNumber(String centreCode) {
        String day = LocalDate.now(clock.withZone(OFFICE)).format(DateTimeFormatter.BASIC_ISO_DATE);
        long sequence = numbers.next("case", centreCode, day);
        String number = "BH" + centreCode + day + "%04d".formatted(sequence);
        numbers.allot("case", centreCode, day, sequence, number, number);
        return CaseNumber.of(number);
    }

    /**
     * The next number of a process of no case for today, {@code XZ08202611230001}.
     *
     * @param kind two capital letters that tell what it is, never {@code BH}; each kind counts apart
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OwnNumber nextOwnNumber(String kind, String centreCode) {
        String day = LocalDate.now(clock.withZone(OFFICE)).format(DateTimeFormatter.BASIC_ISO_DATE);
        long sequence = numbers.next(kind, centreCode, day);
        OwnNumber number = OwnNumber.of(kind + centreCode + day + "%04d".formatted(sequence));
        numbers.allot(kind, centreCode, day, sequence, number.value(), number.value());
        return number;
    }

    /**
     * The next number of a paper series of an organisation in this year, {@code 滨大沽人调字〔2026〕001号}.
     *
     * @param series the series' code, {@code acceptance} or {@code agreement}; each counts apart
     * @param organisation whose series it is, the centre's code
     * @param prefix the words before the year, 滨大沽人调字
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextPaperNumber(String series, String organisation, String prefix, CaseNumber forCase) {
        String year = String.valueOf(LocalDate.now(clock.withZone(OFFICE)).getYear());
        long sequence = numbers.next(series, organisation, year);
        String number = prefix + "〔" + year + "〕" + "%03d".formatted(sequence) + "号";
        numbers.allot(series, organisation, year, sequence, number, forCase.value());
        return number;
    }

    /** Marks an allotted number as not used; it is never given again and stays in the list with its reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidNumber(String number, String reason) {
        if (numbers.voidNumber(number, reason) != 1) {
            throw new IllegalArgumentException("Not an allotted number, or voided already: " + number);
        }
    }

    /** All numbers of a series in order, the voided ones with their reason. */
    public List<AllottedNumber> list(String series, String organisation, String period) {
        return numbers.list(series, organisation, period);
    }
}
