package dev.rapport.ground.route;

/** Types of items that may arrive without a team. */
public enum RoutedItem {
    NEED
}
