package dev.rapport.rules.policy;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed what happens to policies, which they may read. */
@ApplicationScoped
class OpenPolicies implements OpenSubject {
    @Override
    public String type() {
        return Policy.TYPE;
    }
}
