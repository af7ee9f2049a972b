package org.wuzhen.dossier;

import java.time.LocalDate;
import java.time.Month;

/** How long a dossier is kept (保管期限). */
public enum Retention {
    PERMANENT("永久", 0),
    THIRTY_YEARS("30年", 30),
    TEN_YEARS("10年", 10);

    private final String label;
    private final int years;

    Retention(String label, int years) {
        this.label = label;
        this.years = years;
    }

    public String label() {
        return label;
    }

    /** The last day on which it must be kept, counted in whole years after the year of archiving; null for ever. */
    LocalDate until(LocalDate archivedOn) {
        return this == PERMANENT ? null : LocalDate.of(archivedOn.getYear() + years, Month.DECEMBER, 31);
    }
}
