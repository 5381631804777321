package dev.rapport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The statements that the application sent to the database while a test was listening. */
public final class Statements {
    private static final ConcurrentLinkedQueue<String> SENT = new ConcurrentLinkedQueue<>();
    private static volatile boolean listening;

    private Statements() {
    }

    static void sent(String sql) {
        if (listening) {
            SENT.add(sql);
        }
    }

    /** What is sent while the work is done. */
    public static List<String> during(Runnable work) {
        SENT.clear();
        listening = true;
        try {
            work.run();
            return new ArrayList<>(SENT);
        } finally {
            listening = false;
        }
    }
}
