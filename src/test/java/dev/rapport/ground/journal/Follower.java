package dev.rapport.ground.journal;

import java.util.ArrayList;
import java.util.List;

import dev.rapport.Api;

/** Follows the feed as a consumer does: goes on with next until it stays the same. */
final class Follower {
    private final Api user;
    private final List<String> seen = new ArrayList<>();
    private String place;

    Follower(Api user) {
        this(user, null);
    }

    Follower(Api user, String place) {
        this.user = user;
        this.place = place;
    }

    /** Goes to the present end. */
    Follower walk() {
        var before = place;
        do {
            before = place;
            var page = user.get("/events?limit=100" + (place == null ? "" : "&after=" + place)).statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            place = page.getString("next");
        } while (!place.equals(before));
        return this;
    }

    String place() {
        return place;
    }

    List<String> seen() {
        return seen;
    }
}
