package dev.rapport.edge.development;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/** Tells a developer what runs where, and how to get in. */
@Singleton
@IfBuildProfile("dev")
class DevelopmentGreeting {
    private static final Logger LOG = Logger.getLogger(DevelopmentGreeting.class);

    private final DevelopmentSignIn signIn;
    private final int managementPort;

    DevelopmentGreeting(DevelopmentSignIn signIn, @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int managementPort) {
        this.signIn = signIn;
        this.managementPort = managementPort;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        var address = "localhost:" + started.options().getPort();
        LOG.info("""
                Rapport runs for development.
                  Swagger UI     http://%1$s/q/swagger-ui   (Authorize, then choose a user)
                  API            http://%1$s/api/v1
                  health         http://localhost:%2$d/q/health   metrics /q/metrics
                  PostgreSQL 18  psql -h localhost -p %3$s -U postgres   (data in %4$s)
                  mails          http://%1$s%7$s   (to customers; none leaves this machine)
                  sign-in        %5$s   (password = name)
                  a token        curl -s %1$s%6$sagent
                  a first call   curl -H "Authorization: Bearer $(curl -s %1$s%6$sagent)" %1$s/api/v1/me
                """.formatted(address, managementPort, System.getProperty(DevelopmentDatabase.PORT), DevelopmentDatabase.DATA,
                String.join(", ", signIn.users()), DevelopmentSignIn.PATH, DevelopmentMailbox.PATH));
    }
}
