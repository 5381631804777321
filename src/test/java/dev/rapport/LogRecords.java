package dev.rapport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** What is logged while a test looks. */
public final class LogRecords extends Handler implements AutoCloseable {
    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    public LogRecords() {
        Logger.getLogger("").addHandler(this);
    }

    /** What was logged as an error, one line each. */
    public List<String> errors() {
        return records.stream().filter(record -> record.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(record -> record.getLoggerName() + ": " + record.getMessage() + " " + record.getThrown()).toList();
    }

    public List<ExtLogRecord> all() {
        return List.copyOf(records);
    }

    @Override
    public void publish(LogRecord record) {
        var kept = ExtLogRecord.wrap(record);
        kept.copyAll();
        records.add(kept);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
