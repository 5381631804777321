package dev.rapport.ground.http;

/** Pages for tests that ask a query without a request. */
public final class Pagings {
    private Pagings() {
    }

    /** The first page. */
    public static Paging first(int limit) {
        var paging = new Paging();
        paging.limit = limit;
        return paging;
    }
}
