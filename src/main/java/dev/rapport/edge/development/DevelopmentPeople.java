package dev.rapport.edge.development;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.team.NewPerson;
import dev.rapport.ground.team.PersonService;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Makes the users of the development sign-in known to the desk, and knows them again after a restart. */
@Singleton
@IfBuildProfile("dev")
class DevelopmentPeople {
    private static final int BEFORE_FIRST_ADMINISTRATOR = 90;
    private static final Map<String, String> NAMES = Map.of(
            "agent", "Amira Haddad (agent)", "agent2", "Jonas Weber (agent2)", "supervisor", "Priya Nair (supervisor)",
            "manager", "Margaret Ellis (manager)", "integrator", "Web shop (integrator)", "administrator", "Sam Okafor (administrator)");

    private final PersonService people;
    private final DevelopmentSignIn signIn;
    private final Clock clock;

    DevelopmentPeople(PersonService people, DevelopmentSignIn signIn, Clock clock) {
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
    }

    void introduce(@Observes @Priority(BEFORE_FIRST_ADMINISTRATOR) StartupEvent start, AgroalDataSource database,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) throws Throwable {
        for (var user : strangers(database, issuer)) {
            var person = new NewPerson(user, NAMES.getOrDefault(user, user), "en");
            VertxContextSupport.subscribeAndAwait(() -> people.create(person, Actor.desk(clock.instant())));
        }
    }

    private List<String> strangers(AgroalDataSource database, String issuer) throws SQLException {
        try (var connection = database.getConnection()) {
            rebind(connection, issuer);
            var known = known(connection);
            return signIn.users().stream().filter(user -> !known.contains(user)).toList();
        }
    }

    /** People are bound to the issuer of their tokens, which here has another address at each start. */
    private static void rebind(Connection connection, String issuer) throws SQLException {
        try (var update = connection.prepareStatement("update person set issuer = ? where issuer like 'http://localhost:%'")) {
            update.setString(1, issuer);
            update.executeUpdate();
        }
    }

    private static Set<String> known(Connection connection) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = connection.createStatement().executeQuery("select user_name from person")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
