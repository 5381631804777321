package dev.rapport.rules.catalogue;

/** What a catalogue item is. */
public enum CatalogueItemKind {
    PRODUCT,
    SERVICE
}
