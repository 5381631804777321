package dev.rapport.ground.job;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;

/** A mapping that is kept under a name, for the next file of the same kind. */
@Entity
class ImportMapping extends Versioned {
    private String name;
    @JdbcTypeCode(SqlTypes.JSON)
    private Mapping mapping;

    @SuppressWarnings("NullAway.Init")
    protected ImportMapping() {
    }

    ImportMapping(NewImportMapping wanted) {
        this.name = wanted.name();
        this.mapping = wanted.mapping();
    }

    ImportMappingEvent saved() {
        return new ImportMappingEvent.Saved(asSubject());
    }

    ImportMappingEvent removed() {
        return new ImportMappingEvent.Removed(asSubject());
    }

    ImportMappingView view() {
        return new ImportMappingView(id(), version(), name, mapping);
    }

    private Subject asSubject() {
        return Subject.ofDesk("import-mapping", id());
    }
}
