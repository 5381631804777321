package dev.rapport.ground.route;

import java.util.Set;

/** What an upper feature tells of the items that rules route, so that a rule names nothing that never comes. */
public interface RoutedKinds {
    RoutedItem item();

    /** The kinds that there are of the item. */
    Set<String> kinds();

    /** The kinds that there are of those who ask for it. */
    Set<String> customerKinds();
}
