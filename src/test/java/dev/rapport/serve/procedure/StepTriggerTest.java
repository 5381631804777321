package dev.rapport.serve.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.need.NeedEvent;

class StepTriggerTest {
    @Test
    void triggers_areNamedAsTheEventsOfNeeds() {
        var wanted = Stream.of(StepTrigger.values()).map(StepTrigger::type).collect(Collectors.toCollection(TreeSet::new));
        var known = Arrays.stream(NeedEvent.class.getPermittedSubclasses())
                .map(type -> "need." + type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase()).collect(Collectors.toSet());
        wanted.removeAll(known);
        assertEquals(Set.of(), wanted);
    }

    @Test
    void trigger_isNamedAsItsEvent() {
        var need = new Subject("need", UUID.randomUUID(), null, null);
        assertEquals(new NeedEvent.DeliveryStarted(need).type(), StepTrigger.DELIVERY_STARTED.type());
    }
}
