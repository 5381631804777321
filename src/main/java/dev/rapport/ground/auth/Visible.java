package dev.rapport.ground.auth;

/**
 * The one visibility predicate (domain: who may see what). Every get, list, search, count, export and
 * stream asks it. A row is visible to an actor who has sight of its team unless the item is restricted,
 * and to whoever has a part in the item whatever its team.
 *
 * <p>The same condition is rendered for SQL and for HQL, from the columns that name item and team and
 * the parameter that holds the actor's id.
 */
public final class Visible {
    // "is null" instead of "not exists", which PostgreSQL may answer by reading all restrictions of the desk first.
    private static final String SEEN = """
            (exists (select 1 from %1$s v_s where v_s.%2$s = %5$s and v_s.%3$s = %7$s)
               and (select v_r.%4$s from %8$s v_r where v_r.%4$s = %6$s) is null
             or exists (select 1 from %9$s v_p where v_p.%4$s = %6$s and v_p.%2$s = %5$s))""";
    private static final String ELSEWHERE = """
            ((select v_r.item_id from restriction v_r where v_r.item_id = %2$s) is null
               and not %3$s)""";

    private Visible() {
    }

    /**
     * For SQL.
     *
     * @param item column of the item's id, such as {@code n.id}
     * @param team column of the item's team, such as {@code n.team_id}
     * @param actor parameter of the actor's id, such as {@code $1}
     */
    public static String sql(String item, String team, String actor) {
        return SEEN.formatted("sight", "person_id", "team_id", "item_id", actor, item, team, "restriction", "participant");
    }

    /** For SQL, where {@code team} is that of then: the one that the item is with now decides, which {@link #moved} finds. */
    public static String nowSql(String item, String team, String actor) {
        return sql(item, "coalesce(v_m.team_id, " + team + ")", actor);
    }

    /** The join that {@link #nowSql} needs; limited, so that PostgreSQL looks rows up and does not read all that ever moved. */
    public static String moved(String item) {
        return "left join lateral (select v_n.team_id from moved v_n where v_n.item_id = " + item + " limit 1) v_m on true";
    }

    /** For HQL, with attributes instead of columns. */
    public static String hql(String item, String team, String actor) {
        return SEEN.formatted("Sight", "personId", "teamId", "itemId", actor, item, team, "Restriction", "Participant");
    }

    /** Unrestricted items of other teams, of which only the outline may be told ("open elsewhere"). */
    public static String elsewhereSql(String item, String team, String actor) {
        return ELSEWHERE.formatted(actor, item, sql(item, team, actor));
    }
}
