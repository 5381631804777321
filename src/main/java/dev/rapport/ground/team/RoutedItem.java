package dev.rapport.ground.team;

/** Types of items that may arrive without a team. */
public enum RoutedItem {
    NEED
}
