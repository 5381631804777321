package dev.rapport.rules.promise;

import java.time.Duration;
import java.time.Instant;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** How far what happened to a clock may be set back when it is recorded (standards: clocks). */
record Grace(Duration length) {

    /** Refuses a time to which nobody, or not this actor, may set it back; supervisors may go further where a reason excuses it. */
    void require(Instant at, Instant receivedAt, boolean excused, Actor actor) {
        Happened.requirePossible(at, receivedAt, actor.at());
        var supervises = actor.is(Roles.SUPERVISOR) || actor.is(Roles.LINE_MANAGER);
        if (at.isBefore(Timing.seconds(actor.at()).minus(length)) && !(supervises && excused)) {
            throw Refusal.at("/happened/at", ErrorCode.HAPPENED_TOO_LONG_AGO);
        }
    }
}
