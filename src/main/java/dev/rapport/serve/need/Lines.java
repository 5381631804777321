package dev.rapport.serve.need;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The lines of what was agreed and how far they are delivered, as one value of a column: the driver keeps objects only. */
record Lines(List<Line> all) {
    /** Nothing was agreed line by line. */
    static final Lines NONE = new Lines(List.of());

    /** A later agreement replaces what is left; what was delivered by then stays. */
    Lines replacedBy(List<AgreedLine> agreed) {
        return new Lines(Stream.concat(all.stream().filter(line -> line.delivered() > 0).map(Line::replaced), agreed.stream().map(Line::of)).toList());
    }

    /** Refuses more than is left, at {@code /lines/0/quantity} and so on. */
    Lines deliver(List<LineQuantity> covered, Instant at) {
        return with(covered, LineQuantity::lineId, (line, index) -> line.deliver(covered.get(index).quantity(), at, pointer(index, "/quantity")));
    }

    /** Refuses what does not wait for an answer, at {@code /lines/0} and so on. */
    Lines answer(List<LineAnswered> answers) {
        return with(answers, LineAnswered::lineId, (line, index) -> line.answer(answers.get(index), pointer(index, "")));
    }

    Lines acceptAll() {
        return new Lines(all.stream().map(Line::accept).toList());
    }

    List<LineQuantity> left() {
        return all.stream().filter(line -> !line.isDone()).map(line -> new LineQuantity(line.lineId(), line.left())).toList();
    }

    /** Those that are done and of which something is rejected. */
    List<UUID> undoneBy(List<LineAnswered> answers) {
        var rejected = answers.stream().filter(LineAnswered::rejects).map(LineAnswered::lineId).toList();
        return all.stream().filter(line -> line.isDone() && rejected.contains(line.lineId())).map(Line::lineId).toList();
    }

    /** How many lines are to be delivered once these are again. */
    int leftWith(List<UUID> undone) {
        return (int) all.stream().filter(line -> !line.isDone() || undone.contains(line.lineId())).count();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isDone() {
        return all.stream().allMatch(Line::isDone);
    }

    boolean isAccepted() {
        return isDone() && all.stream().allMatch(line -> line.unanswered() == 0);
    }

    /** When the last of what is delivered was, but not before the instant. */
    Instant lastDelivered(Instant earliest) {
        return all.stream().map(Line::deliveredAt).filter(Objects::nonNull).filter(at -> at.isAfter(earliest))
                .max(Comparator.naturalOrder()).orElse(earliest);
    }

    /** What a delivery that is counted in already covered, and which lines it was the last of. */
    List<LineDelivered> delivered(List<LineQuantity> covered) {
        var byId = all.stream().collect(Collectors.toMap(Line::lineId, Line::figures));
        return covered.stream().map(part -> new LineDelivered(part.lineId(), part.quantity(), byId.get(part.lineId()).doneAt())).toList();
    }

    List<LineFigures> figures() {
        return all.stream().map(Line::figures).toList();
    }

    private <T> Lines with(List<T> changes, Function<T, UUID> line, BiFunction<Line, Integer, Line> change) {
        Map<UUID, Line> changed = new HashMap<>();
        all.forEach(each -> changed.put(each.lineId(), each));
        for (var index = 0; index < changes.size(); index++) {
            changed.put(line.apply(changes.get(index)), change.apply(require(changed, line.apply(changes.get(index)), index), index));
        }
        return new Lines(all.stream().map(each -> changed.get(each.lineId())).toList());
    }

    private static Line require(Map<UUID, Line> lines, UUID id, int index) {
        var line = lines.get(id);
        if (line == null) {
            throw Refusal.at(pointer(index, "/lineId"), ErrorCode.REFERENCE_UNKNOWN, "What is agreed now has no such line.");
        }
        return line;
    }

    private static String pointer(int index, String field) {
        return "/lines/" + index + field;
    }
}
