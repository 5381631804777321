package dev.rapport.serve.need;

import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An earlier version of a need's statement. */
@Entity
@Immutable
class NeedStatement {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID needId;
    @Embedded
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected NeedStatement() {
    }

    NeedStatement(UUID needId, Statement statement) {
        this.needId = needId;
        this.statement = statement;
    }

    Statement statement() {
        return statement;
    }
}
