package dev.rapport.ground.code;

import java.util.Map;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells upper features whether a key may be chosen. */
@ApplicationScoped
public class Codes {
    /** Why somebody is not told what is held of a customer. */
    public static final String ACCESS_REFUSALS = "access-refusals";
    /** Why the desk moves or cancels an appointment. */
    public static final String APPOINTMENT_REASONS = "appointment-reasons";
    /** Why a promise was broken. */
    public static final String BREACH_CAUSES = "breach-causes";
    /** How a contact comes in or goes out. */
    public static final String CHANNELS = "channels";
    /** What passing or lasting circumstances of customers there are. */
    public static final String CIRCUMSTANCES = "circumstances";
    /** Why a choice is declined. */
    public static final String DECLINE_REASONS = "decline-reasons";
    /** Why an adjustment that a customer wants could not be made. */
    public static final String ADJUSTMENT_REASONS = "adjustment-reasons";
    /** Why a customer is not erased, for now or at all. */
    public static final String ERASURE_REASONS = "erasure-reasons";
    /** In which form something is explained. */
    public static final String FORMATS = "formats";
    /** Why somebody gives an item back. */
    public static final String HAND_BACK_REASONS = "hand-back-reasons";
    /** What an item waits for. */
    public static final String HOLD_REASONS = "hold-reasons";
    /** Why something is recorded long after it happened. */
    public static final String LATE_RECORD_REASONS = "late-record-reasons";
    /** Why a need cannot be met. */
    public static final String LIMITATION_REASONS = "limitation-reasons";
    /** Why a step of a procedure is left out. */
    public static final String OMISSION_REASONS = "omission-reasons";
    /** Why a customer rejects what was delivered. */
    public static final String REJECTION_REASONS = "rejection-reasons";
    /** In which relation somebody acts for a customer. */
    public static final String REPRESENTATIVE_KINDS = "representative-kinds";
    /** On what specific needs may be kept. */
    public static final String SPECIFIC_NEED_BASES = "specific-need-bases";
    /** How an authority was verified. */
    public static final String VERIFICATION_METHODS = "verification-methods";
    /** Why there never was an item. */
    public static final String VOID_REASONS = "void-reasons";
    /** The channel of what customers do by a link. */
    public static final String WEB_FORM = "web-form";

    private final KnownCodes known;

    Codes(KnownCodes known) {
        this.known = known;
    }

    /**
     * Refuses a key that is not in the list or is retired. A known key costs a statement once in a few
     * seconds, for which a retired one may still pass; a new one counts at once. Rows hold keys without a
     * foreign key, which each of their tables would pay for with each write; what keeps a key from being removed is
     * that it must be retired before and that {@link CodeUse} knows no row. A write that took the key within those
     * seconds, between retiring and removing, keeps it without a label until the code is added again. Called inside the
     * transaction of the write that will hold the key.
     *
     * @param pointer the field that holds the key, such as {@code /channel}
     */
    public Uni<Void> require(String list, String key, String pointer) {
        return known.remembered(list, key)
                .chain(active -> active ? Uni.createFrom().item(true) : known.active(list, key))
                .invoke(active -> requireActive(active, list, pointer))
                .replaceWithVoid();
    }

    /** Whether Rapport itself writes the key, so that it is neither removed nor retired. */
    static boolean isReserved(String list, String key) {
        return list.equals(CHANNELS) && key.equals(WEB_FORM);
    }

    /**
     * The same for several keys of a list at once.
     *
     * @param pointers by key the field that holds it
     */
    public Uni<Void> requireAll(String list, Map<String, String> pointers) {
        if (pointers.size() == 1) {
            return pointers.entrySet().stream().map(only -> require(list, only.getKey(), only.getValue())).findFirst().orElseThrow();
        }
        return pointers.isEmpty() ? Uni.createFrom().voidItem()
                : known.active(list, pointers.keySet())
                        .invoke(active -> pointers.forEach((key, pointer) -> requireActive(active.contains(key), list, pointer)))
                        .replaceWithVoid();
    }

    private static void requireActive(boolean active, String list, String pointer) {
        if (!active) {
            throw Refusal.at(pointer, ErrorCode.CODE_UNKNOWN, "The code is not in the list " + list + ", or is retired.");
        }
    }
}
