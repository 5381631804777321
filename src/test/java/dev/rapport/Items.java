package dev.rapport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.SentMessages;

/**
 * Things of the front desk for one operation to be tried on: whatever its path or the example of its body names is
 * made on demand, by the operation that makes such things and with that operation's own example.
 */
final class Items {
    /** What no operation makes. */
    private static final String MESSAGE = "messageId";
    private static final String NOTICE = "noticeId";
    /** Items of a team by themselves; on the first needs hang. */
    private static final String FAULT = "faultId";
    /** Is about a need, which is made before it. */
    private static final String INTERACTION = "interactionId";
    private static final String JOB = "jobId";
    private static final String APPOINTMENT = "appointmentId";
    private static final String ASSISTANCE = "assistanceId";
    /** Only whoever is asked does so, who is the supervisor in the examples. */
    private static final Set<String> OF_ASKED = Set.of("answerAssistance", "passAssistanceOn");
    /** By the parameter of a path: the operation that makes what it names. */
    private static final Map<String, String> OF_ITEMS = Map.ofEntries(Map.entry("needId", "createNeed"), Map.entry("itemId", "createNeed"),
            Map.entry("clarificationId", "askClarification"), Map.entry("offerId", "makeOffer"), Map.entry("deliveryId", "recordDelivery"),
            Map.entry("linkId", "makeNeedLink"), Map.entry("fileId", "uploadFile"), Map.entry("promiseId", "givePromise"),
            Map.entry(ASSISTANCE, "askAssistance"), Map.entry(FAULT, "recordFault"), Map.entry(JOB, "createImport"),
            Map.entry(INTERACTION, "startInteraction"), Map.entry("erasureRequestId", "requestErasure"), Map.entry("accessRequestId", "requestAccess"));
    private static final Map<String, String> OF_DESK = Map.ofEntries(Map.entry("customerId", "createCustomer"),
            Map.entry("contactId", "addContact"), Map.entry("contactPersonId", "addContactPerson"),
            Map.entry("representativeId", "addRepresentative"), Map.entry("mergeId", "mergeCustomer"),
            Map.entry("catalogueItemId", "createCatalogueItem"), Map.entry("routingRuleId", "createRoutingRule"),
            Map.entry("codeId", "createCode"), Map.entry("personId", "createPerson"), Map.entry("teamId", "createTeam"),
            Map.entry("calendarId", "createCalendar"), Map.entry("policyId", "createPolicy"),
            Map.entry("clauseId", "publishPolicyVersion"), Map.entry("readingId", "askToRead"),
            Map.entry("procedureId", "createProcedure"), Map.entry("remarkId", "remarkProcedure"),
            Map.entry("standardId", "createStandard"), Map.entry("announcedVersion", "addStandardVersion"),
            Map.entry("designationId", "makeDesignation"), Map.entry("absenceId", "planAbsence"), Map.entry("specificNeedId", "recordSpecificNeed"),
            Map.entry("importMappingId", "saveImportMapping"), Map.entry("retentionRunId", "runRetention"), Map.entry("scheduleId", "makeAppointmentSchedule"), Map.entry("charterNumber", "proposeCharter"));
    /** Where the answer tells the id, if not at its top. */
    private static final Map<String, String> PLACES = Map.of("contactId", "/contacts/0/id", "contactPersonId", "/contactPersons/0/id",
            "representativeId", "/representatives/0/id", "mergeId", "/merges/0/id", "announcedVersion", "/number", "charterNumber", "/number",
            "clauseId", "/clauses/0/id", "readingId", "/readings/0/id", INTERACTION, "/interaction/id");
    private static final Map<String, String> LINKS = Map.of("need", "makeNeedLink", "offer", "makeOfferLink", "delivery", "makeDeliveryLink",
            "appointment", "makeAppointmentLink");
    /** What must have happened before the operation can be called with success. */
    private static final Map<String, String> BEFORE = Map.ofEntries(Map.entry("readAgreement", "answerOffer"), Map.entry("askChange", "answerOffer"),
            Map.entry("startDelivery", "answerOffer"), Map.entry("recordDelivery", "readAgreement"), Map.entry("withdrawChange", "askChange"), Map.entry("resumeNeed", "holdNeed"),
            Map.entry("liftRestriction", "restrictNeed"), Map.entry("acceptNeed", "deliverNeed"), Map.entry("reopenNeed", "deliverNeed"),
            Map.entry("askAssistance", "makeDesignation"), Map.entry("takeNext", "createNeed"), Map.entry("agreeToPraise", "recordPraise"), Map.entry("handBack", "assignNeed"),
            Map.entry("moveAppointment", "readSlots"), Map.entry("moveLinkedAppointment", "readSlots"), Map.entry("downloadAccess", "releaseAccess"));
    /** The same for things of the desk. */
    private static final Map<String, String> BEFORE_OF_DESK = Map.of("removeMember", "setMember", "deleteCode", "changeCode",
            "readPolicyVersion", "publishPolicyVersion", "draftPolicyVersion", "publishPolicyVersion", "askToRead", "publishPolicyVersion",
            "countReadings", "publishPolicyVersion", "readCharter", "publishCharter");
    /** The same for what needs go through and is laid down for all of them. */
    private static final Map<String, String> BEFORE_OF_PROCEDURES = Stream.of("draftProcedureVersion", "readProcedureVersion", "readNeedProcedure",
            "completeStep", "omitStep", "remarkProcedure", "readProcedureFigures")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), operation -> "publishProcedureVersion"));

    /** Open to who serves the customer. */
    private static final Pattern SERVING = Pattern.compile("/(specific-needs|adjustments)");
    private static final Set<String> TEXTS = Set.of("system", "externalId");
    /** The first of what has versions without ids is there from the start. */
    private static final String VERSION = "version";
    /** The second step of the example is done by hand. */
    private static final String STEP = "step";
    private static final String TEMPLATE = "templateKey";
    /** Ask for a need that hangs on the fault. */
    private static final Set<String> HUNG = Set.of("detachNeed", "tellOfFault", "mendFault");
    /** What is there from the start. */
    private static final String SEEDED = "00000000-";
    private static final String ITEM_TYPE = "itemType";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("rl_[A-Za-z0-9_-]{43}");

    private final Contract contract;
    private final WhoMay whoMay;
    private final Desk desk = Desk.open();
    private final Masks masks = Masks.ofDesk();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final List<String> running = new ArrayList<>();
    private String token = "";

    Items(Contract contract, WhoMay whoMay) {
        this.contract = contract;
        this.whoMay = whoMay;
        TEXTS.forEach(text -> values.put(text, "t-" + UUID.randomUUID()));
        values.putAll(Map.of(VERSION, "1", STEP, "2", TEMPLATE, "fault-told", ITEM_TYPE, "need", "retentionKind", "past-messages"));
    }

    static boolean isItem(String parameter) {
        return OF_ITEMS.containsKey(parameter) || parameter.equals(MESSAGE) || parameter.equals(APPOINTMENT);
    }

    static boolean isOfDesk(String parameter) {
        return OF_DESK.containsKey(parameter) || parameter.equals(NOTICE) || TEXTS.contains(parameter)
                || Set.of(VERSION, STEP, TEMPLATE, ITEM_TYPE, "retentionKind").contains(parameter);
    }

    /** The address of something made for the operation. */
    String path(Contract.Operation operation) {
        if (!paths.containsKey(operation.id())) {
            paths.put(operation.id(), made(operation));
        }
        return paths.get(operation.id());
    }

    private String made(Contract.Operation operation) {
        if (SERVING.matcher(operation.path()).find()) {
            serveItsCustomer();
            Stream.of("agent", "supervisor").forEach(user -> ItemRows.give(need(), desk.people().get(user)));
        }
        Stream.of(BEFORE, BEFORE_OF_DESK, BEFORE_OF_PROCEDURES).map(before -> before.get(operation.id())).filter(Objects::nonNull).forEach(this::run);
        if (operation.path().contains("/contact-persons") && !values.containsKey("customerId")) {
            values.put("customerId", run("putCustomer").path("id").asText());
        }
        if (operation.id().equals("giveCause")) {
            ItemRows.breakPromise(value("promiseId"));
        }
        var path = operation.path();
        for (var parameter : operation.pathParameters()) {
            path = path.replace("{" + parameter + "}", value(parameter));
        }
        if (operation.id().equals("passAssistanceOn")) {
            ItemRows.standAbove(value(ASSISTANCE), desk.people().get("manager"));
        }
        if (operation.path().matches(".*/(kept|missed)")) {
            ItemRows.begin(value(APPOINTMENT));
        }
        if (operation.id().equals("releaseAccess")) {
            ItemRows.collect(value("accessRequestId"));
        }
        if (HUNG.contains(operation.id())) {
            ItemRows.hang(UUID.fromString(value(FAULT)), need(), agent());
        }
        return path;
    }

    private String value(String parameter) {
        if (!values.containsKey(parameter) && (parameter.equals(MESSAGE) || parameter.equals(NOTICE))) {
            values.put(parameter, parameter.equals(MESSAGE) ? message() : ItemRows.notice(agent()));
        }
        if (!values.containsKey(parameter) && parameter.equals(APPOINTMENT)) {
            run("answerOffer");
            values.put(parameter, ItemRows.book(UUID.fromString(value("scheduleId")), need(), 48));
        }
        if (parameter.equals("itemId")) {
            return value("needId");
        }
        if (parameter.equals(INTERACTION) || parameter.equals("erasureRequestId")) {
            need();
        }
        if (!values.containsKey(parameter)) {
            var made = run(maker(parameter));
            values.put(parameter, made.at(PLACES.getOrDefault(parameter, "/id")).asText());
            if (parameter.equals("fileId")) {
                ItemRows.attach(made.path("id").asText(), need(), desk.frontDesk());
            }
            if (parameter.equals(INTERACTION) || parameter.equals("erasureRequestId")) {
                ItemRows.concern(UUID.fromString(values.get(parameter)), need());
            }
            if (parameter.equals("personId")) {
                ItemRows.bind(made.path("id").asText());
            }
        }
        return values.get(parameter);
    }

    private static String maker(String parameter) {
        return Stream.of(OF_ITEMS, OF_DESK).map(makers -> makers.get(parameter)).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** Other features send messages. */
    private String message() {
        String customer = Api.AGENT.get("/needs/{need}", need()).statusCode(200).extract().path("customerId");
        var about = new Subject("need", need(), UUID.fromString(customer), desk.frontDesk());
        return SentMessages.reply(about, desk.people().get("agent"), "nadia@example.org", "en", "We come on Monday.").id().toString();
    }

    /** The need that decides who sees what was made. */
    UUID need() {
        return UUID.fromString(value("needId"));
    }

    /** Paths that name a customer name the one of the need. */
    void serveItsCustomer() {
        values.put("customerId", Api.AGENT.get("/needs/{need}", need()).statusCode(200).extract().path("customerId"));
    }

    /** Values for what a query must have. */
    String required(Contract.Operation operation) {
        return contract.parameters(operation, "query").filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> "&" + parameter.path("name").asText() + "=" + sample(parameter.path("name").asText())).collect(Collectors.joining());
    }

    private String sample(String parameter) {
        return switch (parameter) {
            case "list" -> "channels";
            case "customerId" -> value("customerId");
            case "from", "until" -> (parameter.equals("from") ? 2026 : 2027) + "-01-01T00:00:00Z";
            default -> need().toString();
        };
    }

    /** The example of the operation's body; what it names is there. */
    JsonNode body(Contract.Operation operation) {
        var example = Day.read(Day.requestOf(operation.id())).orElseThrow(() -> new AssertionError("Write " + Day.requestOf(operation.id())));
        ID.matcher(example.toString()).results().map(java.util.regex.MatchResult::group)
                .filter(id -> !id.startsWith(SEEDED) && !masks.knows(id)).forEach(id -> run(Day.firstToName(id)));
        return withFirstStatement(masks.forRun(example));
    }

    /** What was just made was stated once only. */
    private static JsonNode withFirstStatement(JsonNode body) {
        return body.path("statement").isNumber() ? ((ObjectNode) body).put("statement", 1) : body;
    }

    /** A link's token for an operation of customers, else null. */
    String token(Contract.Operation operation) {
        var kind = operation.path().replaceFirst(".*/linked/(\\w+).*", "$1");
        if (token.isEmpty()) {
            var made = TOKEN.matcher(run(LINKS.get(kind)).toString());
            token = made.find() ? made.group() : "";
        }
        return token;
    }

    /** Makes something by an operation's example. */
    private JsonNode run(String id) {
        if (running.contains(id)) {
            throw new AssertionError("To make " + id + " there must be " + running);
        }
        running.add(id);
        var operation = contract.operation(id);
        var request = request(operation, path(operation));
        var answer = operation.takesJson() ? request.send(operation, FreshBodies.aboutNone(FreshBodies.of(body(operation))).toString())
                : operation.mediaType() == null ? request.send(null) : Upload.of(contract, operation).send(request);
        if (answer.status() >= 300) {
            throw new AssertionError(id + " answered " + answer);
        }
        Day.read(Day.responseOf(id)).ifPresent(example -> masks.learn(example, answer.json()));
        running.remove(id);
        return answer.json();
    }

    /** The operation as somebody who may calls it, at whatever version. */
    Http request(Contract.Operation operation, String path) {
        return as(operation, Http.call(operation.method(), path)).header("If-Match", "*");
    }

    /** Signs the request as somebody who may. */
    Http as(Contract.Operation operation, Http request) {
        var user = operation.path().contains("/absences") ? "administrator" : OF_ASKED.contains(operation.id()) ? "supervisor" : whoMay.someone(operation);
        return user.equals("customer") ? request.token(token(operation)) : request.as(user);
    }

    /** In bodies, the need of the examples is one that the user sees. */
    void lend(String user) {
        var team = user.endsWith("2") ? desk.backOffice() : desk.frontDesk();
        var need = new Api(user).create("/needs", Map.of("customerId", value("customerId"), "teamId", team, "kind", "PURCHASE",
                "channel", "telephone", "statement", "Another desk"));
        masks.seed(Day.read(Day.responseOf("createNeed")).orElseThrow().path("id").asText(), need.toString());
    }

    /** A part in what was made. */
    void give(String user) {
        deciding().forEach(item -> ItemRows.give(item, desk.people().get(user)));
    }

    void restrict(String user) {
        deciding().forEach(item -> ItemRows.restrict(item, desk.people().get(user)));
        give(user);
    }

    /** The items that decide who sees what was made. */
    private List<UUID> deciding() {
        return Stream.concat(Stream.of(need()), Stream.of(FAULT, JOB, "erasureRequestId", "accessRequestId").map(values::get).filter(Objects::nonNull).map(UUID::fromString)).toList();
    }

    private UUID agent() {
        return desk.people().get("agent");
    }
}
