package dev.rapport.ground.team;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.rapport.ground.auth.Actor;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Makes the administrator known who makes everybody else known, once, on an empty desk. */
@Singleton
class FirstAdministrator {
    private final PersonService people;
    private final PersonQueries queries;
    private final Clock clock;
    private final Optional<String> userName;

    FirstAdministrator(PersonService people, PersonQueries queries, Clock clock,
            @ConfigProperty(name = "rapport.first-administrator") Optional<String> userName) {
        this.people = people;
        this.queries = queries;
        this.clock = clock;
        this.userName = userName;
    }

    void create(@Observes @jakarta.annotation.Priority(100) StartupEvent start) throws Throwable {
        if (userName.isPresent()) {
            VertxContextSupport.subscribeAndAwait(() -> queries.anybody().chain(known -> known ? Uni.createFrom().voidItem() : create()));
        }
    }

    private Uni<Void> create() {
        var name = userName.orElseThrow();
        return people.create(new NewPerson(name, name, "en"), Actor.desk(clock.instant())).replaceWithVoid();
    }
}
