package dev.rapport.serve.need;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.rapport.ground.code.Codes;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which channels of a file are known; a file has few of them, which are remembered for some seconds. */
@ApplicationScoped
class PastChannels {
    private final Codes codes;

    PastChannels(Codes codes) {
        this.codes = codes;
    }

    /** Those that may not be chosen. */
    Uni<Set<String>> unknown(List<String> channels) {
        return Multi.createFrom().iterable(Set.copyOf(channels)).onItem().transformToUniAndConcatenate(this::unknown).collect().asList()
                .map(all -> all.stream().filter(channel -> !channel.isEmpty()).collect(Collectors.toSet()));
    }

    /** The channel itself, or nothing where it is known. */
    private Uni<String> unknown(String channel) {
        return codes.require(Codes.CHANNELS, channel, "/channel").replaceWith("").onFailure(Refusal.class).recoverWithItem(channel);
    }
}
