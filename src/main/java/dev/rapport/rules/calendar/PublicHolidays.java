package dev.rapport.rules.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The public holidays of a place. */
@FunctionalInterface
public interface PublicHolidays {
    /** Of a desk that keeps none. */
    PublicHolidays NONE = date -> null;

    /** The name of the holiday on a date; null on other dates. */
    @Nullable String nameOf(LocalDate date);
}
