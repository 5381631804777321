package dev.rapport.ground.contract;

import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the generated contract uniformly, so that a resource declares only what is its own. It runs
 * while building, hence the committed contract, the one served and the native one are the same text.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private final IndexView index;

    /** The framework hands over the index of all classes, where the document alone does not say enough. */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        document.setComponents(components);
        addTo(components);
        ContractAccess.addTo(document);
        new ContractPatches(document).complete();
        var addresses = new ContractAddresses(index);
        var statuses = new ContractStatus(index, addresses);
        ContractCall.all(document).forEach(statuses::complete);
        var answers = new ContractAnswers(components, addresses);
        ContractCall.all(document).forEach(call -> complete(call, answers));
        new ContractPromises(document, index).complete();
        var bounds = new ContractBounds(document);
        ContractWalk.schemas(document).forEach(bounds::complete);
    }

    private static void addTo(Components components) {
        ContractHeaders.addTo(components);
        ContractParameters.addTo(components);
        ContractProblem.addTo(components);
        ContractAnswers.addTo(components);
    }

    private static void complete(ContractCall call, ContractAnswers answers) {
        ContractAccess.complete(call);
        ContractParameters.complete(call);
        answers.complete(call);
        ContractExamples.complete(call);
    }
}
