package dev.rapport;

import java.util.HashMap;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClass;

/**
 * The floors of the product and the order of features on each, as in {@code docs/explanation/architecture.md}: a
 * feature may use the floors before its own and, on its floor, what stands before its {@code <}.
 */
final class Floors {
    private static final String ROOT = "dev.rapport";
    private static final String[] TABLE = {
            "ground: problem, personal < http, auth, crypto, metric, money < contract, journal < team < code, link, file, job, notice, start < route",
            "rules: policy, catalogue, calendar < standard < promise < charter",
            "serve: customer < need, privacy < choice < appointment, assistance, delivery, interaction, procedure, fault < complaint < queue",
            "listen: promotion, feedback",
            "learn: evidence < improvement, performance, plan < report",
            "edge: integration, page, development"};
    /** Feature to its place: floor and step on the floor in one number. */
    private static final Map<String, Integer> PLACES = places();

    private Floors() {
    }

    private static Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        for (var floor = 0; floor < TABLE.length; floor++) {
            var name = TABLE[floor].substring(0, TABLE[floor].indexOf(':'));
            var steps = TABLE[floor].substring(name.length() + 1).split("<");
            for (var step = 0; step < steps.length; step++) {
                for (var feature : steps[step].split(",")) {
                    places.put(name + "." + feature.strip(), floor * 100 + step);
                }
            }
        }
        return places;
    }

    /** The feature that a class belongs to, such as {@code serve.need}; empty for the application itself. */
    static String featureOf(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    static boolean isKnown(String feature) {
        return feature.isEmpty() || PLACES.containsKey(feature);
    }

    /** Whether a feature may use another one; the application itself stands above all. */
    static boolean mayUse(String feature, String other) {
        return feature.equals(other) || feature.isEmpty()
                || !other.isEmpty() && PLACES.getOrDefault(other, Integer.MAX_VALUE) < PLACES.getOrDefault(feature, 0);
    }
}
