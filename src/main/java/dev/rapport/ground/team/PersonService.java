package dev.rapport.ground.team;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of people. */
@ApplicationScoped
@WithTransaction
public class PersonService {
    private final PersonRepository people;
    private final Journal journal;

    PersonService(PersonRepository people, Journal journal) {
        this.people = people;
        this.journal = journal;
    }

    /** Makes a person known to the desk; the user name must be free. */
    public Uni<PersonView> create(NewPerson person, Actor actor) {
        return people.add(new Person(person))
                .call(added -> journal.record(new PersonEvent.Created(added.asSubject()), actor))
                .map(PersonView::of);
    }

    /** Changes name, language or activity. */
    public Uni<PersonView> change(UUID id, ExpectedVersion expected, MergePatch.Change<PersonDetails> change, Actor actor) {
        return people.require(id, expected)
                .call(person -> journal.record(person.change(change.onto(person.details()), actor), actor))
                .call(people::flush)
                .map(PersonView::of);
    }

    /** Forgets which account signs in as the person; known tokens of it stay good for some seconds. */
    public Uni<PersonView> unbind(UUID id, ExpectedVersion expected, Actor actor) {
        return people.require(id, expected)
                .call(person -> journal.record(person.unbind(), actor))
                .call(people::flush)
                .map(PersonView::of);
    }
}
