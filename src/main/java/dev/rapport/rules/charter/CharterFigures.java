package dev.rapport.rules.charter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rapport.ground.metric.Share;
import dev.rapport.rules.promise.KeptShares;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Standards;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How well the promises of a charter were kept. Everybody may ask, so it is counted once in a while and not at each call. */
@ApplicationScoped
class CharterFigures {
    private final Standards standards;
    private final KeptShares kept;
    private final CharterConfig config;

    CharterFigures(Standards standards, KeptShares kept, CharterConfig config) {
        this.standards = standards;
        this.kept = kept;
        this.config = config;
    }

    /** As they were at most a minute ago, by the number of the version. */
    @CacheResult(cacheName = "charter-figures")
    Uni<Figures> of(@CacheKey int number, List<CharterPromise> promises, Instant now) {
        var until = now.truncatedTo(ChronoUnit.SECONDS);
        var from = until.minus(config.period());
        var ids = promises.stream().map(CharterPromise::commitmentId).collect(Collectors.toSet());
        return standards.find(ids).map(found -> List.copyOf(found.values()))
                .chain(commitments -> kept.of(commitments, from, until).map(shares -> new Figures(from, until, figures(commitments, shares))));
    }

    private static Map<UUID, Figure> figures(List<Commitment> commitments, List<Share> shares) {
        return IntStream.range(0, commitments.size()).mapToObj(at -> new Figure(commitments.get(at), shares.get(at)))
                .collect(Collectors.toMap(figure -> figure.commitment().id(), Function.identity()));
    }

    /**
     * What was counted.
     *
     * @param figures by commitment; one that was withdrawn before it held has none
     */
    record Figures(Instant from, Instant until, Map<UUID, Figure> figures) {
    }

    /** A commitment and how well it was kept. */
    record Figure(Commitment commitment, Share kept) {
    }
}
