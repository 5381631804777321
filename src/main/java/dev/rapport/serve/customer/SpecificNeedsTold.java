package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells customers themselves what is kept of what they need served otherwise. Joins the current session; whoever asks writes it down. */
@ApplicationScoped
public class SpecificNeedsTold {
    private final SpecificNeedRepository needs;
    private final ObjectMapper mapper;

    SpecificNeedsTold(SpecificNeedRepository needs, ObjectMapper mapper) {
        this.needs = needs;
        this.mapper = mapper;
    }

    /** With basis and purpose, and without who recorded it. */
    public Uni<List<JsonNode>> of(UUID root) {
        return needs.opened(root).map(all -> all.entrySet().stream().map(each -> told(SpecificNeedView.of(each.getKey(), each.getValue()))).toList());
    }

    private JsonNode told(SpecificNeedView need) {
        var told = (ObjectNode) mapper.valueToTree(need);
        told.remove(List.of("id", "version", "customerId", "recordedById"));
        return told;
    }
}
