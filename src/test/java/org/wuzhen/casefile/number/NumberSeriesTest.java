package org.wuzhen.casefile.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.WuzhenTest;

/** Numbers on a real database: 16 writers, rollbacks, the 1000th, and voided ones. */
@WuzhenTest
class NumberSeriesTest {

    private static final CaseNumber CASE = CaseNumber.of("BH99202611230001");

    private final NumberSeries numbers;
    private final TransactionTemplate transaction;
    private final String year;

    @Autowired
    NumberSeriesTest(NumberSeries numbers, TransactionTemplate transaction, Clock clock) {
        this.numbers = numbers;
        this.transaction = transaction;
        this.year = String.valueOf(
                LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).getYear());
    }

    @Test
    void sixteenWritersGetEveryNumberOnceAlsoAcrossRollbacks() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<String>>> running = IntStream.range(0, 16)
                    .mapToObj(writer -> writers.submit(() -> allot(writer)))
                    .toList();
            List<String> all = new ArrayList<>();
            for (Future<List<String>> each : running) {
                all.addAll(each.get());
            }
            assertThat(all).hasSize(16 * 65).doesNotHaveDuplicates();
            assertThat(numbers.list("parallel", "99", year))
                    .extracting(AllottedNumber::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 16 * 65).boxed().toList());
        } finally {
            writers.shutdownNow();
        }
    }

    private List<String> allot(int writer) {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            boolean rollBack = (i + writer) % 16 < 3;
            String number = transaction.execute(status -> {
                String allotted = numbers.nextPaperNumber("parallel", "99", "并人调字", CASE);
                if (rollBack) {
                    status.setRollbackOnly();
                }
                return allotted;
            });
            if (!rollBack) {
                mine.add(number);
            }
        }
        return mine;
    }

    @Test
    void goesOnPastTheThousandth() {
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= 1001; i++) {
                String number = numbers.nextPaperNumber("thousand", "99", "千人调字", CASE);
                assertThat(number)
                        .isEqualTo("千人调字〔" + year + "〕" + (i < 1000 ? "%03d".formatted(i) : String.valueOf(i)) + "号");
            }
        });
    }

    @Test
    void countsEachOrganisationAndSeriesApart() {
        transaction.executeWithoutResult(status -> {
            assertThat(numbers.nextPaperNumber("apart", "97", "甲人调字", CASE)).endsWith("〕001号");
            assertThat(numbers.nextPaperNumber("apart", "98", "乙人调字", CASE)).endsWith("〕001号");
            assertThat(numbers.nextPaperNumber("apart", "97", "甲人调字", CASE)).endsWith("〕002号");
        });
    }

    @Test
    void listsAVoidedNumberWithItsReasonAndNeverGivesItAgain() {
        String first = transaction.execute(s -> numbers.nextPaperNumber("voided", "99", "废人调字", CASE));
        transaction.executeWithoutResult(s -> numbers.voidNumber(first, "印章错误,重新制作"));
        String second = transaction.execute(s -> numbers.nextPaperNumber("voided", "99", "废人调字", CASE));
        assertThat(second).isNotEqualTo(first);
        assertThat(numbers.list("voided", "99", year))
                .extracting(AllottedNumber::voidReason)
                .containsExactly("印章错误,重新制作", null);
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> numbers.voidNumber(first, "再次")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allotsOnlyInsideTheTransactionOfTheAct() {
        assertThatThrownBy(() -> numbers.nextCaseNumber("99")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void caseNumbersSayCentreAndDay() {
        TreeSet<String> given = new TreeSet<>();
        transaction.executeWithoutResult(s -> {
            given.add(numbers.nextCaseNumber("96").value());
            given.add(numbers.nextCaseNumber("96").value());
        });
        assertThat(given)
                .allMatch(n -> n.matches("BH96" + year + "\\d{4}000[12]"))
                .hasSize(2);
        assertThat(CaseNumber.fits("BH96202611231000")).isTrue();
        assertThat(CaseNumber.fits("BH962026112310000")).isTrue();
        assertThat(CaseNumber.fits("BH9620261123100")).isFalse();
    }
}
