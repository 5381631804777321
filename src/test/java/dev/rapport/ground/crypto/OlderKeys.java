package dev.rapport.ground.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.rapport.ground.http.Sha256;

/** The master keys of the tests as they were before the first one came. */
public final class OlderKeys {
    private OlderKeys() {
    }

    /** Other keys under the same ids. */
    public static MasterKeys othersOfTests() {
        var all = ConfigProvider.getConfig().getValue("rapport.crypto.master-keys", String.class).split(",");
        return new MasterKeys(Arrays.stream(all).map(each -> each.substring(0, each.indexOf(':')) + ":"
                + Base64.getEncoder().encodeToString(Sha256.of(each))).collect(Collectors.joining(",")));
    }

    public static MasterKeys ofTests() {
        var all = ConfigProvider.getConfig().getValue("rapport.crypto.master-keys", String.class).split(",");
        return new MasterKeys(String.join(",", Arrays.copyOfRange(all, 1, all.length)));
    }
}
