package dev.rapport.ground.notice;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;

/**
 * Writes texts of messages. Of the template language there are slots and nothing else: no sections, no calls, no
 * reflection, so that whoever changes a template changes words only; what fills a slot is never read as a template.
 */
final class Rendering {
    private static final Engine ENGINE = Engine.builder().addValueResolver(ValueResolvers.mapResolver()).strictRendering(true).build();

    private Rendering() {
    }

    /** Refuses a text that is no template, or has other slots than these, pointing at it. */
    static void requireSlots(Set<String> slots, TemplateText text, String pointer) {
        var subject = slotsOf(text.subject(), pointer + "/subject");
        var body = slotsOf(text.body(), pointer + "/body");
        requireKnown(slots, subject, pointer + "/subject");
        requireKnown(slots, body, pointer + "/body");
        var missing = new TreeSet<>(slots);
        missing.removeAll(subject);
        missing.removeAll(body);
        if (!missing.isEmpty()) {
            throw Refusal.at(pointer + "/body", ErrorCode.SLOT_MISSING, "Neither subject nor body has the slots " + missing + ".");
        }
    }

    private static void requireKnown(Set<String> slots, Set<String> used, String pointer) {
        if (!slots.containsAll(used)) {
            throw Refusal.at(pointer, ErrorCode.SLOT_UNKNOWN, "The template has the slots " + new TreeSet<>(slots) + ".");
        }
    }

    private static Set<String> slotsOf(String text, String pointer) {
        var template = parsed(text, pointer);
        if (!template.getParameterDeclarations().isEmpty() || !template.getExpressions().stream().allMatch(Rendering::isSlot)) {
            throw unreadable(pointer);
        }
        return template.getExpressions().stream().map(slot -> slot.getParts().get(0).getName()).collect(Collectors.toSet());
    }

    private static Template parsed(String text, String pointer) {
        try {
            return ENGINE.parse(text);
        } catch (TemplateException unreadable) {
            throw unreadable(pointer);
        }
    }

    private static Refusal unreadable(String pointer) {
        return Refusal.at(pointer, ErrorCode.TEMPLATE_UNREADABLE);
    }

    private static boolean isSlot(Expression expression) {
        return !expression.hasNamespace() && !expression.isLiteral() && expression.getParts().size() == 1
                && !expression.getParts().get(0).isVirtualMethod();
    }

    /** Refuses values for other slots than these, and slots without words. */
    static void requireValues(Set<String> slots, Map<String, String> values) {
        requireAll(ErrorCode.SLOT_UNKNOWN, values.keySet(), slots);
        requireAll(ErrorCode.SLOT_MISSING, slots, values.entrySet().stream().filter(value -> !value.getValue().isBlank())
                .map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    private static void requireAll(ErrorCode code, Set<String> wanted, Set<String> found) {
        var others = new TreeSet<>(wanted);
        others.removeAll(found);
        if (!others.isEmpty()) {
            throw Refusal.at("/slots/" + others.first(), code);
        }
    }

    /** The subject, which is one line whatever the slots hold. */
    static String subject(TemplateText text, Map<String, String> values) {
        return ENGINE.parse(text.subject()).render(values).replaceAll("\\s+", " ").strip();
    }

    static String body(TemplateText text, Map<String, String> values) {
        return ENGINE.parse(text.body()).render(values);
    }
}
