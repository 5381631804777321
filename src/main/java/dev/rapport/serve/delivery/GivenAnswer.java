package dev.rapport.serve.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;

/**
 * What a customer says of a delivery, however it came.
 *
 * @param channel null where all that was delivered was accepted as a whole
 * @param at when it was given
 * @param lateReason why it is recorded late
 * @param onBehalf who gave it, where that was not the customer themselves
 */
record GivenAnswer(List<LineAnswer> lines, @Nullable String channel, Instant at, @Nullable String lateReason,
        @Nullable OnBehalf onBehalf) {

    Happened happened() {
        return new Happened(at, lateReason);
    }

    /** By reason of a rejection the field that names it. */
    Map<String, String> reasons() {
        var pointers = new TreeMap<String, String>();
        for (var index = 0; index < lines.size(); index++) {
            var rejected = lines.get(index).rejected();
            if (rejected != null) {
                pointers.putIfAbsent(rejected.reason(), "/lines/" + index + "/rejected/reason");
            }
        }
        return pointers;
    }
}
