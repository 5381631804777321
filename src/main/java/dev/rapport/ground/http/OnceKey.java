package dev.rapport.ground.http;

/** Under what an answer is kept: a key counts for one caller and one operation only. */
record OnceKey(String caller, String operation, String key) {

    /** That of one part of a bulk request. */
    OnceKey part(int index) {
        return new OnceKey(caller, operation, key + "#" + index);
    }
}
