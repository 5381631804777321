package dev.rapport.serve.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Merges and undoes as the service does, family by family, against an oracle that begins anew each time. */
class FamilyTest {
    private static final int CUSTOMERS = 6;

    private final List<UUID> customers = IntStream.range(0, CUSTOMERS).mapToObj(index -> new UUID(0, index)).toList();
    private final Map<UUID, UUID> roots = new HashMap<>();
    private final List<Edge> merges = new ArrayList<>();

    private record Edge(UUID survivor, UUID absorbed) {
    }

    @Property
    void roots_afterAnyMergesAndUndoings_areThoseOfTheMergesThatHold(@ForAll @Size(max = 30) List<@IntRange(max = 99) Integer> steps) {
        begin();
        for (var step : steps) {
            if (step % 3 == 0 && !merges.isEmpty()) {
                undo(merges.get(step % merges.size()));
            } else {
                merge(customers.get(step % CUSTOMERS), customers.get(step / CUSTOMERS % CUSTOMERS));
            }
            assertEquals(oracle(), roots, () -> merges.toString());
        }
    }

    @Example
    void undo_inAnyOrderOfAChain_givesEachPartBack() {
        begin();
        merge(customers.get(1), customers.get(0));
        merge(customers.get(2), customers.get(1));
        undo(merges.get(0));
        assertEquals(customers.get(0), roots.get(customers.get(0)));
        assertEquals(customers.get(2), roots.get(customers.get(1)));
    }

    /** Tries of one property share the instance. */
    private void begin() {
        merges.clear();
        customers.forEach(customer -> roots.put(customer, customer));
    }

    private void merge(UUID survivor, UUID absorbed) {
        if (survivor.equals(absorbed) || !isRoot(survivor) || !isRoot(absorbed)) {
            return;
        }
        members(absorbed).forEach(member -> roots.put(member, survivor));
        merges.add(new Edge(survivor, absorbed));
    }

    private void undo(Edge merge) {
        merges.remove(merge);
        var root = roots.get(merge.survivor);
        var members = members(root);
        var family = new Family(merges.stream().filter(each -> members.contains(each.survivor))
                .collect(Collectors.toMap(Edge::absorbed, Edge::survivor)));
        members.forEach(member -> roots.put(member, family.rootOf(member)));
    }

    private boolean isRoot(UUID customer) {
        return roots.get(customer).equals(customer);
    }

    private List<UUID> members(UUID root) {
        return customers.stream().filter(customer -> roots.get(customer).equals(root)).toList();
    }

    /** Everybody is their own root; then each merge that holds relabels, in the order in which they were made. */
    private Map<UUID, UUID> oracle() {
        var labels = customers.stream().collect(Collectors.toMap(customer -> customer, customer -> customer));
        merges.forEach(merge -> labels.replaceAll((customer, label) -> label.equals(merge.absorbed) ? merge.survivor : label));
        return labels;
    }
}
