import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

import com.sun.net.httpserver.HttpServer;

/**
 * The sign-in provider of the benchmarks, so that each request's token is really checked: discovery document and
 * public key on a free loopback port. Prints its issuer, then a token (RS256) for each {@code user:role} it is given.
 */
class SignIn {
    private static final String KEY_ID = "bench";
    private static final long HOURS_12 = 12 * 3_600;

    public static void main(String[] people) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = "http://localhost:" + server.getAddress().getPort();
        serve(server, "/.well-known/openid-configuration", discovery(issuer));
        serve(server, "/keys", keySet((RSAPublicKey) keys.getPublic()));
        System.out.println(issuer);
        for (var person : people) {
            System.out.println(token(issuer, person.split(":"), keys));
        }
        server.start();
    }

    private static void serve(HttpServer server, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String discovery(String issuer) {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer);
    }

    private static String keySet(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "%s", "n": "%s", "e": "%s"}]}"""
                .formatted(KEY_ID, base64(key.getModulus().toByteArray()), base64(key.getPublicExponent().toByteArray()));
    }

    private static String token(String issuer, String[] person, KeyPair keys) throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var claims = """
                {"iss": "%1$s", "sub": "subject-of-%2$s", "preferred_username": "%2$s", "aud": "rapport", "groups": ["%3$s"],
                 "iat": %4$d, "exp": %5$d}""".formatted(issuer, person[0], person[1], now, now + HOURS_12);
        var text = base64("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"" + KEY_ID + "\"}") + "." + base64(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
