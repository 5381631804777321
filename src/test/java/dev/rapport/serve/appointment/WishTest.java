package dev.rapport.serve.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.ChangeSide;

class WishTest {
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void desk_givesAReason_andActsForNobody() {
        Wish.of(ChangeSide.DESK, "weather", null, null, null).check();
        assertEquals("/reason The desk gives a reason.", refused(Wish.of(ChangeSide.DESK, null, null, null, null)));
        assertEquals("/contactPersonId Nobody acts for the customer in what the desk has to do.", refused(Wish.of(ChangeSide.DESK, "weather", null, SOMEBODY, null)));
        assertEquals("/representativeId Nobody acts for the customer in what the desk has to do.", refused(Wish.of(ChangeSide.DESK, "weather", null, null, SOMEBODY)));
    }

    @Test
    void customer_givesNoReason_andMayHaveSomebodyAct() {
        Wish.of(ChangeSide.CUSTOMER, null, null, SOMEBODY, null).check();
        assertEquals("/reason Only the desk gives a reason.", refused(Wish.of(ChangeSide.CUSTOMER, "weather", null, null, null)));
    }

    private static String refused(Wish wish) {
        var error = assertThrows(Refusal.class, wish::check).errors().get(0);
        return error.pointer() + " " + error.detail();
    }
}
