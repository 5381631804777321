package dev.rapport.ground.file;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.http.VersionedRepository;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores files and their chunks. */
@ApplicationScoped
class FileRepository implements VersionedRepository<File> {
    private static final String KEEP = "insert into file_chunk (file_id, index, data) values (?1, ?2, ?3)";

    Uni<List<File>> all(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Those that hang on the item. */
    Uni<List<UUID>> on(UUID item, List<UUID> ids) {
        return find("select f.id from File f where f.itemId = ?1 and f.id in ?2", item, ids).project(UUID.class).list();
    }

    /** Not an entity, which the session would hold until the end of the transaction. */
    Uni<Integer> keep(UUID file, int index, byte[] data) {
        return Panache.getSession().chain(session -> session.createNativeQuery(KEEP)
                .setParameter(1, file).setParameter(2, index).setParameter(3, data).executeUpdate());
    }

    /** Lets the files of an item be seen in its new team. */
    Uni<Integer> move(UUID item, UUID team) {
        return update("teamId = ?1, version = version + 1 where itemId = ?2", team, item);
    }
}
