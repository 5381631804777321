package dev.rapport.serve.interaction;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a customer said in praise of whoever served them.
 *
 * @param agreed whether the person praised agrees to its being shown; the customer's consent stands with the customer
 */
@Embeddable
public record Praise(@Column(name = "praise") String text, @Column(name = "praised_at") Instant at,
        @Column(name = "praise_agreed") Boolean agreed) {
    Praise agreed(boolean said) {
        return new Praise(text, at, said);
    }
}
