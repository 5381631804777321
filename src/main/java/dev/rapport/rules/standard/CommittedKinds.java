package dev.rapport.rules.standard;

import java.util.Set;

/** What an upper feature tells of its items that commitments are made for, so that none is for what never comes. */
public interface CommittedKinds {
    /** The kinds that there are of the items. */
    Set<String> kinds();

    /** The priorities that they may have. */
    Set<String> priorities();

    /** The kinds that there are of those who ask for them. */
    Set<String> customerKinds();
}
