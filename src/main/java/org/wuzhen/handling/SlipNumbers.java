package org.wuzhen.handling;

import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;

/** Numbers the slips that go to departments: each centre counts its 交办单 and its 吹哨单 apart, from one each year. */
@Component
class SlipNumbers {

    private final NumberSeries numbers;
    private final Directory directory;

    SlipNumbers(NumberSeries numbers, Directory directory) {
        this.numbers = numbers;
        this.directory = directory;
    }

    /** The next 交办单 of the centre of a case, 滨大沽交办字〔2026〕001号. */
    String dispatch(CaseFile file) {
        return next("handling-dispatch", "交办字", file);
    }

    /** The next 吹哨单 of the centre of a case. */
    String summons(CaseFile file) {
        return next("handling-summons", "吹哨字", file);
    }

    private String next(String series, String word, CaseFile file) {
        Centre centre = directory.centre(file.centre());
        return numbers.nextPaperNumber(series, centre.code(), centre.abbrev() + word, file.number());
    }
}
