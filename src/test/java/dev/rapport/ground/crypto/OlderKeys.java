package dev.rapport.ground.crypto;

import java.util.Arrays;

import org.eclipse.microprofile.config.ConfigProvider;

/** The master keys of the tests as they were before the first one came. */
public final class OlderKeys {
    private OlderKeys() {
    }

    public static MasterKeys ofTests() {
        var all = ConfigProvider.getConfig().getValue("rapport.crypto.master-keys", String.class).split(",");
        return new MasterKeys(String.join(",", Arrays.copyOfRange(all, 1, all.length)));
    }
}
