package dev.rapport.serve.need;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rapport.ground.route.RoutedItem;
import dev.rapport.ground.route.RoutedKinds;
import dev.rapport.rules.standard.CommittedKinds;
import dev.rapport.serve.customer.CustomerKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells by what needs can be routed, and what commitments to them can be for. */
@ApplicationScoped
class NeedRouting implements RoutedKinds, CommittedKinds {

    @Override
    public RoutedItem item() {
        return RoutedItem.NEED;
    }

    @Override
    public Set<String> kinds() {
        return names(NeedKind.values());
    }

    @Override
    public Set<String> priorities() {
        return names(Priority.values());
    }

    @Override
    public Set<String> customerKinds() {
        return names(CustomerKind.values());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
