package dev.rapport.ground.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;

class PostTest {
    @ParameterizedTest
    @CsvSource({"550, REFUSED", "551, REFUSED", "552, REFUSED", "553, REFUSED", "554, REFUSED", "521, REFUSED", "450, LATER", "451, LATER", "452, LATER",
            "421, AWAY", "454, AWAY", "500, AWAY", "504, AWAY", "530, AWAY", "535, AWAY", "538, AWAY"})
    void reply_saysWhetherItIsAboutTheMessage(int code, Post.Outcome outcome) {
        var reply = Post.reply(new SMTPException("no", code, List.of("" + code), true));
        assertEquals(outcome, reply.outcome());
        assertEquals("" + code, reply.code());
    }

    @Test
    void noReply_isAway() {
        assertEquals(Post.Outcome.AWAY, Post.reply(new ConnectException("refused")).outcome());
        assertEquals(Post.Outcome.AWAY, Post.reply(new TimeoutException()).outcome());
    }
}
