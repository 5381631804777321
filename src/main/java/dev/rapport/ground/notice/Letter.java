package dev.rapport.ground.notice;

import java.util.UUID;

/** A message as it goes to the mail server. */
record Letter(UUID id, String address, String language, String subject, String body) {
}
