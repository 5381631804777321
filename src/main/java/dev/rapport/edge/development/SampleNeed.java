package dev.rapport.edge.development;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
 * @param expects quality and cost
 * @param within how many working days the customer gives us
 * @param steps what is done with it, see {@link SampleStep}
 */
record SampleNeed(int ago, @Nullable String key, String customer, NeedKind kind, String channel, @Nullable String team,
        @Nullable String by, String says, @Nullable Expectations expects, @Nullable Integer within, List<Reference> about,
        @Nullable String follows, NewNeed.@Nullable FirstContact firstContact, List<SampleStep> steps) {
    private static final Set<String> LIVE = Set.of("telephone", "face-to-face", "chat", "video-call");

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
                expectations(clock), about, follows == null ? null : cast.id(follows), firstContact, null, null, null);
    }

    private @Nullable Expectations expectations(SampleClock clock) {
        return within == null ? expects : new Expectations(expects == null ? null : expects.quality(),
                clock.at(ago - within, SampleClock.EVENING), expects == null ? null : expects.cost());
    }
}
