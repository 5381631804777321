package dev.rapport.serve.choice;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Choices that belong together, as told. */
public record GroupView(int number, @Nullable String label, Taking taking, List<ChoiceView> choices) {

    /** @param slots that can be booked now */
    GroupView bookable(Set<Slot> slots) {
        return new GroupView(number, label, taking, choices.stream().map(choice -> choice.bookable(slots)).toList());
    }
}
