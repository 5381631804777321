package dev.rapport.serve.need;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.Api;
import dev.rapport.Desk;

/** A team that works day and night, so that no test of its promises depends on the hour at which it runs. */
public final class DayAndNight {
    private DayAndNight() {
    }

    /** With the agent as member and the supervisor above them. */
    public static UUID team(Desk desk) {
        var team = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Day and night " + UUID.randomUUID(), "parentId", desk.service()));
        desk.join(team, "agent", "MEMBER", 0);
        desk.join(team, "supervisor", "SUPERVISOR", 1);
        var always = Api.MANAGER.create("/calendars", Map.of("name", "Always " + UUID.randomUUID(), "zone", "UTC", "exceptions", List.of(),
                "intervals", Stream.of(DayOfWeek.values()).map(day -> Map.of("weekday", day, "from", "00:00", "until", "24:00")).toList()));
        Api.MANAGER.put("/teams/{team}/calendar", "*", Map.of("calendarId", always), team).statusCode(200);
        return team;
    }
}
