package dev.rapport.serve.appointment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestResponse;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import dev.rapport.ground.http.Download;
import dev.rapport.serve.choice.Slot;

/**
 * An appointment as calendars of others take it (RFC 5545): the same one with each download, later ones replace earlier ones.
 *
 * @param text the file
 */
record CalendarFile(UUID appointmentId, String text) {
    static final String MEDIA_TYPE = "text/calendar";
    private static final int LONGEST_LINE = 75;
    private static final String FOLD = "\r\n ";
    private static final String PRODUCT = "-//Rapport//Appointments//EN";

    static CalendarFile of(Appointment appointment, String summary, Instant at) {
        return of(appointment.id(), appointment.slot(), appointment.sequence(), appointment.isCancelled(), summary, at);
    }

    /** @param summary what it is called, which names nobody */
    static CalendarFile of(UUID id, Slot slot, int sequence, boolean cancelled, String summary, Instant at) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.addEvent(event(id, slot, sequence, cancelled, summary, at));
        return new CalendarFile(id, folded(Biweekly.write(calendar).go()));
    }

    RestResponse<String> response() {
        return Download.named("appointment-" + appointmentId + ".ics", MEDIA_TYPE + ";charset=UTF-8").response(text);
    }

    /** The library counts characters, the format bytes; a line is never broken within a character. */
    private static String folded(String written) {
        var text = new StringBuilder();
        var octets = 0;
        for (var character : written.replace(FOLD, "").codePoints().mapToObj(Character::toString).toList()) {
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE && !character.equals("\r")) {
                text.append(FOLD);
                octets = 1;
            }
            text.append(character);
            octets = character.equals("\n") ? 0 : character.equals("\r") ? octets : octets + size;
        }
        return text.toString();
    }

    private static VEvent event(UUID id, Slot slot, int sequence, boolean cancelled, String summary, Instant at) {
        var event = new VEvent();
        event.setUid(id + "@rapport");
        event.setDateTimeStamp(Date.from(at));
        event.setSequence(sequence);
        event.setDateStart(Date.from(slot.from()));
        event.setDateEnd(Date.from(slot.until()));
        event.setSummary(summary);
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
