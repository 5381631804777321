package dev.rapport.serve.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores representatives. */
@ApplicationScoped
class RepresentativeRepository implements CustomerPart<Representative> {
}
