package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.code.Codes;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.Calendars;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses versions that promise what cannot be measured, or name what is not there. */
@ApplicationScoped
class StandardCheck {
    private final KnownKinds kinds;
    private final Codes codes;
    private final Calendars calendars;

    StandardCheck(KnownKinds kinds, Codes codes, Calendars calendars) {
        this.kinds = kinds;
        this.codes = codes;
        this.calendars = calendars;
    }

    /** @param pointer where the version stands in the body */
    Uni<Void> require(NewStandardVersion version, String pointer, Instant at) {
        version.check(pointer, at);
        var commitments = byPointer(version.commitments(), pointer);
        commitments.forEach((place, commitment) -> {
            commitment.check(place);
            kinds.require(commitment.dimensions(), place + "/of");
        });
        return codes.requireAll(Codes.HOLD_REASONS, reasons(commitments)).chain(() -> requireCalendars(commitments));
    }

    /** A few at most: each commitment may name one, and most name the same or none. */
    private Uni<Void> requireCalendars(Map<String, NewCommitment> commitments) {
        var pointers = new LinkedHashMap<UUID, String>();
        commitments.forEach((place, commitment) -> {
            if (commitment.calendarId() != null) {
                pointers.putIfAbsent(commitment.calendarId(), place + "/calendarId");
            }
        });
        return Multi.createFrom().iterable(pointers.entrySet())
                .onItem().transformToUniAndConcatenate(calendar -> requireCalendar(calendar.getKey(), calendar.getValue()))
                .collect().last().replaceWithVoid();
    }

    private Uni<CalendarVersion> requireCalendar(UUID id, String pointer) {
        return calendars.current(id).onFailure(Refusal.class)
                .transform(none -> Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "There is no such calendar."));
    }

    private static Map<String, NewCommitment> byPointer(List<NewCommitment> commitments, String pointer) {
        var byPointer = new LinkedHashMap<String, NewCommitment>();
        for (var place = 0; place < commitments.size(); place++) {
            byPointer.put(pointer + "/commitments/" + place, commitments.get(place));
        }
        return byPointer;
    }

    private static Map<String, String> reasons(Map<String, NewCommitment> commitments) {
        var pointers = new LinkedHashMap<String, String>();
        commitments.forEach((place, commitment) -> commitment.reasons().forEach(key -> pointers.putIfAbsent(key, place + "/pausedBy")));
        return pointers;
    }
}
