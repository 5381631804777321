package dev.rapport.ground.team;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;

/**
 * One of the desk. Created by an administrator, bound to the token's issuer and subject at the first
 * sign-in with the same user name.
 */
@Entity
class Person extends Versioned {
    /** How events name people. */
    static final String TYPE = "person";

    private String userName;
    private String displayName;
    private String language;
    private boolean active;
    private @Nullable String issuer;
    private @Nullable String subject;
    private @Nullable String formerIssuer;
    private @Nullable String formerSubject;

    @SuppressWarnings("NullAway.Init")
    protected Person() {
    }

    Person(NewPerson person) {
        this.userName = person.userName();
        this.displayName = person.displayName();
        this.language = person.language();
        this.active = true;
    }

    /** Changes what may be changed; a person who is not active can no longer sign in, so nobody ends their own. */
    PersonEvent change(PersonDetails details, Actor actor) {
        if (!details.active() && actor.id().equals(id())) {
            throw Refusal.at("/active", ErrorCode.PERSON_ITSELF);
        }
        displayName = details.displayName();
        language = details.language();
        active = details.active();
        return new PersonEvent.Changed(asSubject(), active);
    }

    /** Lets the next sign-in with the user name be the person's, such as of an account that was made anew, but not of the former one. */
    PersonEvent unbind() {
        if (!bound()) {
            throw new Refusal(ErrorCode.PERSON_UNBOUND);
        }
        formerIssuer = issuer;
        formerSubject = subject;
        issuer = null;
        subject = null;
        return new PersonEvent.Unbound(asSubject());
    }

    PersonDetails details() {
        return new PersonDetails(displayName, language, active);
    }

    Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }

    String userName() {
        return userName;
    }

    boolean bound() {
        return subject != null && issuer != null;
    }
}
