package dev.rapport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.restassured.RestAssured;

/** A request as bytes, for what no well-behaved client sends. */
public final class Wire {
    private static final int PATIENCE = 30_000;
    private static final long PAUSE = 10_000;
    private final int port;
    private final byte[] request;

    /** A request to the application under test, with a user's token and what else its head says. */
    public Wire(String user, String line, String head, byte[] body) {
        this(RestAssured.port, Tokens.of(user), line, head, body);
    }

    /** A request to an application on this machine. */
    public Wire(int port, String token, String line, String head, byte[] body) {
        this.port = port;
        var bytes = new ByteArrayOutputStream();
        var start = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + body.length + "\r\n" + head + "\r\n\r\n";
        bytes.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        request = bytes.toByteArray();
    }

    /** Sends it and reads the answer to its end. */
    public String exchange() {
        try (var socket = open()) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends it and goes away after a while, with or without a farewell. */
    public void hangUp(long afterNanos, boolean farewell) {
        var end = System.nanoTime() + afterNanos;
        hangUp(() -> System.nanoTime() >= end, farewell);
    }

    /** Sends it and goes away as soon as something is so, with or without a farewell. */
    public void hangUp(BooleanSupplier when, boolean farewell) {
        try (var socket = open()) {
            while (!when.getAsBoolean()) {
                LockSupport.parkNanos(PAUSE);
            }
            if (!farewell) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(request);
        return socket;
    }
}
