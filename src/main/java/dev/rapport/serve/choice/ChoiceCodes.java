package dev.rapport.serve.choice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import dev.rapport.rules.promise.Happened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds the codes of offers and answers against their lists, and tells which ones are in use. */
@ApplicationScoped
class ChoiceCodes implements CodeUse {
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
    public Map<String, String> rows() {
        return Map.of(
                Codes.FORMATS, "select from choice where explained_format = $1",
                Codes.DECLINE_REASONS, "select from choice where decline_reason = $1",
                Codes.CHANNELS, "select from offer where answered_channel = $1");
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
