package dev.rapport.edge.development;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where development begins: database and mail server are started first. */
@IfBuildProfile("dev")
@QuarkusMain(name = "development")
public class DevelopmentRapport {
    public static void main(String... arguments) {
        DevelopmentDatabase.start();
        DevelopmentMail.start();
        Quarkus.run(arguments);
    }
}
