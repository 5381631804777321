package dev.rapport.serve.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.LockMode;

import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores schedules. */
@ApplicationScoped
class ScheduleRepository implements VersionedRepository<AppointmentSchedule> {
    /** Always in the same order, so that two who want several of them do not wait for each other. */
    private static final String LOCKED = "from AppointmentSchedule s where s.id in ?1 order by s.id";

    /** Those that there are of these. */
    Uni<Map<UUID, AppointmentSchedule>> named(Collection<UUID> ids) {
        return find("id in ?1", ids).list().map(ScheduleRepository::byId);
    }

    /** The same, held until the end of the transaction: whoever gives out seats, gives them out one after the other. */
    Uni<Map<UUID, AppointmentSchedule>> locked(Collection<UUID> ids) {
        return getSession().chain(session -> session.createSelectionQuery(LOCKED, AppointmentSchedule.class).setParameter(1, ids)
                .setLockMode(LockMode.PESSIMISTIC_WRITE).getResultList()).map(ScheduleRepository::byId);
    }

    /** One of them, held the same way, or 404. */
    Uni<AppointmentSchedule> lock(UUID id) {
        return locked(List.of(id)).map(found -> Optional.ofNullable(found.get(id)).orElseThrow(Refusal::notFound));
    }

    private static Map<UUID, AppointmentSchedule> byId(List<AppointmentSchedule> found) {
        return found.stream().collect(Collectors.toMap(AppointmentSchedule::id, Function.identity()));
    }
}
