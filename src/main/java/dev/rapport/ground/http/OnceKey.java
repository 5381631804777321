package dev.rapport.ground.http;

/** Under what an answer is kept: a key counts for one caller and one operation only. */
record OnceKey(String caller, String operation, String key) {

    /** That of one part of a bulk request, by its position or its id. */
    OnceKey part(Object part) {
        return new OnceKey(caller, operation, key + "#" + part);
    }
}
