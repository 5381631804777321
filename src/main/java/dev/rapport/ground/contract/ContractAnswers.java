package dev.rapport.ground.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a call that fails, the same everywhere because one place gives them. Where an operation has codes
 * that others have not, the answer is its own.
 */
final class ContractAnswers {
    private static final Set<Integer> ALWAYS = Set.of(400, 401, 406, 429, 500, 503);

    /** Texts that the framework writes where the author wrote none. */
    private static final Set<String> GENERATED = Set.of("", "Bad Request", "Not Authorized", "Not Allowed");

    private final Components components;
    private final ContractAddresses addresses;
    private final ContractCodes codes = ContractCodes.read();

    ContractAnswers(Components components, ContractAddresses addresses) {
        this.components = components;
        this.addresses = addresses;
    }

    static void addTo(Components components) {
        ContractCodes.statusesEverywhere().forEach(status -> {
            var answer = problem(ContractCodes.tellEverywhere(status));
            new ContractReply(status, answer).addHeaders(Map.of(), false);
            components.addResponse("Problem" + status, answer);
        });
    }

    private static APIResponse problem(String description) {
        var schema = OASFactory.createSchema().ref("Problem");
        var content = OASFactory.createContent()
                .addMediaType("application/problem+json", OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    void complete(ContractCall call) {
        var answers = call.operation().getResponses();
        failures(call).forEach(status ->
                answers.addAPIResponse(status, failure(call, status, answers.getAPIResponse(status))));
        if (call.takesKnownVersion()) {
            answers.addAPIResponse(ContractReply.NOT_MODIFIED,
                    OASFactory.createAPIResponse().description("The caller has this version already; there is no body."));
        }
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
        call.replies().filter(ContractReply::isOurs)
                .forEach(reply -> reply.addHeaders(components.getSchemas(), addresses.has(call)));
        if (call.posts()) {
            call.replies().filter(ContractReply::isOurs).forEach(ContractReply::addReplay);
        }
    }

    /** What an author says about a failure of this operation stays; its form is always a problem. */
    private APIResponse failure(ContractCall call, String status, @Nullable APIResponse declared) {
        var description = Optional.ofNullable(declared).map(APIResponse::getDescription).orElse("");
        if (!GENERATED.contains(description)) {
            return problem(description + " " + codes.tell(call, status));
        }
        return codes.differ(call, status) ? problem(codes.tell(call, status)) : OASFactory.createAPIResponse().ref("Problem" + status);
    }

    private List<String> failures(ContractCall call) {
        var declared = call.replies().map(ContractReply::status).filter(status -> status.matches("[45]\\d\\d"));
        return Stream.concat(statuses(call).stream().map(String::valueOf), declared).distinct().toList();
    }

    private Set<Integer> statuses(ContractCall call) {
        var statuses = new TreeSet<>(ALWAYS);
        codes.statuses(call).forEach(statuses::add);
        add(statuses, !call.isPublic(), 403);
        add(statuses, call.mayMiss(), 404);
        add(statuses, call.writes(), 409);
        add(statuses, call.takesVersion(), 412);
        add(statuses, call.hasBody(), 413, 415);
        add(statuses, call.hasBody() || call.posts(), 422);
        add(statuses, call.needsVersion(), 428);
        return statuses;
    }

    private static void add(Set<Integer> statuses, boolean applies, Integer... more) {
        if (applies) {
            statuses.addAll(Set.of(more));
        }
    }
}
