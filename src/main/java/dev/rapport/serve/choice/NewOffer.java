package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is put to a customer at one time; it shows the need's statement, so answering it confirms the statement.
 *
 * @param explained how it is explained
 * @param validUntil the first instant at which it can no longer be answered
 */
public record NewOffer(
        @NotNull @Valid Explained explained,
        @NotNull Instant validUntil,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid NewGroup> groups) {

    Stream<NewChoice> choices() {
        return groups.stream().flatMap(group -> group.choices().stream());
    }

    /** The slots of schedules that it offers, by the place that names them. */
    Map<String, Slot> scheduled() {
        var slots = new LinkedHashMap<String, Slot>();
        for (var group = 0; group < groups.size(); group++) {
            for (var index = 0; index < groups.get(group).choices().size(); index++) {
                var slot = groups.get(group).choices().get(index).slot();
                if (slot != null && slot.isScheduled()) {
                    slots.put("/groups/" + group + "/choices/" + index + "/slot", slot);
                }
            }
        }
        return slots;
    }
}
