package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * One version of a template; the highest of its key counts. Key, channel and slots are agreed with the feature that sends
 * by it, so a next version only has other texts.
 */
@Entity
@Immutable
class Template {
    /** How events name templates. */
    static final String TYPE = "template";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String key;
    private int version;
    private String channel;
    private Set<String> slots;
    @JdbcTypeCode(SqlTypes.JSON)
    private TemplateTexts texts;
    private Instant at;
    private UUID byId;

    @SuppressWarnings("NullAway.Init")
    protected Template() {
    }

    private Template(Template before, TemplateTexts texts, Actor actor) {
        this.key = before.key;
        this.version = before.version + 1;
        this.channel = before.channel;
        this.slots = Set.copyOf(before.slots);
        this.texts = texts;
        this.at = actor.at();
        this.byId = actor.id();
    }

    /** The version after this one. */
    Template next(TemplateTexts others, Actor actor) {
        others.byLanguage().forEach((language, text) -> Rendering.requireSlots(slots, text, "/texts/" + language));
        return new Template(this, others, actor);
    }

    @SuppressWarnings("NullAway")
    TemplateEvent revised() {
        return new TemplateEvent.Revised(Subject.ofDesk(TYPE, id), key, version);
    }

    int version() {
        return version;
    }

    @SuppressWarnings("NullAway")
    TemplateView view() {
        return new TemplateView(id, version, key, channel, new TreeSet<>(slots), texts, at, byId);
    }
}
