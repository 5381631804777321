package dev.rapport.ground.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of files. */
@ApplicationScoped
@WithTransaction
public class FileService {
    private final FileRepository files;
    private final Uploads uploads;
    private final Journal journal;

    FileService(FileRepository files, Uploads uploads, Journal journal) {
        this.files = files;
        this.uploads = uploads;
        this.journal = journal;
    }

    Uni<FileView> store(Upload upload, Actor actor) {
        return files.add(new File(upload, actor))
                .call(file -> uploads.each(upload.path(), (index, chunk) -> files.keep(file.id(), index, chunk)))
                .call(file -> journal.record(file.uploaded(), actor))
                .map(file -> FileView.of(file.id(), file.version(), upload, actor.id(), actor.at()));
    }

    /**
     * Hangs files on an item that the actor may write, which the caller has asked; refuses at
     * {@code /files/0} and so on what the actor did not upload or what hangs somewhere already.
     */
    public Uni<Void> attach(List<UUID> ids, Subject item, Actor actor) {
        return ids.isEmpty() ? Uni.createFrom().voidItem()
                : files.all(ids).map(found -> attached(ids, found, item, actor))
                        .call(events -> journal.record(events, actor))
                        .chain(files::flush);
    }

    /** Refuses at {@code /files/0} and so on what does not hang on the item, which the caller has found. */
    public Uni<Void> requireOn(Subject item, List<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem()
                : files.on(item.itemId(), ids).invoke(found -> requireAll(ids, found)).replaceWithVoid();
    }

    /** Lets the files of an item follow it to another team. */
    public Uni<Void> move(UUID item, UUID team) {
        return files.move(item, team).replaceWithVoid();
    }

    private static void requireAll(List<UUID> ids, List<UUID> found) {
        for (var index = 0; index < ids.size(); index++) {
            if (!found.contains(ids.get(index))) {
                throw Refusal.at("/files/" + index, ErrorCode.REFERENCE_UNKNOWN, "No such file hangs on the item.");
            }
        }
    }

    private static List<Event> attached(List<UUID> ids, List<File> found, Subject item, Actor actor) {
        Map<UUID, File> byId = found.stream().collect(Collectors.toMap(File::id, Function.identity()));
        return IntStream.range(0, ids.size()).<Event>mapToObj(index -> attached(byId, ids.get(index), item, actor, "/files/" + index)).toList();
    }

    private static Event attached(Map<UUID, File> found, UUID id, Subject item, Actor actor, String pointer) {
        var file = found.get(id);
        if (file == null) {
            throw File.unknown(pointer);
        }
        return file.attach(item, actor, pointer);
    }
}
