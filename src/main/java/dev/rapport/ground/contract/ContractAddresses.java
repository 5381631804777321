package dev.rapport.ground.contract;

import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.IndexView;

import dev.rapport.ground.http.WithoutAddress;

/** Which operations make what can be read by itself; the document alone does not say it. */
final class ContractAddresses {
    private final Set<String> without;

    ContractAddresses(IndexView index) {
        without = index.getAnnotations(WithoutAddress.class).stream()
                .filter(found -> found.target().kind() == Kind.METHOD)
                .map(found -> ContractStatus.operationId(found.target().asMethod()))
                .collect(Collectors.toSet());
    }

    boolean has(ContractCall call) {
        return !without.contains(call.operation().getOperationId());
    }
}
