package dev.rapport.serve.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dev.rapport.serve.choice.Slot;

class CalendarFileTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Instant FROM = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant AT = Instant.parse("2026-11-23T10:30:00Z");

    @Test
    void booked_isOneConfirmedEvent_inUtc() {
        var text = text(2, false, "Visit (N-4TQ7-M2K)");
        var event = parsed(text);
        assertEquals(ID + "@rapport", event.getUid().getValue());
        assertEquals(2, event.getSequence().getValue());
        assertTrue(event.getStatus().isConfirmed());
        assertEquals(Date.from(FROM), event.getDateStart().getValue());
        assertEquals(Date.from(FROM.plusSeconds(3_600)), event.getDateEnd().getValue());
        assertEquals(Date.from(AT), event.getDateTimeStamp().getValue());
        assertTrue(text.contains("DTSTART:20261201T090000Z\r\n") && text.contains("DTSTAMP:20261123T103000Z\r\n") && !text.contains("METHOD"), text);
    }

    @Test
    void cancelled_takesTheSameEventBack() {
        var text = text(3, true, "Visit");
        assertTrue(parsed(text).getStatus().isCancelled());
        assertEquals(ID + "@rapport", parsed(text).getUid().getValue());
    }

    @Test
    void summary_isReadBackAsItWas_whateverIsInIt() {
        var summary = "Repair; at home, 2nd \"floor\" \\ back\nBEGIN:VALARM\r\n: ümläut زيارة 🪑 " + "long words ".repeat(30);
        var text = text(0, false, summary);
        assertEquals(summary.replace("\r\n", "\n"), parsed(text).getSummary().getValue().replace("\r\n", "\n"));
        assertEquals(0, parsed(text).getAlarms().size());
        text.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
    }

    private static String text(int sequence, boolean cancelled, String summary) {
        return CalendarFile.of(ID, new Slot(FROM, FROM.plusSeconds(3_600), UUID.randomUUID()), sequence, cancelled, summary, AT).text();
    }

    private static VEvent parsed(String text) {
        var calendar = Biweekly.parse(text).first();
        assertEquals(1, calendar.getEvents().size());
        return calendar.getEvents().get(0);
    }
}
