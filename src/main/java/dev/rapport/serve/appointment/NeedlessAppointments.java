package dev.rapport.serve.appointment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.Absences;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.serve.need.DeliveredNeeds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has customers know of appointments that were cancelled because nobody needs them any more: by letter, else by whoever owns the need or stands
 * in, and where nobody owns it by those who supervise its team.
 */
@ApplicationScoped
class NeedlessAppointments {
    private final ScheduleRepository schedules;
    private final AppointmentLetters letters;
    private final DeliveredNeeds needs;
    private final Absences absences;
    private final TeamQueries teams;
    private final Notices notices;

    NeedlessAppointments(ScheduleRepository schedules, AppointmentLetters letters, DeliveredNeeds needs, Absences absences, TeamQueries teams,
            Notices notices) {
        this.schedules = schedules;
        this.letters = letters;
        this.needs = needs;
        this.absences = absences;
        this.teams = teams;
        this.notices = notices;
    }

    Uni<Void> tell(List<Appointment> cancelled, Subject need, Actor actor) {
        return cancelled.isEmpty() ? Uni.createFrom().voidItem()
                : schedules.named(cancelled.stream().map(Appointment::scheduleId).collect(Collectors.toSet()))
                        .chain(named -> Multi.createFrom().iterable(cancelled)
                                .onItem().transformToUniAndConcatenate(each -> tell(each, named, need, actor)).collect().last())
                        .replaceWithVoid();
    }

    private Uni<Void> tell(Appointment cancelled, Map<UUID, AppointmentSchedule> named, Subject need, Actor actor) {
        return letters.write("appointment-cancelled", cancelled, named.get(cancelled.scheduleId()), need, actor)
                .chain(written -> written ? Uni.createFrom().voidItem() : haveTold(cancelled, need, actor));
    }

    private Uni<Void> haveTold(Appointment cancelled, Subject need, Actor actor) {
        var facts = Map.of("from", cancelled.slot().from().toString());
        return people(need, actor).chain(people -> notices.tellAll(people.stream()
                .map(person -> new NewNotice(person.told(), person.otherwise(), "customer-to-be-told", cancelled.asSubject(need), facts)).toList(), actor));
    }

    private Uni<List<Person>> people(Subject need, Actor actor) {
        return needs.owner(need.id()).chain(owner -> owner.isPresent()
                ? absences.standIn(owner.get(), actor.at()).map(standIn -> List.of(new Person(standIn, owner.get())))
                : teams.supervisorsOf(need.id(), Objects.requireNonNull(need.teamId())).map(all -> all.stream().map(each -> new Person(each, each)).toList()));
    }

    /**
     * Who has to tell the customer.
     *
     * @param otherwise who does where the other does not see the need
     */
    private record Person(UUID told, UUID otherwise) {
    }
}
