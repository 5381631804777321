package dev.rapport.ground.journal;

import java.util.ArrayList;
import java.util.List;

import dev.rapport.Api;
import dev.rapport.Tables;

/** Follows the feed as a consumer does: goes on with next until it stays the same. */
public final class Follower {
    private final Api user;
    private final List<String> seen = new ArrayList<>();
    private String place;

    public Follower(Api user, String place) {
        this.user = user;
        this.place = place;
    }

    /** Where the feed ends now, found without following it from its beginning. */
    public static String end() {
        var last = Tables.text("""
                select transaction_id || ':' || position from journal
                 where transaction_id < pg_snapshot_xmin(pg_current_snapshot()) order by transaction_id desc, position desc limit 1""").split(":");
        return new FeedPosition(Long.parseLong(last[0]), Long.parseLong(last[1])).encode();
    }

    /** Goes to the present end. */
    public Follower walk() {
        var before = place;
        do {
            before = place;
            var page = user.get("/events?limit=100&after=" + place).statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            place = page.getString("next");
        } while (!place.equals(before));
        return this;
    }

    List<String> seen() {
        return seen;
    }
}
