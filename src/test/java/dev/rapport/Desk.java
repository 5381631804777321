package dev.rapport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;

/**
 * A small desk made through the interface: "Service" above "Front desk" and "Back office". The agent and the
 * integrator belong to the front desk, the second agent to the back office; the supervisor supervises the
 * front desk, the second one the back office, the line manager manages the service.
 */
public record Desk(UUID service, UUID frontDesk, UUID backOffice, Map<String, UUID> people) {
    private static final List<String> PEOPLE = List.of("agent", "agent2", "supervisor", "supervisor2", "manager", "integrator");
    private static final String FRONT = "Front desk of the tests";

    private static final Map<Integer, Desk> OPENED = new HashMap<>();

    /** The desk of the running application, made when it is not there yet. */
    public static synchronized Desk open() {
        return OPENED.computeIfAbsent(RestAssured.port, port -> findOrMake());
    }

    private static Desk findOrMake() {
        var teams = Api.ADMINISTRATOR.get("/teams?limit=100").statusCode(200).extract().jsonPath();
        UUID front = id(teams.getString("items.find { it.name == '" + FRONT + "' }?.id"));
        return front != null ? found(front) : made();
    }

    private static Desk made() {
        var people = new HashMap<String, UUID>();
        for (var name : PEOPLE) {
            people.put(name, Api.ADMINISTRATOR.create("/people", Map.of("userName", name, "displayName", name, "language", "en")));
        }
        var service = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Service of the tests"));
        var front = Api.ADMINISTRATOR.create("/teams", Map.of("name", FRONT, "parentId", service));
        var back = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Back office of the tests", "parentId", service));
        join(front, people.get("agent"), "MEMBER", 0);
        join(front, people.get("integrator"), "MEMBER", 1);
        join(front, people.get("supervisor"), "SUPERVISOR", 2);
        join(back, people.get("agent2"), "MEMBER", 0);
        join(back, people.get("supervisor2"), "SUPERVISOR", 1);
        join(service, people.get("manager"), "MANAGER", 0);
        return new Desk(service, front, back, people);
    }

    private static Desk found(UUID front) {
        var teams = Api.ADMINISTRATOR.get("/teams?limit=100").extract().jsonPath();
        var everybody = Api.ADMINISTRATOR.get("/people?limit=100").extract().jsonPath();
        var people = new HashMap<String, UUID>();
        for (var name : PEOPLE) {
            people.put(name, id(everybody.getString("items.find { it.userName == '" + name + "' }?.id")));
        }
        return new Desk(id(teams.getString("items.find { it.name == 'Service of the tests' }?.id")), front,
                id(teams.getString("items.find { it.name == 'Back office of the tests' }?.id")), people);
    }

    /** Makes one of the desk's people belong to a team that a test made. */
    public void join(UUID team, String name, String kind, int version) {
        join(team, people.get(name), kind, version);
    }

    private static void join(UUID team, UUID person, String kind, int version) {
        Api.ADMINISTRATOR.put("/teams/{team}/members/{person}", "\"" + version + "\"", Map.of("kind", kind), team, person).statusCode(200);
    }

    private static UUID id(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
