package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the desk committed itself to, was or will be valid; all questions are answered from it without a statement. */
record StandingCommitments(List<StandingCommitment> all) {

    static StandingCommitments of(List<StandardVersion> versions, List<StandardCommitment> commitments) {
        var byStandard = versions.stream().collect(Collectors.groupingBy(StandardVersion::standardId));
        var byVersion = commitments.stream().collect(Collectors.groupingBy(StandardCommitment::standardVersionId));
        return new StandingCommitments(byStandard.values().stream().map(StandardVersions::new)
                .flatMap(each -> each.standing().flatMap(version -> standing(each, version, byVersion.getOrDefault(version.id(), List.of()))))
                .toList());
    }

    private static Stream<StandingCommitment> standing(StandardVersions versions, StandardVersion version, List<StandardCommitment> commitments) {
        return commitments.stream().map(each -> new StandingCommitment(each.of(version), versions.valid(version)));
    }

    /** Of each measure the most specific commitment that was, is or will be valid at an instant. */
    Map<Measure, Commitment> applying(Situation situation, Instant at) {
        var applying = new EnumMap<Measure, Commitment>(Measure.class);
        validAt(at).forEach((measure, candidates) ->
                CommitmentChoice.of(candidates, situation).ifPresent(chosen -> applying.put(measure, chosen)));
        return applying;
    }

    /** The same with all that could have applied, and why they do or do not. */
    Map<Measure, List<Candidate>> explained(Situation situation, Instant at) {
        return validAt(at).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> CommitmentChoice.explained(each.getValue(), situation)));
    }

    /** Those of the commitments that there are. */
    Map<UUID, Commitment> find(Set<UUID> ids) {
        return all.stream().map(StandingCommitment::commitment).filter(each -> ids.contains(each.id()))
                .collect(Collectors.toMap(Commitment::id, Function.identity()));
    }

    /** Those of the commitments that are valid at the instant or will be. */
    Map<UUID, Commitment> holding(Set<UUID> ids, Instant at) {
        return new StandingCommitments(all.stream().filter(each -> each.isValidFrom(at)).toList()).find(ids);
    }

    /** The place of a commitment among those of its version. */
    int placeOf(Commitment commitment) {
        return all.stream().map(StandingCommitment::commitment)
                .filter(each -> each.standardId().equals(commitment.standardId()) && each.version() == commitment.version())
                .toList().indexOf(commitment);
    }

    List<Tie> ties() {
        return Tie.among(all);
    }

    private Map<Measure, List<Commitment>> validAt(Instant at) {
        return all.stream().filter(each -> each.isValidAt(at)).map(StandingCommitment::commitment)
                .collect(Collectors.groupingBy(Commitment::measure));
    }
}
