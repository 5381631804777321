package dev.rapport.ground.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

class RenderingTest {
    private static final Set<String> SLOTS = Set.of("reference", "text");

    private static Refusal refused(String subject, String body) {
        return assertThrows(Refusal.class, () -> Rendering.requireSlots(SLOTS, new TemplateText(subject, body), "/texts/de"));
    }

    @Test
    void text_withEverySlotSomewhere_isGood() {
        Rendering.requireSlots(SLOTS, new TemplateText("About {reference}", "Dear customer,\n{text}\n\n{ so } long, 100 %, \\{reference\\}, {}"), "/texts/de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{text.length}", "{text.class}", "{text.repeat(9)}", "{cdi:clock}", "{inject:clock}", "{#if text}a{/if}", "{#for a in text}{a}{/for}",
            "{#include reply /}", "{@java.lang.String text}", "{text", "{text ?: 'a'}", "{text.toUpperCase}", "{#eval text /}", "{#insert}{/insert}"})
    void text_withAnythingButSlots_isRefused(String text) {
        var refusal = refused("About {reference}", "{text} " + text);
        assertEquals(ErrorCode.TEMPLATE_UNREADABLE, refusal.code());
        assertEquals("/texts/de/body", refusal.errors().get(0).pointer());
    }

    @ParameterizedTest
    @CsvSource({"About {reference}, Dear customer, SLOT_MISSING, /texts/de/body", "About {order}, {text}, SLOT_UNKNOWN, /texts/de/subject",
            "About {reference}, {text} {txt}, SLOT_UNKNOWN, /texts/de/body"})
    void text_withOtherSlots_isRefused(String subject, String body, ErrorCode code, String pointer) {
        var refusal = refused(subject, body);
        assertEquals(code, refusal.code());
        assertEquals(pointer, refusal.errors().get(0).pointer());
    }

    @Test
    void values_ofOtherSlots_areRefused() {
        assertEquals(ErrorCode.SLOT_MISSING, assertThrows(Refusal.class, () -> Rendering.requireValues(SLOTS, Map.of("text", "a"))).code());
        assertEquals(ErrorCode.SLOT_MISSING, assertThrows(Refusal.class,
                () -> Rendering.requireValues(SLOTS, Map.of("text", "a", "reference", " \n"))).code());
        assertEquals(ErrorCode.SLOT_UNKNOWN, assertThrows(Refusal.class,
                () -> Rendering.requireValues(SLOTS, Map.of("text", "a", "reference", "b", "order", "c"))).code());
    }

    @Test
    void values_areFilledInAsTheyAre() {
        var text = new TemplateText("About {reference}", "{text}\n\\{kept}");
        var values = Map.of("reference", "N-1\r\nBcc: all@example.org", "text", "<b>{reference}</b> {#if} \\{ &");
        assertEquals("About N-1 Bcc: all@example.org", Rendering.subject(text, values));
        assertEquals("<b>{reference}</b> {#if} \\{ &\n{kept}", Rendering.body(text, values));
    }
}
