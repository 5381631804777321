package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.catalogue.CatalogueItemView;

/** An offer as it is asked to be made, held against the catalogue as it is now. */
record DraftedOffer(NewOffer wanted, Map<UUID, CatalogueItemView> catalogue, Instant at) {

    DraftedOffer {
        if (!wanted.validUntil().isAfter(at)) {
            throw Refusal.at("/validUntil", ErrorCode.INVALID, "An offer is valid into the future.");
        }
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        wanted.groups().forEach(group -> groups.add(new Group(groups.size() + 1, group.label(), group.taking())));
        return groups;
    }

    List<Choice> choices(Offer offer) {
        var choices = new ArrayList<Choice>();
        for (var group = 0; group < wanted.groups().size(); group++) {
            for (var index = 0; index < wanted.groups().get(group).choices().size(); index++) {
                choices.add(new Choice(offer, group + 1, choices.size() + 1, draft(group, index)));
            }
        }
        requireTellable(choices);
        return choices;
    }

    private DraftedChoice draft(int group, int index) {
        var choice = wanted.groups().get(group).choices().get(index);
        var pointer = "/groups/" + group + "/choices/" + index;
        return new DraftedChoice(choice, item(choice.catalogueItemId(), pointer), wanted, at, pointer);
    }

    private @Nullable CatalogueItemView item(@Nullable UUID id, String pointer) {
        if (id != null && !catalogue.containsKey(id)) {
            throw Refusal.at(pointer + "/catalogueItemId", ErrorCode.REFERENCE_UNKNOWN, "There is no such catalogue item.");
        }
        return id == null ? null : catalogue.get(id);
    }

    private static void requireTellable(List<Choice> choices) {
        if (!Money.totals(choices.stream().map(Choice::cost).filter(Objects::nonNull)).stream().allMatch(Money::fits)) {
            throw Refusal.at("/groups", ErrorCode.INVALID, "All together costs more than 15 digits can tell.");
        }
    }
}
