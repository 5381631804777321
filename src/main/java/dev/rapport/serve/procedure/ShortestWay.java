package dev.rapport.serve.procedure;

import java.time.Duration;

import dev.rapport.rules.calendar.Limit;

/** How long something takes at least that comes past a limit, whatever the calendar: what was faster was in time. */
final class ShortestWay {
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 28;
    /** The first and the last date may be nearly over, and a change of the clock takes an hour of a day. */
    private static final int TORN_DAYS = 3;

    private ShortestWay() {
    }

    static long seconds(Limit limit) {
        var own = alone(limit);
        return limit.orLater() == null ? own : Math.max(own, alone(limit.orLater()));
    }

    private static long alone(Limit limit) {
        return switch (limit.unit()) {
            case ELAPSED_HOURS -> Duration.ofHours(limit.amount()).toSeconds();
            case WORKING_MINUTES -> Duration.ofMinutes(limit.amount()).toSeconds();
            case WORKING_DAYS, CALENDAR_DAYS -> days(limit.amount());
            case WEEKS -> days(DAYS_OF_WEEK * limit.amount());
            case MONTHS -> days(DAYS_OF_MONTH * limit.amount());
        };
    }

    private static long days(int dates) {
        return Duration.ofDays(Math.max(0, dates - TORN_DAYS)).toSeconds();
    }
}
