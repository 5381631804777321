package dev.rapport;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while a test looks. */
public final class LogRecords extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Pattern TEST_CLIENT = Pattern.compile("org\\.apache\\.http|io\\.restassured");
    private static final PatternFormatter FORMATTER = new PatternFormatter("%c %X %s%e%n");
    private static final List<Logger> QUIET = Stream.of("", "io.quarkus", "org.hibernate").map(Logger::getLogger).toList();

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
    private final List<Optional<Level>> levels = QUIET.stream().map(logger -> Optional.ofNullable(logger.getLevel())).toList();
    private List<Handler> silenced = List.of();

    public LogRecords() {
        ROOT.addHandler(this);
    }

    /** At every level, and instead of the console. */
    public static LogRecords ofEveryLevel() {
        var all = new LogRecords();
        all.silenced = Stream.of(ROOT.getHandlers()).filter(handler -> handler != all).toList();
        all.silenced.forEach(ROOT::removeHandler);
        QUIET.forEach(logger -> logger.setLevel(Level.ALL));
        return all;
    }

    /** What was logged as an error, one line each. */
    public List<String> errors() {
        return records.stream().filter(record -> record.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(record -> record.getLoggerName() + ": " + record.getMessage() + " " + record.getThrown()).toList();
    }

    public List<ExtLogRecord> all() {
        return List.copyOf(records);
    }

    /** All that the application logged as one text, context and failures included. */
    public String text() {
        return records.stream().filter(record -> !TEST_CLIENT.matcher(record.getLoggerName()).lookingAt())
                .map(LogRecords::text).collect(Collectors.joining());
    }

    /** One of them as it would be written. */
    public static String text(ExtLogRecord record) {
        return FORMATTER.format(record);
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
        ROOT.removeHandler(this);
        silenced.forEach(ROOT::addHandler);
        IntStream.range(0, QUIET.size()).forEach(index -> QUIET.get(index).setLevel(levels.get(index).orElse(null)));
    }
}
