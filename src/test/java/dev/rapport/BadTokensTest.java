package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A token that is not good opens no operation, whether it reads or writes. One past its time is tried on each in the lane of faults. */
@QuarkusTest
class BadTokensTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void operations_withATokenThatIsNotGood_areRefused() {
        var contract = Contract.served();
        var tokens = tokens();
        var accepted = new ArrayList<String>();
        contract.operations().forEach(operation -> tokens.forEach((what, token) -> {
            var answer = Http.call(operation.method(), operation.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString()))
                    .header("If-Match", "*").token(token).send(null);
            if (answer.status() != 401 || !answer.code().equals("UNAUTHENTICATED")) {
                accepted.add(operation.id() + " with " + what + " -> " + answer);
            }
        }));
        assertEquals(List.of(), accepted);
    }

    private static Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("a word", "x");
        tokens.put("three words", "a.b.c");
        tokens.put("a long word", "x".repeat(9_000));
        tokens.put("a guessed link", "rl_" + "a".repeat(43));
        tokens.put("half a link", "rl_");
        tokens.put("nobody's signature", unsigned());
        tokens.put("another's signature", forged());
        tokens.put("a tampered signature", tampered());
        return tokens;
    }

    private static String unsigned() {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + Tokens.of("agent").split("\\.")[1] + ".";
    }

    /** The supervisor's claims under the agent's signature. */
    private static String forged() {
        var agent = Tokens.of("agent").split("\\.");
        return agent[0] + "." + Tokens.of("supervisor").split("\\.")[1] + "." + agent[2];
    }

    /** One character inside, since the last one holds bits that say nothing. */
    private static String tampered() {
        var token = new StringBuilder(Tokens.of("agent"));
        var place = token.length() - 20;
        token.setCharAt(place, ALPHABET.charAt((ALPHABET.indexOf(token.charAt(place)) + 1) % ALPHABET.length()));
        return token.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
