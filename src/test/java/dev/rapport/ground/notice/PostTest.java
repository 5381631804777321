package dev.rapport.ground.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;

class PostTest {
    @ParameterizedTest
    @CsvSource({"550, REFUSED", "551, REFUSED", "552, REFUSED", "553, REFUSED", "554, REFUSED", "501, REFUSED", "450, LATER", "451, LATER", "452, LATER",
            "421, AWAY", "454, AWAY", "500, AWAY", "503, AWAY", "504, AWAY", "530, AWAY", "535, AWAY", "538, AWAY"})
    void reply_toRecipientOrText_saysWhetherItIsAboutTheMessage(int code, Post.Outcome outcome) {
        for (var said : List.of("recipient address not accepted", "sending data failed")) {
            var reply = Post.reply(refusal(said, code, "no"));
            assertEquals(outcome, reply.outcome(), said);
            assertEquals("" + code, reply.code());
        }
    }

    @ParameterizedTest
    @CsvSource({"got error response, 521", "got error response, 554", "HELO failed., 550", "sender address not accepted, 550", "sender address not accepted, 553",
            "sender address not accepted, 452", "DATA command not accepted, 554", "AUTH PLAIN failed, 535"})
    void reply_toAnythingElse_isAboutUs(String said, int code) {
        assertEquals(Post.Outcome.AWAY, Post.reply(refusal(said, code, "5.1.1 recipient address not accepted")).outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.1 <zora@example.org>: Access denied", "Relaying denied", "relay not permitted"})
    void reply_thatWeMayNot_isKeptForLater(String said) {
        assertEquals(Post.Outcome.LATER, Post.reply(refusal("recipient address not accepted", 550, said)).outcome());
    }

    private static SMTPException refusal(String said, int code, String reason) {
        return new SMTPException(said, code, List.of(code + " " + reason), false);
    }

    @Test
    void settingsTheMailerCannotRead_areAboutUs() {
        assertEquals(Post.Outcome.AWAY, Post.reply(new IllegalArgumentException("invalid email address [desk]")).outcome());
    }

    @Test
    void noReply_isAway() {
        assertEquals(Post.Outcome.AWAY, Post.reply(new ConnectException("refused")).outcome());
        assertEquals(Post.Outcome.AWAY, Post.reply(new TimeoutException()).outcome());
    }
}
