package dev.rapport.serve.choice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;

/** What holds for the choices of an offer that have its number. */
record Group(int number, @Nullable String label, Taking taking) {

    GroupView view(List<Choice> choices, Actor actor) {
        return new GroupView(number, actor.readsText() ? label : null, taking,
                choices.stream().filter(choice -> choice.groupNumber() == number).map(choice -> choice.view(actor)).toList());
    }
}
