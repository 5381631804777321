/**
 * Owns the products and services that the desk can offer: price, lead time, availability, who is responsible.
 * Emits {@code catalogue-item.*}.
 */
@NullMarked
package dev.rapport.rules.catalogue;

import org.jspecify.annotations.NullMarked;
