package dev.rapport.ground.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerResponse;

/** What is left to each of many in the window, counted per replica ({@code RateLimit} as in the IETF draft). */
final class Shares {
    private static final int MOST = 100_000;

    private final String policy;
    private final RateLimitConfig config;
    private final Cache<String, Bucket> buckets;

    /** @param policy by what they are told apart, such as {@code caller} */
    Shares(String policy, RateLimitConfig config) {
        this.policy = policy;
        this.config = config;
        this.buckets = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(config.window()).build();
    }

    /** Takes one from what is left and tells the rest; the refusal where nothing was left. */
    @Nullable Refusal take(String who, HttpServerResponse response) {
        return taken(buckets.get(who, each -> bucket()), response);
    }

    /** The refusal where nothing is left; takes nothing, and costs next to nothing for who never took. */
    @Nullable Refusal refusal(String who, HttpServerResponse response) {
        var bucket = buckets.getIfPresent(who);
        return bucket == null || bucket.getAvailableTokens() > 0 ? null : taken(bucket, response);
    }

    private @Nullable Refusal taken(Bucket bucket, HttpServerResponse response) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999);
        response.putHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, config.requests(), config.window().toSeconds()));
        response.putHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, probe.getRemainingTokens(), wait.toSeconds()));
        return probe.isConsumed() ? null : Refusal.later(ErrorCode.TOO_MANY_REQUESTS, ErrorCode.TOO_MANY_REQUESTS.when(), wait);
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(config.requests())
                .refillGreedy(config.requests(), config.window())).build();
    }
}
