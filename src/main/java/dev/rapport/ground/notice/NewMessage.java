package dev.rapport.ground.notice;

import java.util.Map;

import dev.rapport.ground.journal.Subject;

/**
 * A message to be sent to a customer. Whoever sends it has checked that the actor sees the item and that the address is one of
 * the customer's.
 *
 * @param about the item, with customer and team; it decides who sees the message
 * @param address where it goes
 * @param channel how, of the code list channels; the template is for one
 * @param language the customer's (BCP 47); where the desk does not write it, English
 * @param template key of the template
 * @param slots words for each slot of the template
 */
public record NewMessage(Subject about, String address, String channel, String language, String template, Map<String, String> slots) {
    /** The channel on which Rapport sends by itself. */
    public static final String E_MAIL = "e-mail";
}
