package dev.rapport.serve.delivery;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.serve.choice.LineView;
import dev.rapport.serve.need.LinkedNeedView;
import dev.rapport.serve.need.NeedStatus;

/**
 * A delivery as its customer sees it by a link: nothing of how the desk works.
 *
 * @param reference of the need
 */
public record LinkedDeliveryView(String reference, NeedStatus status, Instant happenedAt, List<LinkedDeliveryLine> lines) {

    static LinkedDeliveryView of(Delivery delivery, List<LineView> agreed, LinkedNeedView need, Actor actor) {
        var byId = agreed.stream().collect(Collectors.toMap(LineView::id, Function.identity()));
        return new LinkedDeliveryView(need.reference(), need.status(), delivery.happenedAt(),
                delivery.view(actor).lines().stream().map(line -> LinkedDeliveryLine.of(line, byId.get(line.lineId()))).toList());
    }
}
