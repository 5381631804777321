package dev.rapport.serve.choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.FieldError;
import dev.rapport.ground.problem.Refusal;

/**
 * Holds an answer against an offer: it names each open choice once, takes no more than was offered, gives a
 * reason for each one declined, and takes as many of each group as may be taken. Declining everything is
 * always possible, time slots included.
 */
final class AnswerCheck {
    private final List<Group> groups;
    private final Map<UUID, Choice> open;
    private final List<ChoiceAnswer> answers;
    private final List<FieldError> errors = new ArrayList<>();

    AnswerCheck(List<Group> groups, List<Choice> open, List<ChoiceAnswer> answers) {
        this.groups = groups;
        this.open = open.stream().collect(Collectors.toMap(Choice::id, Function.identity()));
        this.answers = answers;
    }

    /** Refuses what is not a whole and possible answer, telling everything that is wrong with it. */
    void require() {
        checkEach();
        checkWhole();
        if (errors.isEmpty()) {
            groups.forEach(this::checkTaken);
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(ErrorCode.INVALID, "The answer does not fit the offer.", errors);
        }
    }

    private void checkEach() {
        var seen = new HashSet<UUID>();
        for (var index = 0; index < answers.size(); index++) {
            check(answers.get(index), seen, "/choices/" + index);
        }
    }

    private void check(ChoiceAnswer answer, HashSet<UUID> seen, String pointer) {
        var choice = open.get(answer.choiceId());
        if (choice == null) {
            errors.add(new FieldError(pointer + "/choiceId", "Not a choice of this offer that is still valid."));
        } else if (!seen.add(answer.choiceId())) {
            errors.add(new FieldError(pointer + "/choiceId", "Each choice is answered once."));
        } else if (answer.selects() == (answer.declined() != null)) {
            errors.add(new FieldError(pointer, "Either a quantity or declined with a reason."));
        } else if (answer.selects() && answer.quantity() > choice.quantity()) {
            errors.add(new FieldError(pointer + "/quantity", "At most " + choice.quantity() + "."));
        }
    }

    private void checkWhole() {
        var answered = answers.stream().map(ChoiceAnswer::choiceId).collect(Collectors.toSet());
        var missing = open.keySet().stream().filter(id -> !answered.contains(id)).sorted().toList();
        if (!missing.isEmpty()) {
            errors.add(new FieldError("/choices", "An offer is answered whole; missing: " + missing + "."));
        }
    }

    private void checkTaken(Group group) {
        var taken = answers.stream().filter(ChoiceAnswer::selects)
                .filter(answer -> open.get(answer.choiceId()).groupNumber() == group.number()).count();
        var nothing = answers.stream().noneMatch(ChoiceAnswer::selects);
        if (!nothing && !group.taking().allows(taken)) {
            errors.add(new FieldError("/choices", "Of group " + group.number() + " " + taken + " are taken; it says " + group.taking() + "."));
        }
    }
}
