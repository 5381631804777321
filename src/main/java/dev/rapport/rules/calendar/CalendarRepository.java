package dev.rapport.rules.calendar;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores calendars. */
@ApplicationScoped
class CalendarRepository implements VersionedRepository<Calendar> {
}
