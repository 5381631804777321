package dev.rapport;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.rapport.ground.start.SettingsCheck;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where production begins: the settings are checked before anything listens or connects. */
@QuarkusMain
public class Rapport {
    public static void main(String... arguments) {
        SettingsCheck.exitUnlessSafe(ConfigProvider.getConfig());
        Quarkus.run(arguments);
    }
}
