package dev.rapport.ground.team;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.rapport.ground.auth.Actor;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Makes the administrator known who makes everybody else known, once, on an empty desk. */
@Singleton
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

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

    void create(@Observes @Priority(100) StartupEvent start) throws Throwable {
        if (VertxContextSupport.subscribeAndAwait(queries::anybody)) {
            return;
        }
        if (userName.isEmpty()) {
            LOG.warn("The desk knows nobody. Set RAPPORT_FIRST_ADMINISTRATOR to a user name of your sign-in provider and start again.");
            return;
        }
        VertxContextSupport.subscribeAndAwait(() -> create(userName.get()));
    }

    /** Of several replicas that start at once one is first, and the others find its work done. */
    Uni<Void> create(String name) {
        return people.create(new NewPerson(name, name, "en"), Actor.desk(clock.instant())).replaceWithVoid()
                .onFailure().recoverWithUni(failure -> queries.anybody().invoke(known -> requireKnown(known, failure)).replaceWithVoid());
    }

    private static void requireKnown(boolean known, Throwable failure) {
        if (!known) {
            throw new IllegalStateException("The first administrator could not be made", failure);
        }
    }
}
