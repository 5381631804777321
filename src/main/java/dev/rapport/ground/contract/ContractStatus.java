package dev.rapport.ground.contract;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * The status of a success that is not 200. The scanner finds the body in the method's type but overlooks
 * {@link ResponseStatus}, and to declare the whole answer instead would repeat that type in every resource.
 */
final class ContractStatus {
    private final Map<String, Integer> statuses;
    private final ContractAddresses addresses;

    ContractStatus(IndexView index, ContractAddresses addresses) {
        this.addresses = addresses;
        statuses = index.getAnnotations(ResponseStatus.class).stream()
                .filter(status -> status.target().kind() == Kind.METHOD)
                .collect(Collectors.toMap(status -> operationId(status.target().asMethod()),
                        status -> status.value().asInt(), (status, indexedTwice) -> status));
    }

    static String operationId(MethodInfo method) {
        return Optional.ofNullable(method.annotation(Operation.class))
                .flatMap(operation -> Optional.ofNullable(operation.value("operationId")))
                .map(AnnotationValue::asString).orElseGet(method::name);
    }

    void complete(ContractCall call) {
        var status = statuses.get(call.operation().getOperationId());
        if (status != null) {
            call.replies().filter(ContractReply::succeeds).findFirst().ifPresent(reply -> move(call, reply, status));
        }
    }

    private void move(ContractCall call, ContractReply reply, int status) {
        call.operation().getResponses().removeAPIResponse(reply.status());
        call.operation().getResponses().addAPIResponse(String.valueOf(status), told(reply.answer(), status, addresses.has(call)));
    }

    private static APIResponse told(APIResponse answer, int status, boolean hasAddress) {
        return switch (status) {
            case 201 -> answer.description("Created.");
            case 202 -> answer.description(hasAddress ? "Accepted; the job says how far it is." : "Accepted; it is done within minutes.");
            case 204 -> answer.description("Done; there is no body.").content(null);
            case 207 -> answer.description("One result for each item, in order.");
            default -> answer;
        };
    }
}
