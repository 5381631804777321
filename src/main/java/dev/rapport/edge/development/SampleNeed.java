package dev.rapport.edge.development;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.serve.need.Expectations;
import dev.rapport.serve.need.NeedKind;
import dev.rapport.serve.need.NewNeed;
import dev.rapport.serve.need.Reference;

/**
 * A row of the tables of needs.
 *
 * @param ago how many working days ago it came
 * @param key by which other rows name it
 * @param team left out where the routing rules find it
 * @param by who records it, where it is not who works on it; a supervisor does both
 * @param within how many working days the customer gives us
 * @param upTo what they would pay at most, in whole dollars
 * @param steps what is done with it, see {@link SampleStep}
 */
record SampleNeed(int ago, @Nullable String key, String customer, NeedKind kind, String channel, @Nullable String team,
        @Nullable String by, String says, @Nullable String quality, @Nullable Integer within, @Nullable Integer upTo,
        List<Reference> about, @Nullable String follows, NewNeed.@Nullable FirstContact firstContact, List<SampleStep> steps) {
    private static final Set<String> LIVE = Set.of("telephone", "face-to-face", "chat", "video-call");
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    SampleNeed {
        about = about == null ? List.of() : about;
        steps = steps == null ? List.of() : steps;
    }

    String recorder() {
        return by != null ? by : "returns".equals(team) || kind == NeedKind.RETURN ? "agent2" : "agent";
    }

    boolean isLive() {
        return LIVE.contains(channel);
    }

    NewNeed recorded(SampleCast cast, SampleClock clock, Instant receivedAt) {
        return new NewNeed(cast.id(customer), team == null ? null : cast.id(team), kind, channel, receivedAt, says, null,
                expectations(clock), about, follows == null ? null : cast.id(follows), firstContact);
    }

    private @Nullable Expectations expectations(SampleClock clock) {
        return quality == null && within == null && upTo == null ? null
                : new Expectations(quality, within == null ? null : clock.at(ago - within, EVENING),
                        upTo == null ? null : new Money(BigDecimal.valueOf(upTo), "AUD"));
    }
}
