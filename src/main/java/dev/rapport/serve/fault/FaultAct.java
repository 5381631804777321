package dev.rapport.serve.fault;

import java.util.UUID;

/** What is done for one need of many. */
record FaultAct(UUID needId, String reference, String text) {
}
