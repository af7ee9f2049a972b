package org.wuzhen.directory;

import java.time.LocalDate;

/** A day has begun at the office: posts and absences begin and end with it, without anybody doing anything. */
public record DayBegun(LocalDate day) {}
