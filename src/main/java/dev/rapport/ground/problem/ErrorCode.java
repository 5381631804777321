package dev.rapport.ground.problem;

import java.util.Locale;

/**
 * The whole catalogue of errors: each code has its HTTP status and says in one sentence when it is
 * answered and what to do. {@code docs/reference/problems} is generated from it.
 */
public enum ErrorCode {
    MALFORMED(400, "The request cannot be read: broken JSON, an unknown or doubled field, a value of the wrong type, text that is not UTF-8.",
            "Correct the request; the pointers in errors say where."),
    PARAMETER_UNKNOWN(400, "A query parameter is not one of the operation's.", "Remove it or see the operation's parameters."),
    PARAMETER_INVALID(400, "A path, query or header parameter has a value out of its range or type.", "Send a value as the contract describes it."),
    CURSOR_INVALID(400, "The cursor was not made by this list with these filters.", "Start again without a cursor."),
    UNAUTHENTICATED(401, "There is no token, or it is expired, unsigned, for another audience, or a customer's link that is not valid.",
            "Fetch a new token; for a customer's link ask the desk for a new one."),
    FORBIDDEN(403, "The role of the token does not allow the operation.", "Use an account with one of the roles in the operation's description."),
    PERSON_UNKNOWN(403, "The token is good, but the desk knows no active person for it.", "Ask an administrator to create the person with this user name."),
    NOT_FOUND(404, "There is nothing at this address that the caller may see.", "Check the address; it may belong to another team."),
    METHOD_NOT_ALLOWED(405, "The address does not know this method.", "See the contract for the methods of the address."),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be answered.", "Accept application/json."),
    CONFLICT(409, "Somebody else changed the same thing in the same moment.", "Read it again and repeat the change."),
    ALREADY_EXISTS(409, "Something with the same unique value exists already.", "Use the existing one or another value."),
    IN_USE(409, "It is in use and cannot be removed.", "Retire it instead."),
    FILE_ATTACHED(409, "The file hangs on an item already.", "Upload it again for another item."),
    KEY_RUNNING(409, "A request with the same idempotency key is still running.", "Wait for Retry-After and send the same request again."),
    VERSION_STALE(412, "If-Match names another version than the current one.", "Read it again, merge, and send the new ETag."),
    TOO_LARGE(413, "The body is larger than the operation takes.", "Send less, or use the bulk operation in parts."),
    MEDIA_TYPE_UNSUPPORTED(415, "The body's media type is not one the operation reads.", "A PATCH is sent as application/merge-patch+json, whatever else as application/json where the contract names no other."),
    FILE_UNSUPPORTED(415, "The content of a file is none of pdf, png, jpeg, heic, txt, csv and eml.", "Send the file in one of these formats."),
    INVALID(422, "The request can be read, but fields break their rules.", "The pointers in errors say which and why."),
    KEY_REUSED(422, "The idempotency key was used before with another body.", "Use a new key for a new request."),
    REFERENCE_UNKNOWN(422, "A field names something that does not exist or that the caller may not see.", "The pointer in errors says which field."),
    FILE_UNREADABLE(422, "A file is empty, a text not UTF-8, or an e-mail without the headers From and Date.",
            "Send the whole file; save texts as UTF-8."),
    CODE_UNKNOWN(422, "A field holds a code that is not in its code list, or is retired.", "See GET /api/v1/codes for the list."),
    TEAM_LOOP(422, "The team would stand below itself.", "Choose a parent that is not below the team."),
    NO_ROUTE(422, "The item names no team and no routing rule finds one.", "Name a team, or add a routing rule without conditions."),
    TEMPLATE_UNREADABLE(422, "A text of a template holds something in braces that is no slot.", "Write slots as {reference}, and other braces as \\{."),
    SLOT_UNKNOWN(422, "A slot is named that the template does not have.", "The pointer in errors says where; GET /api/v1/templates tells the slots."),
    SLOT_MISSING(422, "A slot that the template has is nowhere in a text, or is not filled in.", "The pointer in errors says which."),
    MESSAGE_STATE(409, "The message's status does not allow this.", "Read the message; its status says how far it has come."),
    ABSENCE_OVERLAPS(409, "The person is away already for part of that time.", "End or remove the other absence, or choose another time."),
    ABSENCE_OVER(409, "The absence is over.", "It stays as it was; plan another one."),
    ABSENCE_AHEAD(409, "The absence has not begun, so it cannot be ended.", "Remove it."),
    DEPUTY_ITSELF(422, "A person would stand in for themselves.", "Name somebody else, or nobody."),
    NEED_STATE(409, "The need's status does not allow this.", "The need's answer lists the verbs allowed now."),
    STANDARD_ENDED(409, "The standard has an end already.", "Create another standard."),
    STANDARD_VERSION_FIXED(409, "The version is or was valid, or is withdrawn already, and stays as it is.", "Add another version, or end the standard."),
    COMMITMENTS_TIED(422, "Two commitments measure the same for the same situations at the same time, so that nothing says which applies.",
            "Name more of what one of them is for, or let it begin when the other one ends."),
    COMMITMENT_NOT_PAUSABLE(422, "A hold would pause what none pauses: a first response, a call-back, a progress update, a request for assistance or for access.",
            "Leave pausedBy out."),
    STATEMENT_CONFIRMED(409, "The statement is confirmed already.", "Restate the need if the customer means something else."),
    STATEMENT_STALE(409, "Another version of the statement is current.", "Show the customer the current version."),
    CLARIFICATION_ANSWERED(409, "The question is answered already.", "Ask another one."),
    HOLD_RUNNING(409, "The need is on hold already.", "Resume it first."),
    HOLD_NONE(409, "The need is not on hold.", "Nothing needs to be done."),
    HOLD_ENDS_TOO_EARLY(422, "A hold ends after it starts, in the future.", "Name a later date at which to look at it again."),
    HOLD_PAUSES_NOTHING(422, "No running promise of the item is paused for this reason.", "Give another reason, or tell the customer a new time."),
    HAPPENED_IN_FUTURE(422, "What is recorded has happened already.", "Leave the time out if it happened now."),
    HAPPENED_BEFORE_RECEIPT(422, "Nothing happened to an item before it was received.", "Name a later time."),
    HAPPENED_TOO_LONG_AGO(422, "What happened is recorded within the grace of the standard.", "Have a supervisor record it, with the reason."),
    FOUR_EYES(409, "Who proposes something does not approve it.", "Ask somebody else who may approve it."),
    CHARTER_PUBLISHED(409, "The version is published already.", "Nothing needs to be done."),
    NOT_OWNER(409, "The item is somebody else's.", "Ask its owner, or a supervisor."),
    CUSTOMER_UNREACHABLE(409, "There is no address, or no mail server, to write to the customer.", "Tell them by telephone, or add a contact first."),
    PROMISE_AUTOMATIC(409, "The promise ends with what happens to its item.", "Record what happened to the item."),
    PROMISE_ENDED(409, "The promise runs no longer.", "Nothing needs to be done."),
    PROMISE_NOT_BROKEN(409, "Only a broken promise has a cause.", "Nothing needs to be done."),
    PROMISE_TIME_PAST(422, "A promise is given for a time to come.", "Name a later time."),
    FAULT_MENDED(409, "The fault is mended.", "Record another fault if it came back; mend it again for the needs that were left."),
    FAULT_FULL(409, "More needs would hang on the fault than can be served together, which are 1,000.", "Record another fault for the others."),
    NEED_ON_FAULT(409, "The need hangs on another fault that is not mended.", "Take it off there first, or leave it out."),
    DESIGNATION_LOOP(422, "The designation would come back to itself by those above it.", "Name one above that does not lead back to it, or none."),
    DESIGNATION_ENDED(409, "The designation has ended.", "Make another one."),
    ASSISTANCE_OPEN(409, "Somebody is asked for assistance with the need already.", "Wait for the answer, or withdraw the request first."),
    ASSISTANCE_ENDED(409, "The request is answered or withdrawn, or ended with its need.", "Ask again if assistance is still needed."),
    NOT_ASKED(409, "Somebody else is asked.", "Leave it to them, or withdraw the request and ask anew."),
    NOBODY_TO_ASK(409, "No designation takes such a request, or nobody who does is there.", "The detail says what is missing; a line manager designates people."),
    ABOVE_AUTHORITY(422, "The amount is above the limit of every designation that takes such a request.",
            "The detail names the highest limit; offer less, or have a line manager raise a limit."),
    DELIVERED_MORE_THAN_AGREED(422, "More of a line would be delivered than is left of what was agreed.", "Send at most what is left, or agree to more first."),
    LINE_NOT_DELIVERED(422, "A line is accepted or rejected that is not in the delivery.", "Read the delivery for its lines."),
    LINE_ANSWERED(409, "All of the line that was delivered is accepted or rejected already.", "Leave the line out."),
    ANSWERED_MORE_THAN_DELIVERED(422, "More of a line would be accepted than waits for an answer, or rejected than was delivered.",
            "Accept at most what is not answered; what was accepted can still be rejected."),
    SLOT_FULL(409, "No seat of the slot is left.",
            "Choose another slot; the offer stays open."),
    SLOT_NOT_OPEN(422, "The schedule has no such slot, or it cannot be booked now: schedule, calendar or team may have changed since it was offered.",
            "Choose one of GET /api/v1/appointment-schedules/{id}/slots that is bookable; of an offer made before, decline it and have another one made."),
    SCHEDULE_EMPTY(422, "The schedule would have no slot within a year.",
            "Make its slots shorter than an interval of work, or name other times."),
    SCHEDULE_ENDED(409, "The schedule has ended.",
            "Use another one, or make a new one."),
    APPOINTMENT_ENDED(409, "The appointment was kept, missed or cancelled already.",
            "Offer another slot if one is still wanted."),
    APPOINTMENT_BEGUN(409, "The appointment has begun, so that it can neither be moved nor cancelled.",
            "Record that it was kept or missed."),
    APPOINTMENT_AHEAD(409, "The appointment has not begun, so that it is neither kept nor missed.",
            "Wait until it begins, or move or cancel it."),
    MOVE_LATE(409, "The time by which the customer may move the appointment is over.",
            "Ask the desk."),
    MOVE_NOWHERE(422, "The appointment would be moved to where it is.",
            "Name another slot."),
    INTERACTION_ENDED(409, "The interaction is over.", "Record another one if the customer came back."),
    INTERACTION_OF_ANOTHER(409, "Somebody else has the contact.", "Let them go on with it; a supervisor may end it."),
    PRAISE_OF_ANOTHER(409, "Whether praise may be shown is for the person praised alone to say.", "Let them say so themselves."),
    PRAISE_NONE(409, "No praise was recorded in this interaction.", "Record first what the customer said."),
    NEED_OF_ANOTHER_CUSTOMER(422, "The need is another customer's.", "Name needs of the customer with whom the contact was."),
    BASIS_MISSING(422, "A specific need is kept on a basis only, and explicit consent only as it was given.",
            "Name the basis; for explicit-consent say who agreed, when, to which wording and how."),
    SPECIFIC_NEED_WITHDRAWN(409, "The specific need is withdrawn.", "Nothing needs to be done."),
    SPECIFIC_NEEDS_FULL(409, "There are 50 specific needs of the customer.", "Withdraw those that do not hold any more."),
    ADJUSTMENTS_NONE(409, "No adjustments are known for the customer, so none were honoured or not.", "Leave adjustments out."),
    REOPENING_LATE(409, "The reopening window is over.", "Record a new need that names this one in followsId."),
    NEED_NOT_JOINABLE(422, "A need joins another one of the same customer that is open.", "Name another open need of the customer."),
    NEED_NOT_FOLLOWABLE(422, "A need follows one of the same customer that is no longer open.", "Leave followsId out, or reopen the earlier need."),
    MATRIX_INCOMPLETE(422, "A matrix names each pair of urgency and impact once.", "Send all nine pairs."),
    OFFER_CLOSED(409, "The offer was answered or withdrawn, or is past its validity.", "Make a new offer."),
    OFFER_OPEN(409, "The need has an offer that is not answered yet.", "Wait for the answer, or withdraw the offer first."),
    CATALOGUE_ITEM_UNAVAILABLE(422, "The catalogue item cannot be had now.", "Offer another one, or change its availability."),
    CUSTOMER_MERGED(409, "The customer was merged into another one.", "Read it, follow Location to the survivor, and send the request there."),
    CUSTOMER_ERASED(410, "The customer was erased.", "Nothing more can be had of them; their items still tell what was done and when."),
    CUSTOMER_RESTRICTED(409, "The customer wants to be erased, which is not decided yet, so that nothing about them is changed or added.",
            "Wait for the decision; what they take back may be recorded."),
    EXTERNAL_ID_ERASED(409, "The external id is that of a customer who was erased.", "Send this customer no more."),
    ERASURE_DECIDED(409, "The request to be erased is decided or withdrawn.", "Record another one if the customer asks again."),
    DUTY_OPEN(409, "A duty towards the customer is open, for which what is held of them must be kept.",
            "End what the detail names, or put the request off."),
    ACCESS_STATE(409, "How far the request for access has come does not allow this.", "Read the request; its answer lists the verbs allowed now."),
    ACCESS_UNREAD(409, "Who releases what was put together for a customer has not looked at it.", "Download it first."),
    DRY_RUN_MISSING(409, "No dry run of these rules of retention was done, or the last one is old.", "Start a dry run, and read what it tells, first."),
    MERGE_UNDONE(409, "The merge is undone already.", "Nothing needs to be done."),
    MERGE_LATE(409, "The time within which a merge can be undone is over.", "Make a new customer and record anew what belongs to it."),
    DRAFT_OPEN(409, "There is a draft already.", "Change or publish that draft."),
    DRAFT_PUBLISHED(409, "The version is published and no longer changes.", "Draft the next version."),
    RETIRED(409, "It is retired.", "Use another one, or make a new one."),
    CLAUSE_CITED(409, "A clause that is cited would no longer hold.", "Keep the clause, or change first what cites it."),
    READING_CONFIRMED(409, "The reading is confirmed already.", "Nothing needs to be done."),
    PROCEDURE_UNPUBLISHED(409, "No version of the procedure is published.", "Publish its draft first."),
    STEP_AUTOMATIC(409, "What happens to the need completes the step.", "Do with the need what the step asks for, or leave the step out."),
    STEP_DONE(409, "The step is done already, or left out already.", "Nothing needs to be done."),
    REMARK_ANSWERED(409, "The remark is answered already.", "Nothing needs to be done."),
    REPRESENTATIVE_REVOKED(409, "The authority of the representative is revoked already.", "Nothing needs to be done."),
    MERGE_ITSELF(422, "A customer would be merged into itself.", "Name the other customer."),
    PERSON_ITSELF(422, "Administrators would end their own sign-in.", "Ask another administrator."),
    PERSON_UNBOUND(409, "No account is bound to the person.", "Nothing needs to be done; the next sign-in binds one."),
    CUSTOMER_KIND_UNSUITABLE(422, "Customers of this kind have no contact persons.",
            "Only a corporate customer or an agency has some; end theirs before the kind changes."),
    AUTHORITY_MISSING(422, "Whoever acted for the customer had no authority to do so at that time.",
            "Check scope, validity and revocation of the representative, or what the contact person may do."),
    AUTHORITY_EXCEEDED(422, "What is agreed to comes to more than whoever acts for the customer may agree to.",
            "Have somebody answer who may agree to so much, or the customer; or raise the contact person's limit."),
    LIMIT_ZERO(422, "A limit is zero or less.", "Send an amount of at least 1."),
    LIMIT_TOO_LONG(422, "A limit is longer than about ten years, or leads too far with this calendar.", "Send a shorter limit."),
    LIMIT_NESTED(422, "A limit is the later of more than two.", "Leave orLater out of the second limit."),
    SPAN_REVERSED(422, "A time ends before it begins.", "Send an end that is not before the beginning."),
    ZONE_UNKNOWN(422, "The time zone is not one of the tz database.", "Send a name such as Europe/London."),
    INTERVAL_REVERSED(422, "An interval does not end after it begins.", "Send an end after the beginning, at the latest 24:00; part what goes over midnight."),
    INTERVALS_OVERLAP(422, "Intervals of one day overlap.", "Send intervals that do not overlap; they may touch."),
    EXCEPTION_REPEATED(422, "Two exceptions are for the same date.", "Send one exception with all intervals of the date."),
    HOLIDAYS_UNKNOWN(422, "No public holidays are known for the country or region.", "Send an ISO 3166 country and one of its regions, or no holidays."),
    CALENDAR_NEVER_OPEN(422, "The calendar has no working time.", "Add an interval that is not always on a holiday."),
    JOB_ENDED(409, "The job has ended.", "Nothing needs to be done."),
    IMPORT_MAPPING(422, "The mapping of an import does not fit: a column that the file does not have, a field that is missing or not known.",
            "Correct the mapping; the pointers in errors say where."),
    IMPORT_ENCODING(422, "The file of an import is not in the encoding that its mapping names, which is UTF-8 where it names none, or has U+0000 in it.",
            "Name the encoding in the mapping, or save the file as UTF-8."),
    IMPORT_UNREADABLE(422, "The file of an import is empty or too large, or its first row is no header.", "Send a file with a header and at least one row below it."),
    IMPORT_FILE_GONE(422, "The file of an import is not there any more as far as its job has to read it.",
            "Import the file again; what is there already stays as it is."),
    ROW_BROKEN(422, "A row of an import cannot be read: a quote is not closed, it has more or fewer columns than the header, its JSON is broken or"
            + " nested too deep, or it is too long.", "Mend the row and import the file again; what is there already stays as it is."),
    ROW_REPEATED(422, "Two rows of an import are about the same thing and differ.", "Leave one of them out."),
    ROW_OUTDATED(409, "What a row would change was changed by the desk after it was imported.", "Change it by hand, or leave the row out."),
    VERSION_REQUIRED(428, "The operation changes something and needs If-Match.", "Read it and send its ETag as If-Match."),
    TOO_MANY_REQUESTS(429, "The caller sent more than its share of requests.", "Wait for Retry-After."),
    UNEXPECTED(500, "Something failed that should not have.", "Try again; if it stays, report the request id."),
    JOB_TOO_SLOW(503, "A step of long work took longer than the database lets it, however small it was made.",
            "Ask for the work again when less goes on; what was done stays."),
    UNAVAILABLE(503, "The database or the sign-in provider is away or overloaded, or the process stops.", "Wait for Retry-After and send the same request again.");

    private final int status;
    private final String when;
    private final String remedy;

    ErrorCode(int status, String when, String remedy) {
        this.status = status;
        this.when = when;
        this.remedy = remedy;
    }

    /** The HTTP status that is answered. */
    public int status() {
        return status;
    }

    /** When the code is answered, one sentence. */
    public String when() {
        return when;
    }

    /** What the caller can do, one sentence. */
    public String remedy() {
        return remedy;
    }

    /** The code as it stands in addresses: lower case with hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
