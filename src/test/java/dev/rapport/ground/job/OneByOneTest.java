package dev.rapport.ground.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.http.Cursor;
import io.smallrye.mutiny.Uni;

/** How sweeps go through what is due. */
class OneByOneTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final OneByOne oneByOne = new OneByOne(OneByOneTest.class, "%s failed");
    private final List<Object> tried = new ArrayList<>();

    @Test
    void oneThatFails_holdsUpNoneOfTheOthers_andRests() {
        sweep(NOW);
        assertEquals(List.of("broken", "whole"), tried);
        sweep(NOW.plusSeconds(299));
        assertEquals(List.of("broken", "whole", "whole"), tried);
        sweep(NOW.plusSeconds(300));
        assertEquals(List.of("broken", "whole", "whole", "broken", "whole"), tried);
    }

    @Test
    void portions_goOnAfterTheLast_thoughAllStayDue() {
        var due = Stream.iterate(1, number -> number + 1).limit(250).map(number -> Cursor.of(NOW, new UUID(0, number))).toList();
        Portions.each((after, most) -> Uni.createFrom().item(due.stream().filter(each -> each.id().compareTo(after.id()) > 0).limit(most).toList()),
                ids -> Uni.createFrom().voidItem().invoke(() -> tried.addAll(ids))).await().indefinitely();
        assertEquals(due.stream().map(Cursor::id).toList(), tried);
    }

    private void sweep(Instant at) {
        oneByOne.each(List.of("broken", "whole"), at, this::attempt).await().indefinitely();
    }

    private Uni<Void> attempt(String one) {
        tried.add(one);
        return one.equals("broken") ? Uni.createFrom().failure(new IllegalStateException("as it is")) : Uni.createFrom().voidItem();
    }
}
