package dev.rapport.edge.development;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where development begins: the database is started first. */
@IfBuildProfile("dev")
@QuarkusMain(name = "development")
public class DevelopmentRapport {
    public static void main(String... arguments) {
        DevelopmentDatabase.start();
        Quarkus.run(arguments);
    }
}
