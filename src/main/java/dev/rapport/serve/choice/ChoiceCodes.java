package dev.rapport.serve.choice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import dev.rapport.rules.promise.Happened;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds the codes of offers and answers against their lists, and tells which ones are in use. */
@ApplicationScoped
class ChoiceCodes implements CodeUse {
    private static final Map<String, String> USES = Map.of(
            Codes.FORMATS, "select count(*) from Choice c where c.explained.format = ?1",
            Codes.DECLINE_REASONS, "select count(*) from Choice c where c.declined.reason = ?1",
            Codes.CHANNELS, "select count(*) from Offer o where o.answeredChannel = ?1");

    private final Codes codes;

    ChoiceCodes(Codes codes) {
        this.codes = codes;
    }

    Uni<Void> requireFormats(NewOffer offer) {
        var pointers = new TreeMap<String, String>();
        pointers.put(offer.explained().format(), "/explained/format");
        for (var group = 0; group < offer.groups().size(); group++) {
            addFormats(offer.groups().get(group).choices(), "/groups/" + group + "/choices/", pointers);
        }
        return codes.requireAll(Codes.FORMATS, pointers);
    }

    Uni<Void> requireReasons(List<ChoiceAnswer> answers) {
        var pointers = new TreeMap<String, String>();
        for (var index = 0; index < answers.size(); index++) {
            var declined = answers.get(index).declined();
            if (declined != null) {
                pointers.putIfAbsent(declined.reason(), "/choices/" + index + "/declined/reason");
            }
        }
        return codes.requireAll(Codes.DECLINE_REASONS, pointers);
    }

    Uni<Void> requireChannel(String channel) {
        return codes.require(Codes.CHANNELS, channel, "/channel");
    }

    Uni<Void> requireKnown(Happened happened) {
        return happened.known(codes);
    }

    @Override
    public Uni<Boolean> uses(String list, String key) {
        var query = USES.get(list);
        return query == null ? Uni.createFrom().item(false)
                : Panache.getSession().chain(session -> session.createSelectionQuery(query, Long.class).setParameter(1, key)
                        .getSingleResult()).map(count -> count > 0);
    }

    private static void addFormats(List<NewChoice> choices, String pointer, Map<String, String> pointers) {
        for (var index = 0; index < choices.size(); index++) {
            var explained = choices.get(index).explained();
            if (explained != null) {
                pointers.putIfAbsent(explained.format(), pointer + index + "/explained/format");
            }
        }
    }
}
