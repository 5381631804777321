package dev.rapport.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;

import io.smallrye.jwt.build.Jwt;

/**
 * The part of an OpenID Connect provider that the application asks: what it is, and its keys. It starts at once; a
 * real one is {@link KeycloakServer}.
 */
public final class SignInServer implements AutoCloseable {
    private final int port = Loopback.freePort();
    private KeyPair keys;
    private String keyId;
    private HttpServer server;
    private ServerSocket silent;

    public SignInServer() {
        rotateKeys();
        start();
    }

    /** Starts it again after {@link #stop} or {@link #freeze}: same address, same keys. */
    public void start() {
        try {
            if (silent != null) {
                silent.close();
            }
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        serve("/.well-known/openid-configuration", () -> """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token", "authorization_endpoint": "%1$s/authorize"}
                """.formatted(url()));
        serve("/keys", this::published);
        server.start();
    }

    /** Takes it away. */
    public void stop() {
        server.stop(0);
    }

    /** Lets it hang: connections are taken, nothing is answered. Ends with {@link #start}. */
    public void freeze() {
        stop();
        try {
            silent = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What its tokens carry as issuer; also the address to configure. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A good token; people are known by their user name. */
    public String token(String user, String role) {
        return tokenFrom(url(), user, role);
    }

    /** Signed by the right key, in the name of any issuer. */
    public String tokenFrom(String issuer, String user, String role) {
        return Jwt.claims().issuer(issuer).subject(user).upn(user).groups(Set.of(role)).audience("rapport").expiresIn(300)
                .jws().keyId(keyId).sign(keys.getPrivate());
    }

    /** Signs with a new key from now on; tokens signed before are good no longer. */
    public void rotateKeys() {
        try {
            keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            keyId = UUID.randomUUID().toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private String published() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(keyId, number(key.getModulus().toByteArray()), number(key.getPublicExponent().toByteArray()));
    }

    private static String number(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void serve(String path, Supplier<String> answer) {
        server.createContext(path, exchange -> {
            var body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
